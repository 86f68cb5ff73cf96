import { rolesThatMay, type Permission } from '../jurisdiction/permissions.js';
import { flatProcedure, rulesAndAsks } from '../shared/flat-procedure.js';
import type { FollowUpEvent, FollowUpFacts, Side } from './follow-up-facts.js';
import { followUpMachine, type FollowUpTerms } from './follow-up.machine.js';
import type { FollowUpRefusal } from './follow-up.refusals.js';

/** What whoever acts at a side of a follow-up needs. */
export const permissionOf = (
  side: Side,
  { certificate }: { readonly certificate: Pick<FollowUpFacts['certificate'], 'recognisedBy'> },
): Permission => {
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
  whyNot: rulesAndAsks,
  unavailable: (asked) => ({ code: 'follow-up.action-not-available', ...asked }),
  unknown: (found) => ({ code: 'follow-up.machine-unknown', ...found }),
});
