import type { LegalDates } from '../../domain/dossier/round-facts.js';
import type { DeadlineReminders } from '../../domain/round/deadline-reminders.js';
import type { MovedDeadlines } from '../../domain/round/move-deadlines.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Scope, Writer } from '../people/index.js';
import type { Round, RoundReminders } from './round.js';

export interface RoundQuestion extends PageWindow {
  /** Places whose rounds the person may see; null: all. */
  readonly among: readonly string[] | null;
  readonly placeId: string | null;
  readonly year: number | null;
}

export interface RoundToChange {
  readonly id: string;
  /** The version the person has seen. */
  readonly version: number;
  readonly reason: string;
  readonly by: Writer;
}

export type RoundNotFound = { readonly code: 'round.not-found'; readonly roundId: string };
export type RoundExists = {
  readonly code: 'round.already-exists';
  readonly placeId: string;
  readonly year: number;
  readonly number: number;
};
export type VersionStale = { readonly code: 'version.stale'; readonly current: number };

/** Rounds, and the reminders of their dates, which are written in the same transaction as the dates. */
export abstract class RoundStore {
  /** The legal day of now. */
  abstract today(): Promise<CalendarDay>;
  abstract find(id: string): Promise<Round | null>;
  /** Newest first; the page begins after year, number and id of a round. */
  abstract list(question: RoundQuestion): Promise<readonly Round[]>;
  /** By the day they go out; those of dossiers outside the scope are left out. */
  abstract countReminders(roundId: string, scope: Scope): Promise<readonly RoundReminders[]>;
  abstract open(
    round: Round,
    reminders: readonly DeadlineReminders[],
    by: Writer,
  ): Promise<Outcome<Round, RoundExists | KeyReused>>;
  /** Decides on the locked round, then writes its dates, the change with its reason, who is told of it, and the reminders anew. */
  abstract change<R extends { readonly code: string }>(
    round: RoundToChange,
    decide: (dates: LegalDates, today: CalendarDay) => Outcome<MovedDeadlines, R>,
  ): Promise<Outcome<Round, R | RoundNotFound | VersionStale | KeyReused>>;
}
