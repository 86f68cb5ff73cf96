import type { SessionEvent } from '../../domain/council/session/session-facts.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { HeldSession } from './held-session.js';
import type { KeptMeeting } from './meeting-of.js';
import type {
  CouncilSession,
  NewCouncilSession,
  SessionListItem,
  WaitingDossier,
} from './council-session.js';

export interface SessionQuestion extends PageWindow {
  /** Places whose sessions the person may see; null: all. */
  readonly among: readonly string[] | null;
  /** Those whose whole agendas the person may see; of others only what was delivered to a council that the person advises. */
  readonly wholeAmong: readonly string[] | null;
  readonly personId: string;
  readonly placeId: string | null;
  readonly state: string | null;
}

/** A session that is not called off, with its day. */
export interface DatedSession {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly council: string;
  readonly plannedOn: CalendarDay;
  readonly plannedAt: string;
  readonly venue: string;
}

export interface DatedSessionQuestion {
  /** A member of the council; null: whoever. */
  readonly seatOf: string | null;
  readonly placeId: string | null;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

export interface SessionWish {
  readonly sessionId: string;
  readonly version: number;
  readonly event: SessionEvent;
  readonly by: Writer;
}

export type SessionStoreRefusal =
  | KeyReused
  | { readonly code: 'session.not-found' }
  | { readonly code: 'version.stale'; readonly current: number }
  | { readonly code: 'agenda.dossier-unknown'; readonly dossierId: string }
  | ListedElsewhere;

/** The agenda that has the dossier already: whoever leads that session may take it off there. */
export interface ListedElsewhere {
  readonly code: 'agenda.listed-elsewhere';
  readonly dossierId: string;
  readonly sessionId: string;
  readonly council: string;
  readonly plannedOn: CalendarDay;
}

export interface SessionAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** Councils in session. Every change is a step, written with what it changes or not at all. */
export abstract class CouncilSessionStore {
  abstract list(question: SessionQuestion): Promise<readonly SessionListItem[]>;
  /** By day, those that were called off left out. */
  abstract listDated(question: DatedSessionQuestion): Promise<readonly DatedSession[]>;
  abstract find(sessionId: string): Promise<CouncilSession | null>;
  /** Who presided over some product of it whose result stands. */
  abstract listPresided(sessionId: string): Promise<readonly string[]>;
  /** Longest waiting first. */
  abstract listWaiting(sessionId: string): Promise<readonly WaitingDossier[]>;
  abstract plan(
    session: NewCouncilSession & { readonly id: string },
    by: Writer,
  ): Promise<Outcome<SessionAnswer, KeyReused>>;
  /**
   * Locks the session, lets `decide` answer the next state from what is there, writes. Sealing keeps what `tell` makes of
   * it, and signs the ledger after that.
   */
  abstract take<R extends { readonly code: string }>(
    wish: SessionWish,
    decide: (session: CouncilSession) => Promise<Outcome<string, R>>,
    tell: (held: HeldSession) => Promise<KeptMeeting>,
  ): Promise<Outcome<SessionAnswer, R | SessionStoreRefusal>>;
}
