import type { CalendarBook } from '../../domain/calendar/calendar-book.js';
import type { CalendarWish } from '../../domain/calendar/change-calendar.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { DeadlineName, StoredDeadline } from './stored-deadline.js';

/** One change of the calendar. */
export interface CalendarVersion {
  readonly version: number;
  readonly reason: string;
  /** Null: it came with the program. */
  readonly madeBy: string | null;
  /** ISO in UTC. */
  readonly madeAt: string;
}

export type VersionStale = { readonly code: 'version.stale'; readonly current: number };
export type DeadlineNotFound = { readonly code: 'deadline.not-found' } & DeadlineName;

export interface WishedChange {
  readonly wish: CalendarWish;
  readonly reason: string;
  /** The version that the person has seen. */
  readonly version: number;
  readonly by: Writer;
}

/** A deadline that got another day. */
export interface Reissue extends DeadlineName {
  readonly calendarBefore: number;
  readonly dueBefore: CalendarDay | null;
  readonly dueAfter: CalendarDay;
  /** The days on which whoever has not answered, or holds the dossier, is reminded anew; null: nothing changes for them. */
  readonly reminders: readonly { readonly daysBefore: number; readonly firesOn: CalendarDay }[] | null;
}

/** What becomes of lawful times that have no last day yet, by a book. */
export type Settle = (
  undated: readonly StoredDeadline[],
  book: CalendarBook,
  today: CalendarDay,
) => readonly Reissue[];

export interface WishedReissue {
  readonly names: readonly DeadlineName[];
  readonly reason: string;
  readonly version: number;
  readonly by: Writer;
}

/** The calendar in its versions, and what was counted with them. */
export abstract class CalendarStore {
  abstract today(): Promise<CalendarDay>;
  abstract latest(): Promise<number>;
  abstract find(version: number): Promise<CalendarBook | null>;
  /** Newest first. */
  abstract listVersions(): Promise<readonly CalendarVersion[]>;
  /** Deadlines that are still open, of dossiers at these places or anywhere (null), by product and dossier. */
  abstract listOpen(among: readonly string[] | null): Promise<readonly StoredDeadline[]>;
  /**
   * Decides on the newest calendar, which nobody changes meanwhile, then writes the next version, and the days of those
   * lawful times, locked as they stand, that had none while a year's list was missing.
   */
  abstract change<R extends { readonly code: string }>(
    wished: WishedChange,
    decide: (book: CalendarBook, today: CalendarDay) => Outcome<CalendarBook, R>,
    settle: Settle,
  ): Promise<Outcome<{ readonly version: number }, R | VersionStale | KeyReused>>;
  /** The days of those lawful times that have none though the newest calendar tells them, as whoever made it would have given them; answers how many. */
  abstract settle(settle: Settle): Promise<number>;
  /** Decides on the deadlines, locked as they stand, then writes their new days, reminders and notices: all of them or none. */
  abstract reissue<R extends { readonly code: string }>(
    wished: WishedReissue,
    decide: (found: readonly StoredDeadline[], today: CalendarDay) => Outcome<readonly Reissue[], R>,
  ): Promise<Outcome<{ readonly reissued: number }, R | VersionStale | KeyReused>>;
}
