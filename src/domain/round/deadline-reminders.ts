import type { LegalDate } from '../calendar/legal-date.js';
import { lastDayOf } from '../calendar/legal-date.js';
import { remindersFor, type PlannedReminder } from '../calendar/reminder-plan.js';
import { deadlineKinds, type DeadlineKind, type LegalDates } from '../dossier/round-facts.js';
import type { HeldRole } from '../jurisdiction/role.js';
import type { CalendarDay } from '../shared/calendar-day.js';

/** What people are still to be told about one legal date. */
export interface DeadlineReminders {
  readonly deadline: DeadlineKind;
  /** The last lawful day. */
  readonly dueOn: CalendarDay;
  readonly reminders: readonly PlannedReminder[];
  /** Who is told for the round as a whole; null: only whoever holds a dossier that the date binds. */
  readonly audience: readonly HeldRole[] | null;
}

// Communes review and register products, districts urge them: before registration closes there may be no dossier to speak of.
const audienceOf: Readonly<Record<DeadlineKind, readonly HeldRole[] | null>> = {
  registrationCloses: [
    { role: 'communeOfficer', level: 'commune' },
    { role: 'districtOfficer', level: 'district' },
  ],
  dueAtDistrict: null,
  dueAtProvince: null,
};

/** The reminders still to come for some of a round's dates. Pure. */
export const deadlineReminders = (
  dates: LegalDates,
  today: CalendarDay,
  kinds: readonly DeadlineKind[] = deadlineKinds,
): readonly DeadlineReminders[] =>
  kinds.flatMap((deadline) => {
    const date = dates[deadline];
    return date ? [remindersOf(deadline, date, today)] : [];
  });

const remindersOf = (deadline: DeadlineKind, date: LegalDate, today: CalendarDay): DeadlineReminders => ({
  deadline,
  dueOn: lastDayOf(date),
  reminders: remindersFor(deadline, date, today),
  audience: audienceOf[deadline],
});
