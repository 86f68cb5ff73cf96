import type { CountedDeadline } from '../../domain/calendar/counted-deadline.js';
import { opinionReminders } from '../../domain/council/opinions.js';
import { clockReminders } from '../../domain/dossier/clock-reminders.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Reissue } from './calendar.store.js';
import type { DeadlineName } from './stored-deadline.js';

/** A deadline with its new day, and with whatever is to be reminded of by then. Pure. */
export function reissueOf(
  deadline: DeadlineName & CountedDeadline,
  dueAfter: CalendarDay,
  today: CalendarDay,
): Reissue {
  const { kind, ofId, dossierId, calendarVersion: calendarBefore, dueOn: dueBefore } = deadline;
  const reminders = remindersAnew(deadline, dueAfter, today);
  return { kind, ofId, dossierId, calendarBefore, dueBefore, dueAfter, reminders };
}

/** Opinions are reminded of anew; of a lawful time only where it is not another day, appointed since, that is awaited. */
function remindersAnew(
  deadline: CountedDeadline,
  dueOn: CalendarDay,
  today: CalendarDay,
): Reissue['reminders'] {
  if (deadline.kind === 'opinions') return opinionReminders(dueOn, today);
  if (!('clock' in deadline)) return null;
  const { clock } = deadline;
  return clockReminders([clock], [{ ...clock, dueOn }], today)[0]?.reminders ?? null;
}
