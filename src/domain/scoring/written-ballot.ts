import { accept, refuseAll, type Outcome } from '../shared/outcome.js';
import type { BallotSheet, EvaluatedBallot } from './ballot.js';
import type { BallotRefusal } from './ballot.refusals.js';
import { criteriaOf, type CriteriaSet, codesOf } from './criteria-set.js';
import { evaluateBallot } from './evaluate-ballot.js';
import type { WrittenBallotRefusal } from './written-ballot.refusals.js';
import { readWrittenMark, type WrittenMark } from './written-mark.js';

/** A member's sheet as it is typed from paper: letters or points, and the branch where two cases are printed. */
export interface WrittenBallot {
  readonly marks: Readonly<Record<string, WrittenMark>>;
  readonly branches?: Readonly<Record<string, string>>;
  readonly declared?: readonly string[];
  readonly confirmedEmpty?: readonly string[];
  readonly notes?: Readonly<Record<string, string>>;
}

export interface ReadBallot {
  readonly sheet: BallotSheet;
  readonly evaluated: EvaluatedBallot;
}

/** Reads and evaluates a written ballot, or names everything wrong with how it is written and what it says. Pure. */
export function readWrittenBallot(
  set: CriteriaSet,
  written: WrittenBallot,
): Outcome<ReadBallot, BallotRefusal | WrittenBallotRefusal> {
  const marks = new Map<string, string | readonly string[]>();
  const refusals: WrittenBallotRefusal[] = [...unknownBranches(set, written)];
  const unread = new Set<string>();
  for (const criterion of criteriaOf(set)) {
    const { code } = criterion;
    const read = readWrittenMark(criterion, own(written.marks, code), own(written.branches ?? {}, code));
    if (read.mark !== undefined) marks.set(code, read.mark);
    if (read.refusals.length > 0) unread.add(code);
    refusals.push(...read.refusals);
  }
  const sheet = sheetOf(set, written, marks);
  const evaluated = evaluateBallot(set, sheet);
  const [first, ...rest] = [...refusals, ...(evaluated.ok ? [] : evaluated.refusals.filter(isNew(unread)))];
  if (first) return refuseAll([first, ...rest]);
  if (!evaluated.ok) throw new Error('A refused ballot came through without a refusal');
  return accept({ sheet, evaluated: evaluated.value });
}

/** What could not be read is no criterion left unmarked: saying both would mislead. */
const isNew =
  (unread: ReadonlySet<string>) =>
  (refusal: BallotRefusal): boolean =>
    refusal.code !== 'ballot.criterion-unmarked' || !unread.has(refusal.criterion);

function sheetOf(
  set: CriteriaSet,
  { marks, declared = [], confirmedEmpty = [], notes = {} }: WrittenBallot,
  read: ReadonlyMap<string, string | readonly string[]>,
): BallotSheet {
  const known = codesOf(set);
  // Kept so that the evaluation names them; what they say does not matter any more.
  const unknown = Object.keys(marks).filter((code) => !known.has(code));
  const ofUnknown = unknown.map((code) => [code, ''] as const);
  return { marks: Object.fromEntries([...read, ...ofUnknown]), declared, confirmedEmpty, notes };
}

function unknownBranches(
  set: CriteriaSet,
  { branches = {} }: WrittenBallot,
): readonly WrittenBallotRefusal[] {
  const known = codesOf(set);
  return Object.entries(branches)
    .filter(([criterion]) => !known.has(criterion))
    .map(([criterion, branch]) => ({
      code: 'ballot.branch-unknown',
      path: `branches.${criterion}`,
      criterion,
      branch,
    }));
}

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
