import { rolesThatMay } from '../jurisdiction/permissions.js';
import { flatProcedure, rulesAndAsks } from '../shared/flat-procedure.js';
import type { PlanEvent, PlanFacts } from './plan-facts.js';
import { planMachine, type PlanTerms } from './plan.machine.js';
import type { PlanRefusal } from './plan.refusals.js';

function whyNotPermitted(
  { permission }: PlanTerms,
  { actor, level, levelAbove }: PlanFacts,
): readonly PlanRefusal[] {
  const isAbove = permission === 'plan.review';
  const at = isAbove ? levelAbove : level;
  const held = isAbove ? actor.above : actor.own;
  const roles = at === null ? [] : rolesThatMay(permission, at);
  return held.some((each) => each.level === at && roles.includes(each.role))
    ? []
    : [{ code: 'person.not-permitted', roles }];
}

/** Actions on a plan; only what there is at its level. */
export const { decide: decidePlan, offered: offeredPlanActions } = flatProcedure<
  PlanFacts,
  PlanEvent,
  PlanTerms,
  PlanRefusal
>({
  machine: planMachine,
  isThere: ({ levels }, { level }) => levels.includes(level),
  whyNotPermitted,
  whyNot: rulesAndAsks,
  unavailable: (asked) => ({ code: 'plan.action-not-available', ...asked }),
  unknown: (found) => ({ code: 'plan.machine-unknown', ...found }),
});
