import { rolesThatMay, type Permission } from '../jurisdiction/permissions.js';
import { flatProcedure } from '../shared/flat-procedure.js';
import type { FollowUpEvent, FollowUpFacts, Side } from './follow-up-facts.js';
import { followUpMachine, type FollowUpTerms } from './follow-up.machine.js';
import type { FollowUpRefusal } from './follow-up.refusals.js';

const permissionOf = (side: Side, { certificate }: FollowUpFacts): Permission => {
  if (side === 'carrying') return 'followUp.carryOut';
  if (side === 'calling') return 'followUp.oversee';
  // The ministry takes part through decisions that the province records.
  return certificate.recognisedBy === 'ministry' ? 'followUp.recordCentral' : 'followUp.decide';
};

function whyNotPermitted({ side }: FollowUpTerms, facts: FollowUpFacts): readonly FollowUpRefusal[] {
  const at = facts.levels[side];
  const roles = rolesThatMay(permissionOf(side, facts), at);
  return facts.actor[side].some(({ role, level }) => level === at && roles.includes(role))
    ? []
    : [{ code: 'person.not-permitted', roles }];
}

/** Actions on a follow-up; only what there is for its kind. */
export const { decide: decideFollowUp, offered: offeredFollowUpActions } = flatProcedure<
  FollowUpFacts,
  FollowUpEvent,
  FollowUpTerms,
  FollowUpRefusal
>({
  machine: followUpMachine,
  isThere: ({ kinds }, { kind }) => kinds.includes(kind),
  whyNotPermitted,
  whyNot: ({ rules, asks }, facts, event) => [
    ...rules.flatMap((rule) => rule(facts)),
    ...(event ? asks.flatMap((ask) => ask(facts, event as never)) : []),
  ],
  unavailable: (asked) => ({ code: 'follow-up.action-not-available', ...asked }),
  unknown: (found) => ({ code: 'follow-up.machine-unknown', ...found }),
});
