import type { PartCode } from './criteria-set.js';

/** What one member hands in; no totals, those are ours to compute. */
export interface BallotSheet {
  /** Criterion code → option code, or several where the criterion adds up its ticks. */
  readonly marks: Readonly<Record<string, string | readonly string[]>>;
  /** Codes of elimination grounds and criterion notes that this member found. */
  readonly declared: readonly string[];
  /** Criteria left unticked on purpose: 0 points. */
  readonly confirmedEmpty: readonly string[];
  /** Criterion code → the member's remark, at most `noteMaxLength` characters. */
  readonly notes: Readonly<Record<string, string>>;
}

export type Mark = BallotSheet['marks'][string] | undefined;

/** The options that a mark ticks. */
export const ticksOf = (mark: Mark): readonly string[] => {
  if (mark === undefined) return [];
  return typeof mark === 'string' ? [mark] : mark;
};

export const noteMaxLength = 1000;

/** A sheet that kept every rule, in points. Holds every criterion of the set, at 0 where nothing counts. */
export interface EvaluatedBallot {
  readonly total: number;
  readonly points: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<PartCode, number>>;
  readonly declared: readonly string[];
  /** An option that stops the evaluation was chosen. */
  readonly stopped: boolean;
}
