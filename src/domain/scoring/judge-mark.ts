import { type BallotSheet, ticksOf, type Mark } from './ballot.js';
import type { BallotRefusal } from './ballot.refusals.js';
import type { Criterion, CriterionOption } from './criteria-set.js';

/** What one criterion of a sheet earns; points are undefined where a refusal leaves them open. */
export interface JudgedMark {
  readonly points: number | undefined;
  readonly stops: boolean;
  readonly refusals: readonly BallotRefusal[];
}

/** Judges one criterion. `earned` holds what the criteria printed before it earned. */
export function judgeMark(
  criterion: Criterion,
  sheet: BallotSheet,
  earned: ReadonlyMap<string, number | undefined>,
): JudgedMark {
  const mark = sheet.marks[criterion.code];
  const faults = faultsOf(criterion, mark);
  if (faults.length > 0) return open(faults);

  const applies = appliesAfter(criterion, earned);
  if (applies === undefined) return open([]);

  const chosen = chosenOptions(criterion, mark);
  if (!applies) return settled([], chosen.length > 0 ? [notApplicable(criterion)] : []);
  return judgeChoice(criterion, chosen, sheet.confirmedEmpty.includes(criterion.code));
}

function judgeChoice(
  { code }: Criterion,
  chosen: readonly CriterionOption[],
  confirmedEmpty: boolean,
): JudgedMark {
  const about = { path: `marks.${code}`, criterion: code };
  if (chosen.length === 0 && !confirmedEmpty) return open([{ code: 'ballot.criterion-unmarked', ...about }]);
  if (chosen.length > 0 && confirmedEmpty) return open([{ code: 'ballot.empty-but-marked', ...about }]);
  return settled(chosen, []);
}

function faultsOf({ code, choice, options }: Criterion, mark: Mark): readonly BallotRefusal[] {
  const about = { path: `marks.${code}`, criterion: code };
  if (Array.isArray(mark) && choice !== 'sum') return [{ code: 'ballot.one-option-only', ...about }];
  const ticked = ticksOf(mark);
  const unknown = ticked.filter((tick) => !options.some((option) => option.code === tick));
  const repeated = new Set(ticked.filter((tick, i) => ticked.indexOf(tick) < i));
  return [
    ...[...new Set(unknown)].map((option) => ({ code: 'ballot.option-unknown', ...about, option }) as const),
    ...[...repeated].map((option) => ({ code: 'ballot.option-repeated', ...about, option }) as const),
  ];
}

// Undefined while the criterion it hangs on is itself refused: a second refusal would only mislead.
function appliesAfter(
  { appliesIf }: Criterion,
  earned: ReadonlyMap<string, number | undefined>,
): boolean | undefined {
  if (!appliesIf) return true;
  const points = earned.get(appliesIf.criterion);
  return points === undefined ? undefined : points >= appliesIf.minPoints;
}

const notApplicable = ({ code, appliesIf }: Criterion): BallotRefusal => ({
  code: 'ballot.criterion-not-applicable',
  path: `marks.${code}`,
  criterion: code,
  needs: { criterion: appliesIf?.criterion ?? code, minPoints: appliesIf?.minPoints ?? 0 },
});

const chosenOptions = ({ options }: Criterion, mark: Mark) =>
  options.filter((option) => ticksOf(mark).includes(option.code));

const open = (refusals: readonly BallotRefusal[]): JudgedMark => ({
  points: undefined,
  stops: false,
  refusals,
});

const settled = (chosen: readonly CriterionOption[], refusals: readonly BallotRefusal[]): JudgedMark => ({
  points: chosen.reduce((sum, { points }) => sum + points, 0),
  stops: chosen.some(({ stopsScoring }) => stopsScoring === true),
  refusals,
});
