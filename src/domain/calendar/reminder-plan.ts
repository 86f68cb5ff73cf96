import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import { lastDayOf, type LegalDate } from './legal-date.js';
import { reminderRules, type RemindedDate } from './reminder-rules.js';

/** When the reminders of a day are due, in Vietnam: in time for the digest of that day. */
export const remindedAt = '07:00';

export interface PlannedReminder {
  readonly daysBefore: number;
  readonly firesOn: CalendarDay;
  /** The last lawful day the reminder speaks of. */
  readonly dueOn: CalendarDay;
}

/** When something of a day is told: so many days before it, on that day; or at once, on no day. */
export interface Moment {
  readonly daysBefore: number | null;
  readonly firesOn: CalendarDay | null;
}
export const atOnce: readonly Moment[] = [{ daysBefore: null, firesOn: null }];

/** The reminders still to come for a date of that kind; none for days already over. Pure. */
export function remindersFor(
  kind: RemindedDate,
  date: LegalDate,
  today: CalendarDay,
): readonly PlannedReminder[] {
  const dueOn = lastDayOf(date);
  return reminderRules[kind]
    .map(({ daysBefore }) => ({ daysBefore, firesOn: addDays(dueOn, -daysBefore), dueOn }))
    .filter(({ firesOn }) => firesOn >= today);
}

/** Those of a last day that come after today, whose own step is reminder enough. Pure. */
export const remindersAfterToday = (
  kind: RemindedDate,
  lastDay: CalendarDay,
  today: CalendarDay,
): readonly PlannedReminder[] =>
  remindersFor(kind, { on: lastDay, counts: 'by' }, today).filter(({ firesOn }) => firesOn > today);
