import type { CharterTerms } from '../../domain/council/charter.js';
import type { ConflictRefusal, ConflictWord } from '../../domain/council/conflict.js';
import type { SealedResult } from '../../domain/dossier/sealed-result.js';
import type { Covered } from '../../domain/jurisdiction/covering-roles.js';
import type { BallotSheet, EvaluatedBallot } from '../../domain/scoring/ballot.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { WriteKey } from '../../platform/requests/index.js';
import type { StoredResult } from '../ledger/index.js';
import type { OpinionsOnPaper, PanelOnPaper, ResultSince } from '../papers/index.js';
import type { KeyReused, Scope } from '../people/index.js';

/** A panel as its member meets it; of ballots, only whether the own one is cast. */
export interface PanelToScore extends Covered {
  readonly panelId: string;
  readonly level: 'district' | 'province';
  readonly status: 'open' | 'closed' | 'lapsed';
  /** Written opinions: their last day, and whether it is over; both null and false where the council sits. */
  readonly opinionsDueOn: string | null;
  readonly isPastDue: boolean;
  readonly isSeated: boolean;
  readonly hasCast: boolean;
  /** What is said of the person's conflict of interest in this dossier; null: nothing yet. */
  readonly word: ConflictWord | null;
  /** 1 for first sheets; later ones may change only what was contested. */
  readonly turn: number;
  readonly contested: readonly string[];
  /** Whether the result stands; a closed panel that is not sealed was shown to its council alone. */
  readonly sealed: boolean;
  readonly dossierVersion: number;
  /** Of the dossier; once the panel has ended, as they were then. */
  readonly rulebook: string;
  readonly localRules: string | null;
  readonly criteriaSet: string;
  /** Of the printed wording; null while the panel is open: the newest. */
  readonly wordingEdition: number | null;
}

export interface CastBallot extends BallotSheet {
  readonly personId: string;
  readonly fullName: string;
  readonly seat: string;
  /** The name of the member whose seat it is, where it is another's. */
  readonly standsInFor: string | null;
  readonly total: number;
  readonly castAt: string;
  /** SHA-256 of all the ballot says, in hexadecimal. */
  readonly receipt: string;
  /** Of a member who had declared a conflict before the panel closed: it does not count. */
  readonly void: boolean;
  /** The member stood by the sheet of the turn before. */
  readonly carried: boolean;
}

/** What a voter is told. */
export interface BallotReceipt {
  readonly panelId: string;
  readonly total: number;
  readonly parts: EvaluatedBallot['parts'];
  readonly castAt: string;
  /** To keep, and to hold against the ballot later. */
  readonly receipt: string;
}

export interface BallotToCast {
  readonly panelId: string;
  readonly personId: string;
  readonly sheet: BallotSheet;
  readonly evaluated: EvaluatedBallot;
}

/** An unfinished ballot as it was last saved; version 0 before the first time. */
export interface BallotDraft {
  readonly version: number;
  readonly sheet: BallotSheet | null;
  readonly savedAt: string | null;
}

export interface DraftToSave {
  readonly panelId: string;
  readonly personId: string;
  /** The version the voter began from. */
  readonly version: number;
  readonly sheet: BallotSheet;
}

/** What the voter is told of a saved draft. Never the sheet: a kept or logged answer must not hold a mark. */
export type SavedDraft = Pick<BallotDraft, 'version' | 'savedAt'>;

export type DraftRefusal =
  | { readonly code: 'panel.closed' }
  | { readonly code: 'opinions.over' }
  | { readonly code: 'ballot.already-cast' }
  | { readonly code: 'version.stale'; readonly current: number };

/** A row of a ledger: number and hash, by which anybody finds it in an export. */
export interface LedgerMark {
  readonly number: number;
  readonly hash: string;
}

