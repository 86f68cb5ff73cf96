import { isCalendarDay, type CalendarDay } from '../shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../shared/outcome.js';
import type { BookedDay, BookedYear, CalendarBook } from './calendar-book.js';
import { isWeekday, yearOf, type CalendarRefusal, type DayKind } from './working-days.js';

/** What somebody wishes a day to be; no kind takes its row away, and the document that says so is named all the same. */
export interface DayWish {
  readonly date: string;
  readonly kind: DayKind | null;
  readonly name: string | null;
  readonly source: string;
  readonly sourceDatedOn: string | null;
}

/** A year's list, entered or completed. */
export interface YearWish {
  readonly year: number;
  readonly complete: boolean;
  readonly source: string;
  readonly sourceDatedOn: string | null;
}

export interface CalendarWish {
  readonly years: readonly YearWish[];
  readonly days: readonly DayWish[];
}

/** `row` is the date or the year that is wrong. */
export type CalendarChangeRefusal =
  | { readonly code: 'calendar.nothing-changed' }
  | {
      readonly code:
        | 'calendar.day-missing'
        | 'calendar.source-missing'
        | 'calendar.source-undated'
        | 'calendar.source-ahead'
        | 'calendar.name-missing'
        | 'calendar.row-twice'
        | 'calendar.row-the-same'
        | 'calendar.row-not-there'
        | 'calendar.works-already'
        | 'calendar.off-already';
      readonly row: string;
    }
  | { readonly code: 'calendar.fixed-holiday-missing'; readonly row: string; readonly year: number }
  | CalendarRefusal;

type RowRefusal = Extract<CalendarChangeRefusal, { readonly row: string }>;

/** The calendar as it would be, one version on, or every reason against it. Pure. */
export function changeCalendar(
  book: CalendarBook,
  wish: CalendarWish,
  today: CalendarDay,
): Outcome<CalendarBook, CalendarChangeRefusal> {
  if (wish.years.length + wish.days.length === 0) return refuse({ code: 'calendar.nothing-changed' });
  const [first, ...rest] = [
    ...wish.years.flatMap((year) => whyNotYear(book, year, today)),
    ...wish.days.flatMap((day) => whyNotDay(book, day, today)),
    ...rowsTwice(wish),
    ...daysOfUnknownYears(book, wish),
    ...fixedHolidaysMissing(book, wish),
  ];
  return first ? refuse<CalendarChangeRefusal>(first, ...rest) : accept(applied(book, wish));
}

function whyNotYear(book: CalendarBook, wish: YearWish, today: CalendarDay): readonly RowRefusal[] {
  const row = String(wish.year);
  const same = book.years.some(
    ({ year, complete, source, sourceDatedOn }) =>
      year === wish.year &&
      complete === wish.complete &&
      source === wish.source &&
      sourceDatedOn === wish.sourceDatedOn,
  );
  return [
    ...whyNotSource(row, wish, today),
    ...(same ? [{ code: 'calendar.row-the-same' as const, row }] : []),
  ];
}

function whyNotDay({ days }: CalendarBook, wish: DayWish, today: CalendarDay): readonly RowRefusal[] {
  const { date: row, kind, name } = wish;
  if (!isCalendarDay(row)) return [{ code: 'calendar.day-missing', row }];
  const standing = days.find(({ date }) => date === row);
  const codes: RowRefusal['code'][] = [];
  if (kind === null && !standing) codes.push('calendar.row-not-there');
  if (kind !== null && (name ?? '').trim() === '') codes.push('calendar.name-missing');
  if (standing && isTheSame(standing, wish)) codes.push('calendar.row-the-same');
  // A weekday is worked anyway, and a Saturday or Sunday is off anyway; only a holiday may fall on any day.
  if (kind === 'swapped-working-day' && isWeekday(row)) codes.push('calendar.works-already');
  if ((kind === 'swapped-day-off' || kind === 'compensation') && !isWeekday(row))
    codes.push('calendar.off-already');
  return [...whyNotSource(row, wish, today), ...codes.map((code) => ({ code, row }) as RowRefusal)];
}

const isTheSame = (standing: BookedDay, { kind, name, source, sourceDatedOn }: DayWish) =>
  standing.kind === kind &&
  standing.name === name &&
  standing.source === source &&
  standing.sourceDatedOn === sourceDatedOn;

/** Every row cites its document, with the day it was signed, which is not ahead of us. */
function whyNotSource(
  row: string,
  { source, sourceDatedOn }: { readonly source: string; readonly sourceDatedOn: string | null },
  today: CalendarDay,
): readonly RowRefusal[] {
  const missing = source.trim() === '';
  const undated = sourceDatedOn === null || !isCalendarDay(sourceDatedOn);
  return [
    ...(missing ? [{ code: 'calendar.source-missing' as const, row }] : []),
    ...(undated ? [{ code: 'calendar.source-undated' as const, row }] : []),
    ...(!undated && sourceDatedOn > today ? [{ code: 'calendar.source-ahead' as const, row }] : []),
  ];
}

function rowsTwice({ years, days }: CalendarWish): readonly RowRefusal[] {
  const rows = [...years.map(({ year }) => String(year)), ...days.map(({ date }) => date)];
  const twice = new Set(rows.filter((row, i) => rows.indexOf(row) !== i));
  return [...twice].map((row) => ({ code: 'calendar.row-twice', row }));
}

/** A day belongs to a published list: of a year that is known, or entered together with it. */
function daysOfUnknownYears(book: CalendarBook, { years, days }: CalendarWish): readonly CalendarRefusal[] {
  const known = new Set([...book.years, ...years].map(({ year }) => year));
  const asked = days.filter(({ date }) => isCalendarDay(date)).map(({ date }) => yearOf(date));
  return [...new Set(asked)]
    .filter((year) => !known.has(year))
    .map((year) => ({ code: 'calendar.year-unknown', year }));
}

/** Days that the law fixes for every year: Bộ luật Lao động 2019, Đ.112.1. A list without them is not a list. */
const fixedHolidays = ['01-01', '04-30', '05-01', '09-02'] as const;

function fixedHolidaysMissing(book: CalendarBook, { years, days }: CalendarWish): readonly RowRefusal[] {
  const entered = years.filter(({ year }) => !book.years.some((known) => known.year === year));
  return entered.flatMap(({ year }) =>
    fixedHolidays
      .map((day) => `${year}-${day}`)
      .filter((row) => !days.some(({ date, kind }) => date === row && kind === 'holiday'))
      .map((row) => ({ code: 'calendar.fixed-holiday-missing' as const, row, year })),
  );
}

function applied(book: CalendarBook, { years, days }: CalendarWish): CalendarBook {
  const replaced = new Set(days.map(({ date }) => date));
  const kept = book.days.filter(({ date }) => !replaced.has(date));
  const booked = days.flatMap(({ date, kind, name, source, sourceDatedOn }) =>
    kind === null ? [] : [{ date, kind, name: name ?? '', source, sourceDatedOn, confirmed: true }],
  );
  const others = book.years.filter(({ year }) => !years.some((wish) => wish.year === year));
  return {
    version: book.version + 1,
    years: [...others, ...years].toSorted((one, other) => one.year - other.year) satisfies BookedYear[],
    days: [...kept, ...booked].toSorted((one, other) => (one.date < other.date ? -1 : 1)),
  };
}
