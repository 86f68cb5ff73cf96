import { isOver, lastDayOf, type LegalDate } from '../calendar/legal-date.js';
import type { CalendarDay } from '../shared/calendar-day.js';

export const timelinesses = ['awaited', 'overdue', 'inTime', 'late'] as const;
/** Whether something due was done: still to come, missing though the day has passed, done in time, done late. */
export type Timeliness = (typeof timelinesses)[number];

/** By the day on which it was done first; what was returned meanwhile stays in time. Pure. */
export const timelinessOf = (due: LegalDate, doneOn: CalendarDay | null, today: CalendarDay): Timeliness => {
  if (doneOn === null) return isOver(due, today) ? 'overdue' : 'awaited';
  return doneOn <= lastDayOf(due) ? 'inTime' : 'late';
};
