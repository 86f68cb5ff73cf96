import { offeredPlanActions } from '../../domain/plan/decide-plan.js';
import type { PlanRefusal } from '../../domain/plan/plan.refusals.js';
import { planFactsOf, type EnteredPlan } from '../plans/index.js';

/** Every reason why this person can add no product to the plan as it stands; none: they can. */
export function whyNotAdd({ plan, beside }: EnteredPlan): readonly PlanRefusal[] {
  const action = 'addItem';
  const offered = offeredPlanActions(plan, planFactsOf(plan, beside)).find((each) => each.action === action);
  return offered?.refusals ?? [{ code: 'plan.action-not-available', state: plan.state, action }];
}
