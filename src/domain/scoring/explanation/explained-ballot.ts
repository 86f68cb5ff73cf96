import type { BallotSheet, EvaluatedBallot } from '../ballot.js';

/** A counted ballot with its own words: who cast it, what it ticks, and what it cites. */
export interface ExplainedBallot {
  readonly member: string;
  readonly sheet: BallotSheet;
  readonly evaluated: EvaluatedBallot;
  /** Criterion → ids of cited evidence, passed through as they are. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
}
