import type { BallotSheet } from '../../scoring/ballot.js';
import type { CriteriaSet } from '../../scoring/criteria-set.js';
import type { Star } from '../../scoring/star-rating.js';
import type { Rulebook } from '../rulebook.js';

export type ScoringLevel = 'district' | 'province' | 'ministry';

/** A product with its ballots as they were cast under its own rulebook. */
export interface ScoredProduct {
  readonly id: string;
  readonly rulebook: Rulebook;
  readonly set: CriteriaSet;
  /** Whose council cast them. */
  readonly level: ScoringLevel;
  readonly sheets: readonly BallotSheet[];
}

/** What a rulebook would have made of results that another one has given. */
export interface Simulation {
  readonly products: number;
  /** Of those that have a sheet under the other rulebook. */
  readonly before: Distribution;
  /** Of those whose star is certain. */
  readonly after: Distribution;
  /** Their star hangs on marks that no ballot of theirs holds. */
  readonly open: number;
  readonly moved: readonly MovedProduct[];
  readonly undecided: readonly UndecidedProduct[];
  /** Of those whose star is certain and whose level both know: totals lay further apart than allowed, so that the council had to discuss. */
  readonly discussed: BeforeAfter;
  /** Scored by fewer or more members than the council of that level may have, where both know the level. */
  readonly unlawfulSizes: BeforeAfter;
  /** Products that the other rulebook has no single sheet for. */
  readonly withoutSheet: readonly string[];
  /** Floors that the other rulebook sets and that are missed whatever the open marks would be, hardest first. */
  readonly floors: readonly BitingFloor[];
  /** Criteria that give or take points, the largest difference first. */
  readonly criteria: readonly ShiftedCriterion[];
  /** What could not be carried over, sheet by sheet. */
  readonly unmapped: readonly UnmappedSheet[];
}

/** Numbers of products under either rulebook. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** Products by star; `none` without one. */
export type Distribution = Readonly<Record<Star | 'none', number>>;

export interface MovedProduct {
  readonly id: string;
  readonly from: Star | null;
  readonly to: Star | null;
}

export interface UndecidedProduct {
  readonly id: string;
  readonly from: Star | null;
  /** With nothing, and with the best, on every open mark. */
  readonly lowest: Star | null;
  readonly highest: Star | null;
}

export interface BitingFloor {
  readonly set: string;
  readonly criterion: string;
  readonly name: string;
  readonly star: Star;
  readonly products: number;
}

export interface ShiftedCriterion {
  readonly name: string;
  /** Points over all ballots of all products, under either rulebook. */
  readonly before: number;
  readonly after: number;
}

export interface UnmappedSheet {
  readonly from: string;
  readonly to: string;
  readonly onlyFrom: readonly string[];
  readonly onlyTo: readonly string[];
  /** Ticked options that mean nothing certain, as `1.1 b`. */
  readonly options: readonly string[];
  readonly findings: readonly string[];
}
