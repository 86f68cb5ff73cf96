import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import type { RoundCutOff } from './rulebook.js';

/** The last day for the result of what was requested on a day: in the first yearly round that still takes it. Null where there are no such rounds. */
export function lastDayOfResult(
  rounds: readonly RoundCutOff[],
  requestedOn: CalendarDay,
): CalendarDay | null {
  const year = Number(requestedOn.slice(0, 4));
  const ahead = [year, year + 1].flatMap((each) =>
    rounds.map((round) => ({
      request: `${each}-${round.requestBefore}`,
      result: `${each}-${round.resultBefore}`,
    })),
  );
  const taken = ahead
    .toSorted((one, other) => (one.request < other.request ? -1 : 1))
    .find(({ request }) => requestedOn < request);
  return taken ? addDays(taken.result, -1) : null;
}
