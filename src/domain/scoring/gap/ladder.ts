import { type BallotSheet, type EvaluatedBallot, ticksOf } from '../ballot.js';
import { criteriaOf, type CriteriaSet, type Criterion, type CriterionOption } from '../criteria-set.js';
import type { Star } from '../star-rating.js';
import type { Choice } from './gap.js';

/** What a criterion may rise to, and what it must. */
export interface Ladder {
  readonly criterion: Criterion;
  readonly from: Choice;
  /** Better choices, worst first, one for each number of points; none that stops. */
  readonly rungs: readonly Choice[];
  /** The fewest points it must reach for the star; null where it may stay. */
  readonly atLeast: number | null;
  /** The criterion that must rise first so that this one counts; null where it counts already. */
  readonly waitsFor: string | null;
}

/** One ladder for each criterion of a sheet, in printed order. */
export function laddersOf(
  set: CriteriaSet,
  sheet: BallotSheet,
  { points }: EvaluatedBallot,
  aim: Star,
): readonly Ladder[] {
  const ladders = new Map<string, Ladder>();
  for (const criterion of criteriaOf(set)) {
    const { code, appliesIf } = criterion;
    const from = { options: ticksOf(sheet.marks[code]), points: points[code] ?? 0 };
    const waits = appliesIf !== undefined && (points[appliesIf.criterion] ?? 0) < appliesIf.minPoints;
    const awaited = waits ? ladders.get(appliesIf.criterion) : undefined;
    const waitsInVain = waits && (!awaited || bestOf(awaited) < appliesIf.minPoints);
    ladders.set(code, {
      ...{ criterion, from, atLeast: leastFor(criterion, from, aim) },
      rungs: waitsInVain ? [] : rungsAbove(criterion, from),
      waitsFor: waits ? appliesIf.criterion : null,
    });
  }
  return [...ladders.values()];
}

export const bestOf = ({ from, rungs }: Ladder): number => rungs.at(-1)?.points ?? from.points;
export const mostGain = (ladder: Ladder): number => bestOf(ladder) - ladder.from.points;

function leastFor({ floors, options }: Criterion, from: Choice, aim: Star): number | null {
  const missed = floors.filter(({ star, minPoints }) => star <= aim && minPoints > from.points);
  const mustLeave = options.some(({ code, stopsScoring }) => stopsScoring && from.options.includes(code));
  if (missed.length === 0) return mustLeave ? from.points + 1 : null;
  return Math.max(...missed.map(({ minPoints }) => minPoints));
}

function rungsAbove(criterion: Criterion, from: Choice): readonly Choice[] {
  const better = choicesFrom(criterion, from)
    .map((options) => ({
      options: criterion.options.filter((option) => options.includes(option)).map(({ code }) => code),
      points: options.reduce((sum, { points }) => sum + points, 0),
    }))
    .filter(({ points }) => points > from.points)
    .toSorted((one, other) => one.points - other.points || one.options.length - other.options.length);
  return better.filter(({ points }, i) => points !== better[i - 1]?.points);
}

/** Other options of the same printed case, which says who the owner is; or more ticks beside those there are. */
function choicesFrom({ choice, options }: Criterion, from: Choice): readonly (readonly CriterionOption[])[] {
  const open = options.filter(({ stopsScoring }) => !stopsScoring);
  if (choice === 'sum') {
    const kept = open.filter(({ code }) => from.options.includes(code));
    const others = open.filter((option) => !kept.includes(option));
    return others.reduce<readonly (readonly CriterionOption[])[]>(
      (groups, option) => [...groups, ...groups.map((group) => [...group, option])],
      [kept],
    );
  }
  const branch = options.find(({ code }) => from.options.includes(code))?.branch;
  return open.filter((option) => branch === undefined || option.branch === branch).map((option) => [option]);
}
