import { remindersAfterToday, type PlannedReminder } from '../calendar/reminder-plan.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { clockKinds, dayAwaited, type ClockKind, type DossierClock } from './clocks.js';

/** What people are still to be told about the end of one lawful time. */
export interface ClockReminders {
  readonly clock: ClockKind;
  readonly reminders: readonly PlannedReminder[];
}

/**
 * For each lawful time that is awaited on another day than before: its reminders anew, in place of the earlier ones; none
 * where it stands still or is over. On the day of the change the step itself is reminder enough, unless that day was over
 * by then: then its superior hears at once. Pure.
 */
export const clockReminders = (
  before: readonly DossierClock[],
  after: readonly DossierClock[],
  today: CalendarDay,
): readonly ClockReminders[] =>
  clockKinds.flatMap((clock) => {
    const [was, is] = [before, after].map((clocks) => awaitedOf(clocks, clock));
    if (was === is) return [];
    return [{ clock, reminders: is ? remindersOf(clock, is, today) : [] }];
  });

const remindersOf = (clock: ClockKind, lastDay: CalendarDay, today: CalendarDay) =>
  lastDay < today
    ? [{ daysBefore: -1, firesOn: today, dueOn: lastDay }]
    : remindersAfterToday(clock, lastDay, today);

function awaitedOf(clocks: readonly DossierClock[], kind: ClockKind): CalendarDay | null {
  const clock = clocks.find((each) => each.kind === kind);
  return clock ? dayAwaited(clock) : null;
}
