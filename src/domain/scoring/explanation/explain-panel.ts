import { criteriaOf, criteriaOfPart, type CriteriaSet, type Criterion } from '../criteria-set.js';
import { bandOf, displayMean, type Band, type PanelTotal } from '../star-rating.js';
import { tally } from '../tally.js';
import {
  explainCriterion,
  explainFloors,
  sumFor,
  type Citations,
  type Show,
  type ShownPanel,
} from './explain-criterion.js';
import { explainFindings } from './explain-findings.js';
import type { ExplainedBallot } from './explained-ballot.js';
import type { Explanation, PartExplanation, Scored } from './explanation.js';
import { reasonsFor } from './reasons.js';

export interface PanelToExplain {
  readonly set: CriteriaSet;
  /** Best star first. */
  readonly bands: readonly Band[];
  readonly ballots: readonly ExplainedBallot[];
  /** Criterion → ids of evidence that the owner cites for the product. */
  readonly cited?: Citations;
  /** `members` only for those who may read the ballots. */
  readonly show: Show;
}

/** Explains a panel from its star down to the last option. Pure data; labels are those of the set. */
export function explainPanel({ set, bands, ballots, cited = {}, show }: PanelToExplain): Explanation {
  const evaluated = ballots.map((ballot) => ballot.evaluated);
  const { points, band, star, outcome, criteria, findings: found } = tally(set, bands, evaluated);
  const sums = new Map(criteria.map((criterion) => [criterion.code, criterion.points]));
  const findings = explainFindings(set, ballots, found);
  const floors = criteriaOf(set).flatMap((criterion) => explainFloors(criterion, sums, ballots.length));
  const panel = { total: { points, ballots: ballots.length }, band, star, floors, findings };
  return {
    set: { code: set.code, name: set.name },
    ...{ ballots: ballots.length, sum: points, mean: displayMean(points, ballots.length) },
    ...{ band, star, outcome, ...reasonsFor(panel, bands) },
    parts: explainParts(set, { ballots, sums, cited, show }),
  };
}

/** What totals alone can explain: the bound, and the points short of the next. */
export function explainTotal(total: PanelTotal, bands: readonly Band[]): Explanation {
  const band = bandOf(total, bands);
  const panel = { total, band, star: band, floors: [], findings: [] };
  return {
    ...{ set: null, ballots: total.ballots, sum: total.points },
    mean: displayMean(total.points, total.ballots),
    ...{
      band,
      star: band,
      outcome: 'rated',
      ...reasonsFor(panel, bands),
    },
    parts: [],
  };
}

/** One ballot alone, part by part: what its member marked, and what that counts. */
export const explainBallot = (set: CriteriaSet, ballot: ExplainedBallot): readonly PartExplanation[] =>
  explainParts(set, {
    ...{ ballots: [ballot], sums: new Map(Object.entries(ballot.evaluated.points)), cited: {} },
    show: 'members',
  });

function explainParts(set: CriteriaSet, shown: ShownPanel): readonly PartExplanation[] {
  const { ballots, sums } = shown;
  const scored = (criteria: readonly Criterion[]): Scored => {
    const sum = criteria.reduce((points, criterion) => points + sumFor(criterion, sums), 0);
    return { sum, mean: displayMean(sum, ballots.length) };
  };
  return set.parts.map((part) => ({
    ...{ code: part.code, name: part.name, maxPoints: part.maxPoints, ...scored(criteriaOfPart(part)) },
    sections: part.sections.map(({ code, name, maxPoints, criteria }) => ({
      ...{ code, name, maxPoints, ...scored(criteria) },
      criteria: criteria.map((criterion) => explainCriterion(criterion, shown)),
    })),
  }));
}