/** Where a result stands in the ledger of its place. Rows that are not chained yet, for a second or so, are null. */
export interface ResultInLedger {
  readonly placeId: string;
  /** The closing: it carries the digests of result and receipts. */
  readonly closed: LedgerMark | null;
  readonly sealed: LedgerMark | null;
  /** SHA-256 of panel, nonce and stored result as one JSON array; of the stored result alone where it has no nonce. */
  readonly resultDigest: string;
  /** What the digest is reckoned from; null until the result is sealed. */
  readonly stored: StoredResult | null;
  /** SHA-256 of all receipts one after another, in their order as bytes. */
  readonly receiptsDigest: string;
  /** The first signed head under which both rows lie; null until one is signed. */
  readonly signed: (LedgerMark & { readonly signedAt: string }) | null;
}

export interface NamedPanel extends PanelOnPaper {
  readonly rulebook: string;
  /** The charter that it was opened under; null: its council had none. */
  readonly charter: CharterTerms | null;
  /** Since when its result stands; null while none does. */
  readonly sealedOn: CalendarDay | null;
  /** Until when it may be appealed, as its owner was told; null: no day was told. */
  readonly appealUntil: CalendarDay | null;
  readonly closedAt: string | null;
}

/** What was asked of a council in writing, once it is closed. Instants in ISO 8601. */
export interface AskedOpinions {
  readonly askedAt: string;
  readonly dueOn: CalendarDay;
  /** Null: the last day was named, not counted. */
  readonly workingDays: number | null;
  readonly charter: CharterTerms | null;
  /** Of what its minutes say; null where it ended before they had one. */
  readonly edition: OpinionsOnPaper['edition'];
  readonly members: readonly { readonly personId: string; readonly name: string; readonly seat: string }[];
  /** Of members who were not asked, as it stood then; of those who were, as their opinions were counted by. */
  readonly conflicts: OpinionsOnPaper['conflicts'];
  readonly result: SealedResult;
}

/** Ballots, one row each, cast once. The database itself refuses one after closing. */
export abstract class BallotStore {
  abstract findPanel(
    dossierId: string,
    panelId: string,
    personId: string,
    scope: Scope,
  ): Promise<PanelToScore | null>;
  abstract findKept(personId: string, write: WriteKey): Promise<Outcome<BallotReceipt, KeyReused> | null>;
  abstract cast(
    ballot: BallotToCast,
    write: WriteKey,
  ): Promise<
    Outcome<
      BallotReceipt,
      | KeyReused
      | { readonly code: 'panel.closed' }
      | { readonly code: 'opinions.over' }
      | { readonly code: 'ballot.already-cast' }
      | ConflictRefusal
    >
  >;
  /** Criterion → ids of the files that the owner's self-assessment of this sheet cited when the panel ended; empty where there was none. */
  abstract findCitations(
    panelId: string,
    criteriaFile: string,
    criteriaSet: string,
  ): Promise<Readonly<Record<string, readonly string[]>>>;
  abstract findDraft(panelId: string, personId: string): Promise<BallotDraft>;
  /** The same sheet once more is answered as saved. */
  abstract saveDraft(draft: DraftToSave): Promise<Outcome<SavedDraft, DraftRefusal>>;
  /** The person's sheet of the turn before; null at first sheets. */
  abstract findBefore(panelId: string, personId: string): Promise<BallotSheet | null>;
  /** The person's sheets of all turns before, oldest first; empty at first sheets. */
  abstract listBefore(panelId: string, personId: string): Promise<readonly BallotSheet[]>;
  /** On a panel of this dossier; whoever cast it needs no office to have it. */
  abstract findOwn(dossierId: string, panelId: string, personId: string): Promise<CastBallot | null>;
  /** The receipt reckoned anew from the ballot as it stands now. */
  abstract reckonReceipt(panelId: string, personId: string): Promise<string | null>;
  /** Only of a closed panel: an open one answers nothing, whoever asks. */
  abstract listClosed(panelId: string): Promise<readonly CastBallot[]>;
  /** Null where it was closed before there was a ledger. */
  abstract findInLedger(panelId: string): Promise<ResultInLedger | null>;
  abstract findSince(panelId: string): Promise<ResultSince>;
  /** What its papers carry: as it is now while the panel is open, later as it was when it ended. `closedAt` is null until it is closed. */
  abstract findNamed(panelId: string): Promise<NamedPanel | null>;
  /** Null where the panel sat in a session, or is not closed. */
  abstract findOpinions(panelId: string): Promise<AskedOpinions | null>;
}
