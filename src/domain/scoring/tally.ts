import type { EvaluatedBallot } from './ballot.js';
import { criteriaOf, type CriteriaSet, type PartCode } from './criteria-set.js';
import { eliminatingFindings, findingsOf } from './findings.js';
import {
  bandOf,
  failedFloors,
  starsFor,
  type Band,
  type FailedFloor,
  type MeasuredFloor,
  type Star,
} from './star-rating.js';

/** What a council's ballots say together: sums over all ballots, never means. */
export interface PanelResult {
  readonly ballots: number;
  readonly points: number;
  /** The totals of the strictest and the most generous ballot. */
  readonly lowest: number;
  readonly highest: number;
  readonly parts: Readonly<Record<PartCode, { readonly points: number }>>;
  readonly criteria: readonly CriterionSum[];
  /** The star of the mean alone, before floors and findings. */
  readonly band: Star;
  /** Null when eliminated, stopped, or held back by the floors of the lowest certified star. */
  readonly star: Star | null;
  readonly failedFloors: readonly FailedFloor[];
  /** Only a `rated` result counts; the points of the others are kept for the record. */
  readonly outcome: 'rated' | 'eliminated' | 'stopped';
  /** What a majority declared, in the sheet's order; at the end `stoppingOption` where it chose options that stop the evaluation. */
  readonly findings: readonly string[];
}

export interface CriterionSum {
  readonly code: string;
  readonly points: number;
}

export const stoppingOption = 'stopping-option';

/** Adds up the ballots of one panel. Throws where a ballot was not evaluated under this set, or there is none. */
export function tally(
  set: CriteriaSet,
  rulebookBands: readonly Band[],
  ballots: readonly EvaluatedBallot[],
): PanelResult {
  const criteria = criteriaOf(set).map(({ code }) => ({ code, points: sumOf(ballots, pointsFor(code)) }));
  const total = { points: sumOf(ballots, (ballot) => ballot.total), ballots: ballots.length };
  const floors = measuredFloors(set, criteria);
  const findings = findingsOfMajority(set, ballots);
  const outcome = outcomeOf(set, findings);
  return {
    ...total,
    lowest: Math.min(...ballots.map((ballot) => ballot.total)),
    highest: Math.max(...ballots.map((ballot) => ballot.total)),
    parts: sumsOfParts(ballots),
    criteria,
    band: bandOf(total, rulebookBands),
    star: outcome === 'rated' ? starsFor(total, rulebookBands, floors) : null,
    failedFloors: failedFloors(total, rulebookBands, floors),
    outcome,
    findings,
  };
}

// More than half of the ballots must agree on the same finding (not in the decision; ADR 0007).
function findingsOfMajority(set: CriteriaSet, ballots: readonly EvaluatedBallot[]): readonly string[] {
  const isMajority = (count: number) => 2 * count > ballots.length;
  const declared = [...findingsOf(set)].filter((code) =>
    isMajority(ballots.filter((ballot) => ballot.declared.includes(code)).length),
  );
  return isMajority(ballots.filter(({ stopped }) => stopped).length)
    ? [...declared, stoppingOption]
    : declared;
}

function outcomeOf(set: CriteriaSet, findings: readonly string[]): PanelResult['outcome'] {
  if (findings.length === 0) return 'rated';
  const eliminating = eliminatingFindings(set);
  return findings.some((code) => eliminating.has(code)) ? 'eliminated' : 'stopped';
}

const measuredFloors = (set: CriteriaSet, sums: readonly CriterionSum[]): readonly MeasuredFloor[] =>
  criteriaOf(set).flatMap(({ code, floors }) =>
    floors.map(({ star, minPoints }) => ({
      star,
      criterion: code,
      minPoints,
      points: sums.find((sum) => sum.code === code)?.points ?? 0,
    })),
  );

const sumsOfParts = (ballots: readonly EvaluatedBallot[]) => {
  const sum = (part: PartCode) => ({ points: sumOf(ballots, ({ parts }) => parts[part]) });
  return { A: sum('A'), B: sum('B'), C: sum('C') };
};

const pointsFor = (criterion: string) => (ballot: EvaluatedBallot) => {
  const points = ballot.points[criterion];
  if (points === undefined) throw new Error(`A ballot holds no points for criterion ${criterion}`);
  return points;
};

const sumOf = (ballots: readonly EvaluatedBallot[], points: (ballot: EvaluatedBallot) => number) =>
  ballots.reduce((sum, ballot) => sum + points(ballot), 0);
