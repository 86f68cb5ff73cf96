import type { CalendarDay } from '../shared/calendar-day.js';

export interface PlanYearOver {
  readonly code: 'plan.year-over';
  readonly year: number;
  readonly today: CalendarDay;
}

/** Nobody plans a year that has passed. */
export const theYearIsNotOver = (year: number, today: CalendarDay): PlanYearOver[] =>
  year >= Number(today.slice(0, 4)) ? [] : [{ code: 'plan.year-over', year, today }];
