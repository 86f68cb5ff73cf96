import { remindersFor, type PlannedReminder } from '../calendar/reminder-plan.js';
import type { CalendarDay } from '../shared/calendar-day.js';

/** Days before the last day on which whoever has not given an opinion is reminded (not in QĐ 26/2026; ADR 0007). */
const daysBeforeTheEnd: readonly number[] = [3, 1, 0];

/** Those still to come; on the day of the asking itself the asking is reminder enough. Pure. */
export const opinionReminders = (dueOn: CalendarDay, today: CalendarDay): readonly PlannedReminder[] =>
  remindersFor({ on: dueOn, counts: 'by' }, today).filter(
    ({ daysBefore, firesOn }) => daysBeforeTheEnd.includes(daysBefore) && firesOn > today,
  );

/** Whether the time for opinions is over: from midnight after the last day, in Vietnam. */
export const isPastDue = (dueOn: CalendarDay | null, today: CalendarDay): boolean =>
  dueOn !== null && today > dueOn;
