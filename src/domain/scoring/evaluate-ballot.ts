import { accept, refuseAll, type Outcome } from '../shared/outcome.js';
import { noteMaxLength, type BallotSheet, type EvaluatedBallot } from './ballot.js';
import type { BallotRefusal } from './ballot.refusals.js';
import { criteriaOf, criteriaOfPart, type CriteriaSet, type PartCode, codesOf } from './criteria-set.js';
import { findingsOf } from './findings.js';
import { judgeMark, type JudgedMark } from './judge-mark.js';

/** Turns a member's sheet into points, or names everything on it that the set does not allow. Pure. */
export function evaluateBallot(
  set: CriteriaSet,
  sheet: BallotSheet,
): Outcome<EvaluatedBallot, BallotRefusal> {
  const judged = judgeMarks(set, sheet);
  const [first, ...rest] = [
    ...[...judged.values()].flatMap(({ refusals }) => refusals),
    ...unknownCriteria(set, sheet),
    ...unknownFindings(set, sheet),
    ...longNotes(set, sheet),
  ];
  return first ? refuseAll([first, ...rest]) : accept(ballotOf(set, sheet, judged));
}

function judgeMarks(set: CriteriaSet, sheet: BallotSheet): ReadonlyMap<string, JudgedMark> {
  const judged = new Map<string, JudgedMark>();
  const earned = new Map<string, number | undefined>();
  for (const criterion of criteriaOf(set)) {
    const mark = judgeMark(criterion, sheet, earned);
    judged.set(criterion.code, mark);
    earned.set(criterion.code, mark.points);
  }
  return judged;
}

function unknownCriteria(set: CriteriaSet, sheet: BallotSheet): readonly BallotRefusal[] {
  const named = [
    ...Object.keys(sheet.marks).map((criterion) => ({ path: `marks.${criterion}`, criterion })),
    ...sheet.confirmedEmpty.map((criterion, i) => ({ path: `confirmedEmpty.${i}`, criterion })),
    ...Object.keys(sheet.notes).map((criterion) => ({ path: `notes.${criterion}`, criterion })),
  ];
  const known = codesOf(set);
  return named
    .filter(({ criterion }) => !known.has(criterion))
    .map((about) => ({ code: 'ballot.criterion-unknown', ...about }));
}

function unknownFindings(set: CriteriaSet, { declared }: BallotSheet): readonly BallotRefusal[] {
  const known = findingsOf(set);
  return declared.flatMap((finding, i) =>
    known.has(finding) ? [] : [{ code: 'ballot.finding-unknown', path: `declared.${i}`, finding } as const],
  );
}

function longNotes(set: CriteriaSet, { notes }: BallotSheet): readonly BallotRefusal[] {
  const known = codesOf(set);
  return Object.entries(notes)
    .filter(([criterion, note]) => known.has(criterion) && note.length > noteMaxLength)
    .map(([criterion, note]) => ({
      code: 'ballot.note-too-long',
      path: `notes.${criterion}`,
      criterion,
      length: note.length,
      maxLength: noteMaxLength,
    }));
}

function ballotOf(
  set: CriteriaSet,
  sheet: BallotSheet,
  judged: ReadonlyMap<string, JudgedMark>,
): EvaluatedBallot {
  const pointsOf = (criterion: string) => judged.get(criterion)?.points ?? 0;
  const sum = (criteria: readonly { readonly code: string }[]) =>
    criteria.reduce((points, { code }) => points + pointsOf(code), 0);
  const partPoints = (code: PartCode) =>
    sum(set.parts.filter((part) => part.code === code).flatMap(criteriaOfPart));
  return {
    total: sum(criteriaOf(set)),
    points: Object.fromEntries(criteriaOf(set).map(({ code }) => [code, pointsOf(code)])),
    parts: { A: partPoints('A'), B: partPoints('B'), C: partPoints('C') },
    declared: [...new Set(sheet.declared)],
    stopped: [...judged.values()].some(({ stops }) => stops),
  };
}
