import { type BallotSheet, ticksOf, type Mark } from './ballot.js';
import { criteriaOf, type CriteriaSet, type Criterion } from './criteria-set.js';
import { eliminatingFindings, stoppingFindings } from './findings.js';

/** A sheet as numbers, so that a hundred thousand panels are rated as fast as memory is read. */
export interface PackedSet {
  readonly criteria: readonly string[];
  /** Points of criterion `c` under mark `m` at `(c << markBits) + m`; a stopping option adds `stopFlag`. */
  readonly worth: Int32Array;
  /** Where the floors of criterion `c` begin in `floors`; one entry more than criteria. */
  readonly floorsFrom: Int32Array;
  /** Star and fewest points of each floor, side by side. */
  readonly floors: Int32Array;
  /** Findings by bit. */
  readonly findings: readonly string[];
  readonly eliminating: number;
  readonly stopping: number;
}

/** A mark is 0 for nothing, an option's number from 1, or for ticks the sum of 1 << their index: 64 values at most. */
export const markBits = 6;
/** Above any sum of points of one panel. */
export const stopFlag = 1 << 20;

export function packSet(set: CriteriaSet): PackedSet {
  const criteria = criteriaOf(set);
  const worth = new Int32Array(criteria.length << markBits);
  for (const [c, criterion] of criteria.entries()) worth.set(worthOfMarks(criterion), c << markBits);
  const [eliminating, stopping] = [eliminatingFindings(set), stoppingFindings(set)];
  const findings = [...eliminating, ...stopping];
  if (findings.length > 31) throw new RangeError(`Sheet ${set.code} has more findings than bits`);
  return {
    criteria: criteria.map(({ code }) => code),
    worth,
    floorsFrom: Int32Array.from(
      [0, ...criteria.keys()].map((_, c) => floorsOf(criteria.slice(0, c)).length / 2),
    ),
    floors: Int32Array.from(floorsOf(criteria)),
    findings,
    eliminating: maskOf(findings, [...eliminating]),
    stopping: maskOf(findings, [...stopping]),
  };
}

const floorsOf = (criteria: readonly Criterion[]): readonly number[] =>
  criteria.flatMap(({ floors }) => floors.flatMap(({ star, minPoints }) => [star, minPoints]));

function worthOfMarks({ code, choice, options }: Criterion): readonly number[] {
  const values = options.map(({ points, stopsScoring }) => points + (stopsScoring ? stopFlag : 0));
  if (options.length > markBits)
    throw new RangeError(`Criterion ${code} has more options than a mark can name`);
  if (choice !== 'sum') return [0, ...values];
  return Array.from({ length: 1 << values.length }, (_, ticks) =>
    values.reduce((sum, value, i) => sum + (ticks & (1 << i) ? value : 0), 0),
  );
}

/** A member's marks, one byte a criterion in printed order. The sheet must have been accepted by `evaluateBallot`. */
export const packMarks = (set: CriteriaSet, { marks }: BallotSheet): Uint8Array =>
  Uint8Array.from(criteriaOf(set), (criterion) => packMark(criterion, marks[criterion.code]));

function packMark({ choice, options }: Criterion, mark: Mark): number {
  const indices = ticksOf(mark).map((tick) => options.findIndex(({ code }) => code === tick));
  return choice === 'sum'
    ? indices.reduce((bits, index) => bits | (1 << index), 0)
    : indices.reduce((_, index) => index + 1, 0);
}

/** What a member declared, as bits. */
export const packFindings = ({ findings }: PackedSet, { declared }: BallotSheet): number =>
  maskOf(findings, declared);

const maskOf = (findings: readonly string[], found: readonly string[]): number =>
  found.reduce((bits, code) => bits | (1 << findings.indexOf(code)), 0);
