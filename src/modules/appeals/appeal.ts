import type { AppealGround, AppealStatus } from '../../domain/appeal/appeal.js';
import type { ConflictWord } from '../../domain/council/conflict.js';
import type { Covered } from '../../domain/jurisdiction/covering-roles.js';
import type { PanelResult } from '../../domain/scoring/tally.js';

/** Somebody who may be named to score the appeal, and what speaks against it. */
export interface Candidate {
  readonly personId: string;
  readonly fullName: string;
  readonly hasScored: boolean;
  readonly hasRead: boolean;
  readonly word: ConflictWord | null;
}

/** Kiến nghị: an owner's appeal against criteria of a sealed result, as stored. */
export interface Appeal extends Covered {
  readonly id: string;
  readonly dossierId: string;
  readonly panelId: string;
  readonly level: 'district' | 'province';
  readonly status: AppealStatus;
  readonly grounds: readonly AppealGround[];
  /** What is scored anew. */
  readonly criteria: readonly string[];
  readonly filedAt: string;
  readonly endedAt: string | null;
  /** Why it was refused. */
  readonly reason: string | null;
  readonly rulebook: string;
  readonly localRules: string | null;
  readonly criteriaSet: string;
  /** The result that it contests, which stays as it was. */
  readonly before: PanelResult;
  /** The result with the appeal in it; null until it is decided. */
  readonly after: PanelResult | null;
  readonly members: readonly {
    readonly personId: string;
    readonly fullName: string;
    readonly hasCast: boolean;
    /** Since when, and why, this member scores it no more; null: still does. */
    readonly released: { readonly at: string; readonly reason: string } | null;
  }[];
  readonly candidates: readonly Candidate[];
  /** Whether the asking person scores an open appeal of this dossier, or may yet be named to. */
  readonly unseen: boolean;
  /** What is said of the asking person's conflict of interest; null: nothing yet. */
  readonly word: ConflictWord | null;
}
