import type { Reach } from '../../domain/jurisdiction/reach.js';
import type { StepWish } from '../../domain/schedule/set-step.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { NamingSchedule, StoredSchedule } from './stored-schedule.js';

/** Whose products somebody sees: of places, and of producers. */
export interface ScheduleReader extends Reach {
  readonly producerIds: readonly string[];
}

/** A step set with everything that is written of it. */
export interface StepToSet extends StepWish {
  readonly reason: string | null;
  /** The place whose step it is. */
  readonly placeId: string;
}

export type ScheduleStale = { readonly code: 'version.stale'; readonly current: number };

/** The days of products on the record, and what offices have set of them. */
export abstract class ScheduleStore {
  /** Nothing for a dossier that does not exist or that the reader does not see. */
  abstract find(dossierId: string, reader: ScheduleReader): Promise<StoredSchedule | null>;
  /** Every product that goes through a place in the rounds of a year, by name. */
  abstract list(placeId: string, year: number, reader: ScheduleReader): Promise<readonly StoredSchedule[]>;
  /** The open products of which a person was named for a step, as long as the person sees them. */
  abstract listNaming(personId: string, reader: ScheduleReader): Promise<readonly NamingSchedule[]>;
  abstract today(): Promise<CalendarDay>;
  /** Adds one change behind the version seen, or tells that there is a newer one. */
  abstract set(
    stored: Pick<StoredSchedule, 'dossierId' | 'round'>,
    change: StepToSet & { readonly version: number },
    by: Writer,
  ): Promise<Outcome<{ readonly version: number }, ScheduleStale | KeyReused>>;
}
