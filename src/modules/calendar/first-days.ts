import { movesUnder } from '../../domain/calendar/counted-deadline.js';
import { calendarFrom } from '../../domain/calendar/working-days.js';
import type { Settle } from './calendar.store.js';
import { reissueOf } from './reissue-of.js';

/** The last days of lawful times that had none. Even on a day that is over: the law's time ran while nobody could tell its end. Pure. */
export const firstDays: Settle = (undated, book, today) => {
  const calendar = calendarFrom(book, book.version);
  const clocks = undated.flatMap(({ clock, ...known }) => (clock ? [{ ...known, ...clock, clock }] : []));
  const deadlines = clocks.map((each) => ({ ...each, latest: null }));
  return movesUnder(calendar, deadlines).map(({ deadline, to }) => reissueOf(deadline, to, today));
};
