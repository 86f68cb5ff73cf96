import type { CalendarDay } from '../shared/calendar-day.js';

/** The decision by which another council has followed one. */
export interface FollowingDecision {
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDay;
}
