import {
  findingKinds,
  type Anomaly,
  type Criterion,
  type CriterionNote,
} from '../../scoring/criteria-set.js';
import { problemIf, type CriteriaProblem } from './criteria-problem.js';
import { findingCodes } from './finding-codes.js';
import { optionProblems } from './option-problems.js';

/** Where a criterion stands: its section, what is printed before it, and the sheet's known doubts. */
export interface CriterionPlace {
  readonly path: string;
  readonly sectionCode: string;
  readonly before: readonly Criterion[];
  readonly anomalies: readonly Anomaly[];
}

export function criterionProblems(criterion: Criterion, place: CriterionPlace): readonly CriteriaProblem[] {
  const { path, sectionCode, before, anomalies } = place;
  const { code, options } = criterion;
  const best = bestPoints(criterion);
  return [
    ...problemIf(
      code !== sectionCode && !code.startsWith(`${sectionCode}.`),
      path,
      'criterion.outside-section',
    ),
    ...problemIf(
      before.some((other) => other.code === code),
      path,
      'criterion.repeated',
    ),
    ...problemIf(criterion.maxPoints !== best, path, 'criterion.best-option-differs', {
      maxPoints: criterion.maxPoints,
      best,
    }),
    ...problemIf(options.length < 2, path, 'criterion.too-few-options', { options: options.length }),
    ...problemIf(
      'printedMaxPoints' in criterion && !isListed(anomalies, code, 'heading-points'),
      path,
      'criterion.printed-points-unlisted',
    ),
    ...branchProblems(path, criterion),
    ...conditionProblems(path, criterion, before),
    ...optionProblems(path, criterion, anomalies),
    ...floorProblems(path, criterion),
    ...criterion.notes.flatMap((note, i) => noteProblems(`${path}.notes[${i}]`, note)),
  ];
}

function branchProblems(path: string, criterion: Criterion): readonly CriteriaProblem[] {
  const { branches = [], choice, options } = criterion;
  return [
    ...problemIf(
      (choice === 'one-in-branch') !== branches.length > 0,
      path,
      'criterion.branches-and-choice-disagree',
    ),
    ...branches.flatMap(({ code }) =>
      problemIf(!options.some(({ branch }) => branch === code), `${path}.branches[${code}]`, 'branch.empty'),
    ),
  ];
}

function conditionProblems(
  path: string,
  { appliesIf }: Criterion,
  before: readonly Criterion[],
): readonly CriteriaProblem[] {
  if (!appliesIf) return [];
  const other = before.find(({ code }) => code === appliesIf.criterion);
  if (!other)
    return problemIf(true, path, 'criterion.condition-not-before', { criterion: appliesIf.criterion });
  return problemIf(appliesIf.minPoints > other.maxPoints, path, 'criterion.condition-never-holds', {
    criterion: other.code,
    minPoints: appliesIf.minPoints,
    best: other.maxPoints,
  });
}

function floorProblems(path: string, criterion: Criterion): readonly CriteriaProblem[] {
  const best = bestPoints(criterion);
  return criterion.floors.flatMap(({ star, minPoints }, i) => {
    const at = `${path}.floors[${i}]`;
    const lower = criterion.floors[i - 1];
    const isAnOption = minPoints > 0 && criterion.options.some(({ points }) => points === minPoints);
    return [
      ...problemIf(lower !== undefined && star <= lower.star, at, 'floor.stars-out-of-order', { star }),
      ...problemIf(lower !== undefined && minPoints < lower.minPoints, at, 'floor.falls', {
        star,
        minPoints,
      }),
      ...(minPoints > best
        ? problemIf(true, at, 'floor.above-best-option', { star, minPoints, best })
        : problemIf(!isAnOption, at, 'floor.matches-no-option', { star, minPoints })),
    ];
  });
}

function noteProblems(path: string, note: CriterionNote): readonly CriteriaProblem[] {
  const { kind } = note;
  const isFinding = findingKinds.some((finding) => finding === kind);
  if (!isFinding || !('code' in note))
    return [
      ...problemIf(isFinding, path, 'note.code-missing', { kind }),
      ...problemIf('code' in note, path, 'note.code-unexpected', { kind }),
    ];
  const known = findingCodes[note.kind];
  return problemIf(!known.includes(note.code), path, 'note.code-unknown', {
    kind,
    finding: note.code,
    known,
  });
}

const bestPoints = ({ choice, options }: Criterion) => {
  const points = options.map((option) => option.points);
  return choice === 'sum' ? points.reduce((sum, each) => sum + each, 0) : Math.max(...points);
};

const isListed = (anomalies: readonly Anomaly[], at: string, kind: string) =>
  anomalies.some((anomaly) => anomaly.at === at && anomaly.kind === kind);
