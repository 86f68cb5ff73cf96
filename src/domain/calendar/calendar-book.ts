import type { CalendarDay } from '../shared/calendar-day.js';
import type { DayKind } from './working-days.js';

/** The document that a row stands on: its kind and number, and its date where it bears one. */
export interface CalendarSource {
  readonly source: string;
  readonly sourceDatedOn: CalendarDay | null;
}

/** One day off, or one worked in exchange. */
export interface BookedDay extends CalendarSource {
  readonly date: CalendarDay;
  readonly kind: DayKind;
  readonly name: string;
  /** Whether the source itself names the day; false where it only follows from it. */
  readonly confirmed: boolean;
}

/** A year whose list was published. */
export interface BookedYear extends CalendarSource {
  readonly year: number;
  /** False while a day of the list is still missing, as one that is worked in exchange. */
  readonly complete: boolean;
}

/** Lịch ngày làm việc: the lists of all years, as they stood under one version. */
export interface CalendarBook {
  readonly version: number;
  readonly years: readonly BookedYear[];
  readonly days: readonly BookedDay[];
}
