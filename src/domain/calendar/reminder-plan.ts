import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import { lastDayOf, type LegalDate } from './legal-date.js';

/** Days before the last lawful day on which people are reminded; -1 is the day after it has passed. */
export const reminderDays = [14, 7, 3, 1, 0, -1] as const;

export interface PlannedReminder {
  readonly daysBefore: number;
  readonly firesOn: CalendarDay;
  /** The last lawful day the reminder speaks of. */
  readonly dueOn: CalendarDay;
}

/** The reminders still to come for a legal date; none for days already over. Pure. */
export function remindersFor(date: LegalDate, today: CalendarDay): readonly PlannedReminder[] {
  const dueOn = lastDayOf(date);
  return reminderDays
    .map((daysBefore) => ({ daysBefore, firesOn: addDays(dueOn, -daysBefore), dueOn }))
    .filter(({ firesOn }) => firesOn >= today);
}
