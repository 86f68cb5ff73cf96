import type { BallotSheet } from '../../domain/scoring/ballot.js';

/** A dossier with the ballots of its last closed scoring. */
export interface ScoredDossier {
  readonly dossierId: string;
  readonly productName: string;
  readonly rulebook: string;
  readonly criteriaSet: string;
  readonly sheets: readonly BallotSheet[];
}

export interface ScoredQuestion {
  /** Year of the rounds. */
  readonly year: number;
  /** Communes whose products are meant; null: all. */
  readonly communeIds: readonly string[] | null;
  readonly take: number;
}

/** Closed scorings alone: nobody reads a score before its panel closes. */
export abstract class ScoredProductsReader {
  abstract list(question: ScoredQuestion): Promise<readonly ScoredDossier[]>;
}
