import { isOver, type LegalDate } from '../calendar/legal-date.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { callDays } from './plan-call.js';

/** A plan as far as it has come. */
export interface PlanSoFar {
  readonly state: string;
  /** When it was first handed in, or approved. */
  readonly firstOn: CalendarDay | null;
}

const given: Readonly<Record<(typeof callDays)[number], readonly string[]>> = {
  plansDue: ['submitted', 'merged'],
  approvalDue: ['approved', 'submitted', 'merged'],
};

/**
 * Whether a plan is still to be handed in, or approved, by a day of a letter: what came back, or is amended, again until its day;
 * after that what was in time stays so. Null: nobody has begun it. Pure.
 */
export const isPlanAwaited = (
  plan: PlanSoFar | null,
  day: keyof typeof given,
  due: LegalDate,
  today: CalendarDay,
): boolean =>
  plan === null || (!given[day].includes(plan.state) && (plan.firstOn === null || !isOver(due, today)));
