import { addDays, daysBetween, type CalendarDay } from '../shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../shared/outcome.js';

/** The working days of state agencies, as their yearly lists publish them: Labour Code 2019, art. 112. */
export interface WorkingCalendar {
  /** The version of the calendar as it is kept: a deadline stays with the one it was computed with. */
  readonly version: number;
  /** Years whose list is known; in every other one nothing is counted. */
  readonly years: ReadonlySet<number>;
  readonly holidays: ReadonlySet<CalendarDay>;
  /** Saturdays and Sundays that are worked in exchange for another day. */
  readonly swapped: ReadonlySet<CalendarDay>;
}

/** Nobody invents a calendar: the list of that year has to be entered first. */
export type CalendarRefusal = { readonly code: 'calendar.year-unknown'; readonly year: number };

/** What a row of a published list makes of its day; the last is the only one that is worked. */
export const dayKinds = ['holiday', 'compensation', 'swapped-day-off', 'swapped-working-day'] as const;
export type DayKind = (typeof dayKinds)[number];

/** Published lists as rows: what makes a calendar. */
export interface CalendarFile {
  readonly years: readonly { readonly year: number }[];
  readonly days: readonly { readonly date: CalendarDay; readonly kind: DayKind }[];
}

export function calendarFrom({ years, days }: CalendarFile, version = 1): WorkingCalendar {
  const datesOf = (works: boolean) =>
    new Set(days.filter(({ kind }) => (kind === 'swapped-working-day') === works).map(({ date }) => date));
  const known = new Set(years.map(({ year }) => year));
  return { version, years: known, holidays: datesOf(false), swapped: datesOf(true) };
}

export const yearOf = (day: CalendarDay) => Number(day.slice(0, 4));
const aMonday = '2018-01-01';
/** 0 for Monday, 6 for Sunday. */
const weekdayOf = (on: CalendarDay) => ((daysBetween(aMonday, on) % 7) + 7) % 7;

/** Monday to Friday, whatever the lists say. */
export const isWeekday = (on: CalendarDay): boolean => weekdayOf(on) < 5;

export function isWorkingDay(
  { years, holidays, swapped }: WorkingCalendar,
  on: CalendarDay,
): Outcome<boolean, CalendarRefusal> {
  const year = yearOf(on);
  if (!years.has(year)) return refuse({ code: 'calendar.year-unknown', year });
  return accept(swapped.has(on) || (isWeekday(on) && !holidays.has(on)));
}

/** The day that lies so many working days later; the day it is counted from is not among them (ADR 0007). */
export function workingDaysAfter(
  calendar: WorkingCalendar,
  from: CalendarDay,
  workingDays: number,
): Outcome<CalendarDay, CalendarRefusal> {
  let on = from;
  for (let left = workingDays; left > 0;) {
    on = addDays(on, 1);
    const works = isWorkingDay(calendar, on);
    if (!works.ok) return works;
    if (works.value) left -= 1;
  }
  return accept(on);
}

/** The day itself where it is worked and counts, else the first one after it that does both. */
export function theNextWorkingDayFrom(
  calendar: WorkingCalendar,
  day: CalendarDay,
  counts: (on: CalendarDay) => boolean = () => true,
): Outcome<CalendarDay, CalendarRefusal> {
  for (let on = day; ; on = addDays(on, 1)) {
    const works = isWorkingDay(calendar, on);
    if (!works.ok) return works;
    if (works.value && counts(on)) return accept(on);
  }
}

/** The day that lies so many working days earlier; the day it is counted from is not among them. */
export function workingDaysBefore(
  calendar: WorkingCalendar,
  from: CalendarDay,
  workingDays: number,
): Outcome<CalendarDay, CalendarRefusal> {
  let on = from;
  for (let left = workingDays; left > 0;) {
    on = addDays(on, -1);
    const works = isWorkingDay(calendar, on);
    if (!works.ok) return works;
    if (works.value) left -= 1;
  }
  return accept(on);
}

/**
 * The first day on which a council may meet on what was delivered on a day: so many working days lie between, the day of
 * delivery among them and that of the meeting not (how the decisions count "before the meeting" is ours: ADR 0007).
 */
export function mayMeetOn(
  calendar: WorkingCalendar,
  deliveredOn: CalendarDay,
  leadWorkingDays: number,
): Outcome<CalendarDay, CalendarRefusal> {
  let on = deliveredOn;
  for (let left = leadWorkingDays; left > 0; on = addDays(on, 1)) {
    const works = isWorkingDay(calendar, on);
    if (!works.ok) return works;
    if (works.value) left -= 1;
  }
  return accept(on);
}
