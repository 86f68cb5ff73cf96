import type { BallotSheet } from '../../domain/scoring/ballot.js';

/** A dossier with the ballots of its last closed scoring. */
export interface ScoredDossier {
  readonly dossierId: string;
  readonly productName: string;
  readonly rulebook: string;
  readonly localRules: string | null;
  readonly criteriaSet: string;
  readonly level: 'district' | 'province';
  readonly sheets: readonly BallotSheet[];
}

export interface YearQuestion {
  /** Year of the rounds. */
  readonly year: number;
  /** Communes whose products are meant; null: all. */
  readonly communeIds: readonly string[] | null;
}

export interface ResultsQuestion extends YearQuestion {
  /** Who asks: results that this person may not see while an appeal against them is open are left out (ADR 0018). */
  readonly readerId: string;
}

export interface ScoredQuestion extends ResultsQuestion {
  readonly take: number;
}

/** How many calendar days each dossier, request or renewal of the year took. */
export interface PastDurations {
  /** From the owner's submission until the commune sent the dossier on. */
  readonly commune: readonly number[];
  /** From a request for supplement until its answer. */
  readonly supplement: readonly number[];
  /** From the submission of a re-evaluation until its result. */
  readonly reevaluation: readonly number[];
}

/** Results that stand alone: what is still discussed was shown to its council and to nobody else. */
export abstract class ScoredProductsReader {
  abstract list(question: ScoredQuestion): Promise<readonly ScoredDossier[]>;
  abstract durations(question: YearQuestion): Promise<PastDurations>;
}
