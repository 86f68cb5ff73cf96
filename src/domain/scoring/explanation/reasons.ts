import type { EvaluatedBallot } from '../ballot.js';
import { criteriaOf, type CriteriaSet } from '../criteria-set.js';
import { meanFromOf, starAbove, type Band, type PanelTotal, type Star } from '../star-rating.js';
import type { PanelResult } from '../tally.js';
import { measureFloors } from './explain-criterion.js';
import { countFindings } from './explain-findings.js';
import type { Decision, FindingCount, FloorMeasure, NextStar, Reasons } from './explanation.js';

interface Judged<Floor, Finding> {
  readonly total: PanelTotal;
  readonly band: Star;
  readonly star: Star | null;
  readonly floors: readonly Floor[];
  readonly findings: readonly Finding[];
}

export const reasonsFor = <Floor extends FloorMeasure, Finding extends FindingCount>(
  judged: Judged<Floor, Finding>,
  bands: readonly Band[],
): Reasons<Floor, Finding> => ({ decidedBy: decisionOf(judged, bands), next: nextOf(judged, bands) });

/** Why a panel has its star, in codes and whole numbers: the words are those of the sheet. */
export type KeptReasons = Reasons<FloorMeasure, FindingCount>;

/** What is kept with a panel's result of its ballots. */
export function keptReasons(
  set: CriteriaSet,
  bands: readonly Band[],
  ballots: readonly EvaluatedBallot[],
  { points, band, star, criteria, findings }: PanelResult,
): KeptReasons {
  const sums = new Map(criteria.map((criterion) => [criterion.code, criterion.points]));
  return reasonsFor(
    {
      ...{ total: { points, ballots: ballots.length }, band, star },
      floors: criteriaOf(set).flatMap((criterion) => measureFloors(criterion, sums, ballots.length)),
      findings: countFindings(set, ballots, findings),
    },
    bands,
  );
}

function decisionOf<Floor extends FloorMeasure, Finding>(
  { total, band, floors, findings }: Judged<Floor, Finding>,
  bands: readonly Band[],
): Decision<Floor, Finding> {
  if (findings.length > 0) return { by: 'findings', findings };
  const missed = floors.filter((floor) => !floor.held && floor.star <= band);
  // The floors of the lowest star that is missed decide: a star needs those of every star below.
  const lowest = Math.min(...missed.map(({ star }) => star));
  if (missed.length > 0) return { by: 'floors', floors: missed.filter(({ star }) => star === lowest) };
  const meanFrom = meanFromOf(bands, band);
  return { by: 'bound', star: band, meanFrom, need: meanFrom * total.ballots, have: total.points };
}

function nextOf<Floor extends FloorMeasure, Finding>(
  { total, star, floors, findings }: Judged<Floor, Finding>,
  bands: readonly Band[],
): NextStar<Floor, Finding> | null {
  const above = starAbove(star);
  if (above === null) return null;
  const meanFrom = meanFromOf(bands, above);
  return {
    ...{ star: above, meanFrom, pointsShort: Math.max(0, meanFrom * total.ballots - total.points) },
    floorsMissed: floors.filter((floor) => !floor.held && floor.star <= above),
    blockedBy: findings,
  };
}
