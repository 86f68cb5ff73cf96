import { isSameDate } from '../calendar/legal-date.js';
import { deadlineKinds, type DeadlineKind, type LegalDates } from '../dossier/round-facts.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../shared/outcome.js';
import { deadlineReminders, type DeadlineReminders } from './deadline-reminders.js';
import type { RoundRefusal } from './round.refusals.js';
import { theLegalDatesFollowOneAnother } from './round.rules.js';

export interface MovedDeadlines {
  readonly dates: LegalDates;
  /** Only the dates that moved, as they were and as they are. */
  readonly before: Partial<LegalDates>;
  readonly after: Partial<LegalDates>;
  /** One for each date that moved: it replaces everything planned for that date. */
  readonly reminders: readonly DeadlineReminders[];
}

/** Moves some legal dates of a round, or says every reason why not. A date that has passed may be moved too. Pure. */
export function moveDeadlines(
  dates: LegalDates,
  wished: Partial<LegalDates>,
  today: CalendarDay,
): Outcome<MovedDeadlines, RoundRefusal> {
  const after = { ...dates, ...wished };
  const moved = deadlineKinds.filter((kind) => !isSameDate(dates[kind], after[kind]));
  if (moved.length === 0) return refuse({ code: 'round.nothing-changed' });
  const [first, ...rest] = theLegalDatesFollowOneAnother(after);
  if (first) return refuse(first, ...rest);
  return accept({
    dates: after,
    before: only(moved, dates),
    after: only(moved, after),
    reminders: deadlineReminders(after, today, moved),
  });
}

const only = (kinds: readonly DeadlineKind[], dates: LegalDates): Partial<LegalDates> =>
  Object.fromEntries(kinds.map((kind) => [kind, dates[kind]]));
