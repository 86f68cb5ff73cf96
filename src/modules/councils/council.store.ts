import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { IssuedCharter } from '../../domain/council/charter.js';
import type { AdvisoryTeam, Council, NewCharter, NewCouncil, NewTeam } from './council.js';

export interface CouncilQuestion extends PageWindow {
  /** Places whose councils the person may see; null: all. */
  readonly among: readonly string[] | null;
  readonly placeId: string | null;
}

export type CharterDayTaken = { readonly code: 'charter.day-taken'; readonly inForceFrom: CalendarDay };
export type TeamDayTaken = { readonly code: 'adviser.day-taken'; readonly decidedOn: CalendarDay };

export abstract class CouncilStore {
  /** The legal day of now. */
  abstract today(): Promise<CalendarDay>;
  /** Newest decision first; the page begins after such a day and an id. */
  abstract list(question: CouncilQuestion): Promise<readonly Council[]>;
  abstract find(councilId: string): Promise<Council | null>;
  /** Newest first. */
  abstract listCharters(councilId: string): Promise<readonly IssuedCharter[]>;
  /** Judged by the council as it stands while no team is appointed to it. */
  abstract issueCharter<R extends { readonly code: string }>(
    charter: NewCharter,
    by: Writer,
    refusalsOf: (council: Council) => readonly R[],
  ): Promise<Outcome<IssuedCharter, R | KeyReused | CharterDayTaken>>;
  abstract add(council: NewCouncil, by: Writer): Promise<Outcome<Council, KeyReused>>;
  /** Of one council, newest first. */
  abstract listTeams(councilId: string): Promise<readonly AdvisoryTeam[]>;
  /** A later team takes the place of the one before. Judged by the council and its charters while no other is issued. */
  abstract appointTeam<R extends { readonly code: string }>(
    team: NewTeam,
    by: Writer,
    refusalsOf: (council: Council, charters: readonly IssuedCharter[]) => readonly R[],
  ): Promise<Outcome<AdvisoryTeam, R | KeyReused | TeamDayTaken>>;
}
