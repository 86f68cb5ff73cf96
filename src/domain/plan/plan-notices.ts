import { rolesThatMay } from '../jurisdiction/permissions.js';
import type { HeldRole, Level } from '../jurisdiction/role.js';
import type { PlanAction } from './plan-facts.js';

/** Whom a step on a plan is told, at its place or at the one above. */
export interface PlanNotice {
  readonly template: 'planSubmitted' | 'planReturned';
  readonly audience: readonly HeldRole[];
}

/** Handing in is told to whoever reviews above, sending back to whoever writes the plan; other steps to nobody. Pure. */
export function noticeOfStep(action: PlanAction, level: Level, levelAbove: Level | null): PlanNotice | null {
  if (action === 'submit' && levelAbove !== null)
    return { template: 'planSubmitted', audience: holding('plan.review', levelAbove) };
  return action === 'return' ? { template: 'planReturned', audience: holding('plan.write', level) } : null;
}

const holding = (permission: 'plan.review' | 'plan.write', level: Level): readonly HeldRole[] =>
  rolesThatMay(permission, level).map((role) => ({ role, level }));
