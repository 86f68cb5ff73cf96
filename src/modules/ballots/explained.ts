import type { CriteriaSet } from '../../domain/scoring/criteria-set.js';
import { evaluateBallot } from '../../domain/scoring/evaluate-ballot.js';
import type { ExplainedBallot } from '../../domain/scoring/explanation/explained-ballot.js';
import type { BallotSheet } from '../../domain/scoring/ballot.js';
import type { CastBallot } from './ballot.store.js';

/** A cast ballot with the points it counts; one that does not fit its sheet is a fault. */
export function explained(
  set: CriteriaSet,
  ballot: BallotSheet & Pick<CastBallot, 'fullName'>,
): ExplainedBallot {
  const evaluated = evaluateBallot(set, ballot);
  if (!evaluated.ok) throw new Error(`A counted ballot does not fit sheet ${set.code}`);
  return { member: ballot.fullName, sheet: ballot, evaluated: evaluated.value, evidence: {} };
}
