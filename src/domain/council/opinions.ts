import { remindersAfterToday, type PlannedReminder } from '../calendar/reminder-plan.js';
import type { CalendarDay } from '../shared/calendar-day.js';

/**
 * Of whoever has not given an opinion (not in QĐ 26/2026; ADR 0007): those still to come; on the day of the asking itself
 * the asking is reminder enough. Pure.
 */
export const opinionReminders = (dueOn: CalendarDay, today: CalendarDay): readonly PlannedReminder[] =>
  remindersAfterToday('opinionsClose', dueOn, today);

/** Whether the time for opinions is over: from midnight after the last day, in Vietnam. */
export const isPastDue = (dueOn: CalendarDay | null, today: CalendarDay): boolean =>
  dueOn !== null && today > dueOn;
