import {
  findingKinds,
  type Anomaly,
  type Criterion,
  type CriterionNote,
} from '../../scoring/criteria-set.js';
import { problem, problemIf, type CriteriaProblem, type CriteriaProblemCode } from './criteria-problem.js';
import { findingCodes } from './finding-codes.js';
import { optionProblems } from './option-problems.js';

/** Where a criterion stands: its section, what is printed before it, and the sheet's known doubts. */
export interface CriterionPlace {
  readonly path: string;
  readonly sectionCode: string;
  /** The first criterion of a code that is printed before it. */
  readonly earlier: (code: string) => Criterion | undefined;
  readonly anomalies: readonly Anomaly[];
}

export function criterionProblems(criterion: Criterion, place: CriterionPlace): readonly CriteriaProblem[] {
  const { path, anomalies } = place;
  return [
    ...ownProblems(criterion, place),
    ...branchProblems(path, criterion),
    ...conditionProblems(path, criterion, place.earlier),
    ...optionProblems(path, criterion, anomalies),
    ...floorProblems(path, criterion),
    ...criterion.notes.flatMap((note, i) => noteProblems(`${path}.notes[${i}]`, note)),
  ];
}

function ownProblems(
  criterion: Criterion,
  { path, sectionCode, earlier, anomalies }: CriterionPlace,
): readonly CriteriaProblem[] {
  const { code, options, maxPoints } = criterion;
  const best = bestPoints(criterion);
  const problems: CriteriaProblem[] = [];
  if (code !== sectionCode && !code.startsWith(`${sectionCode}.`))
    problems.push(problem(path, 'criterion.outside-section'));
  if (earlier(code)) problems.push(problem(path, 'criterion.repeated'));
  if (maxPoints !== best) problems.push(problem(path, 'criterion.best-option-differs', { maxPoints, best }));
  if (options.length < 2)
    problems.push(problem(path, 'criterion.too-few-options', { options: options.length }));
  if ('printedMaxPoints' in criterion && !isListed(anomalies, code, 'heading-points'))
    problems.push(problem(path, 'criterion.printed-points-unlisted'));
  return problems;
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
  earlier: CriterionPlace['earlier'],
): readonly CriteriaProblem[] {
  if (!appliesIf) return [];
  const other = earlier(appliesIf.criterion);
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
  const problems: CriteriaProblem[] = [];
  for (const [i, { star, minPoints }] of criterion.floors.entries()) {
    const say = (code: CriteriaProblemCode, facts: Readonly<Record<string, unknown>>) =>
      problems.push(problem(`${path}.floors[${i}]`, code, facts));
    const lower = criterion.floors[i - 1];
    if (lower && star <= lower.star) say('floor.stars-out-of-order', { star });
    if (lower && minPoints < lower.minPoints) say('floor.falls', { star, minPoints });
    const isAnOption = minPoints > 0 && criterion.options.some(({ points }) => points === minPoints);
    if (minPoints > best) say('floor.above-best-option', { star, minPoints, best });
    else if (!isAnOption) say('floor.matches-no-option', { star, minPoints });
  }
  return problems;
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
