import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { LedgerHead, ReopenedResult } from '../papers/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { KeptMeeting } from './meeting-of.js';

/** A session with what was kept of it when it was sealed. */
export interface StoredMeeting {
  readonly placeId: string;
  readonly state: string;
  /** Null until it is sealed. */
  readonly sealedOn: CalendarDay | null;
  /** Null until it is sealed, and for ever where that was before minutes were kept. */
  readonly meeting: KeptMeeting | null;
  readonly head: LedgerHead | null;
  /** Dossiers of the agenda in which the reader has a conflict of interest, or one that nobody has ruled on yet. */
  readonly conflictedIn: readonly string[];
}

/** A correction that somebody wrote, or a result that was opened again after the session. */
export interface StoredAnnex {
  readonly number: number;
  readonly writtenAt: string;
  readonly correction: CorrectionText | null;
  readonly reopened: Pick<ReopenedResult, 'dossierId' | 'scoring' | 'proposed' | 'confirmed'> | null;
}

export interface CorrectionText {
  readonly what: string;
  readonly reason: string;
}

/** What was kept of sealed sessions. Nothing of it ever changes; annexes are added. */
export abstract class MeetingStore {
  abstract find(sessionId: string, readerId: string): Promise<StoredMeeting | null>;
  /** By their numbers. */
  abstract listAnnexes(sessionId: string): Promise<readonly StoredAnnex[]>;
  /** Under the next number. Only of a sealed session. */
  abstract addAnnex(
    sessionId: string,
    correction: CorrectionText,
    by: Writer,
  ): Promise<Outcome<{ readonly number: number }, KeyReused>>;
}
