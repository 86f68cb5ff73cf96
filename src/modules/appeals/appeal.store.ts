import type { ConflictRefusal } from '../../domain/council/conflict.js';
import type { BallotSheet, EvaluatedBallot } from '../../domain/scoring/ballot.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { BallotDraft, SavedDraft, SheetToSave } from '../ballots/index.js';
import type { AppealOnPaper } from '../papers/index.js';
import type { KeyReused, Scope, Writer } from '../people/index.js';
import type { Appeal } from './appeal.js';

export interface AppealReceipt {
  readonly appealId: string;
  readonly total: number;
  readonly castAt: string;
  /** To keep, and to hold against the ballot later. */
  readonly receipt: string;
}

export interface CastAppealBallot extends BallotSheet {
  readonly personId: string;
  readonly fullName: string;
  readonly total: number;
  readonly castAt: string;
  /** SHA-256 of all the ballot says, in hexadecimal. */
  readonly receipt: string;
  /** Of a member who had declared a conflict before the end: it does not count. */
  readonly void: boolean;
}

export interface AppealBallotToCast {
  readonly appealId: string;
  readonly sheet: BallotSheet;
  readonly evaluated: EvaluatedBallot;
}

export type AppealCastRefusal =
  | ConflictRefusal
  | { readonly code: 'appeal.not-scored' }
  | { readonly code: 'appeal.not-named' }
  | { readonly code: 'ballot.already-cast' };

export type AppealDraftRefusal =
  | { readonly code: 'appeal.not-scored' }
  | { readonly code: 'ballot.already-cast' }
  | { readonly code: 'version.stale'; readonly current: number };

/** Appeals and the ballots on them, one row each, cast once. What moves an appeal is a step of its dossier. */
export abstract class AppealStore {
  /** Newest first; nothing of a dossier outside the scope. */
  abstract list(dossierId: string, personId: string, scope: Scope): Promise<readonly Appeal[]>;
  abstract cast(
    ballot: AppealBallotToCast,
    by: Writer,
  ): Promise<Outcome<AppealReceipt, KeyReused | AppealCastRefusal>>;
  abstract findDraft(appealId: string, personId: string): Promise<BallotDraft>;
  /** The same sheet once more is answered as saved. */
  abstract saveDraft(draft: SheetToSave): Promise<Outcome<SavedDraft, AppealDraftRefusal>>;
  /** On an appeal of this dossier; whoever cast it needs no office to have it. */
  abstract findOwn(dossierId: string, appealId: string, personId: string): Promise<CastAppealBallot | null>;
  /** The receipt reckoned anew from the ballot as it stands now. */
  abstract reckonReceipt(appealId: string, personId: string): Promise<string | null>;
  /** What was kept when it was decided; null before that. */
  abstract findPaper(appealId: string): Promise<AppealOnPaper | null>;
  /** Only of a decided appeal: an open one answers nothing, whoever asks. */
  abstract listDecided(appealId: string): Promise<readonly CastAppealBallot[]>;
}
