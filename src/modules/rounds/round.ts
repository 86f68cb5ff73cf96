import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DeadlineKind, RoundFacts } from '../../domain/dossier/round-facts.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

/** Đợt: the evaluation round of a place and a year, with its place and where its dates are written. */
export interface Round extends Omit<RoundFacts, 'placeId'> {
  readonly version: number;
  readonly place: { readonly id: string; readonly name: string; readonly level: Level };
  /** The letter or plan that sets the dates. */
  readonly source: string | null;
  /** The last move first. */
  readonly changes: readonly MovedDate[];
}

/** That a legal date of a round was moved. */
export interface MovedDate {
  readonly deadline: DeadlineKind;
  readonly from: LegalDate | null;
  readonly to: LegalDate;
  readonly reason: string;
  /** The name of whoever moved it. */
  readonly changedBy: string;
  /** ISO in UTC. */
  readonly changedAt: string;
}

export const reminderStatuses = ['planned', 'handed', 'delivered', 'cancelled'] as const;

/** The reminders of a legal date that go out, or went, on one day and stand alike: of the round as a whole, and of its dossiers. */
export interface RoundReminders {
  readonly deadline: DeadlineKind;
  readonly daysBefore: number;
  /** On which they go out. */
  readonly day: CalendarDay;
  readonly status: (typeof reminderStatuses)[number];
  readonly count: number;
}
