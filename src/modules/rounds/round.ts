import type { RoundFacts } from '../../domain/dossier/round-facts.js';
import type { Level } from '../../domain/jurisdiction/role.js';

/** Đợt: the evaluation round of a place and a year, with its place and where its dates are written. */
export interface Round extends Omit<RoundFacts, 'placeId'> {
  readonly version: number;
  readonly place: { readonly id: string; readonly name: string; readonly level: Level };
  /** The letter or plan that sets the dates. */
  readonly source: string | null;
}

export const reminderStatuses = ['planned', 'handed', 'delivered', 'cancelled'] as const;

/** One reminder of a legal date, planned or past. */
export interface RoundReminder {
  readonly id: string;
  readonly deadline: 'registrationCloses' | 'dueAtDistrict' | 'dueAtProvince';
  readonly daysBefore: number;
  /** The instant it goes out, ISO in UTC. */
  readonly dueAt: string;
  readonly dueOn: string;
  readonly status: (typeof reminderStatuses)[number];
  /** Null: it speaks of the round as a whole. */
  readonly dossierId: string | null;
}
