import type { EvaluatedBallot } from './ballot.js';
import type { CriteriaSet, PartCode } from './criteria-set.js';
import {
  bandOf,
  displayMean,
  type Band,
  type FailedFloor,
  type PanelTotal,
  type Star,
} from './star-rating.js';
import { tally, type PanelResult } from './tally.js';

/** What is known of a panel: whole ballots, its members' totals, or only their sum. */
export type ScoredPanel =
  | { readonly by: 'ballots'; readonly set: CriteriaSet; readonly ballots: readonly EvaluatedBallot[] }
  | { readonly by: 'totals'; readonly totals: readonly number[] }
  | { readonly by: 'sum'; readonly points: number; readonly ballots: number };

/** The numbers of a decision that a panel is rated by. */
export interface RatingRule {
  readonly bands: readonly Band[];
  /** Totals further apart than so many points are discussed and scored again; null: no such rule. */
  readonly spreadAbove: number | null;
}

/** A panel's result as it is told. Every mean is for reading only; sums and counts have decided. */
export interface Rating {
  readonly by: ScoredPanel['by'];
  readonly ballots: number;
  readonly sum: number;
  readonly mean: string;
  /** Null where only totals are known. */
  readonly parts: Readonly<Record<PartCode, PartRating>> | null;
  /** The star of the mean alone. */
  readonly band: Star;
  /** What floors, eliminations and stops leave of it; totals alone know none of them. */
  readonly star: Star | null;
  readonly failedFloors: readonly FloorShortage[];
  /** Between the highest and the lowest total; null where only their sum is known. */
  readonly spread: number | null;
  /** Whether the members discuss and may score again; false where the totals are not known. */
  readonly rescore: boolean;
  readonly outcome: PanelResult['outcome'];
  readonly findings: readonly string[];
}

export interface PartRating {
  readonly sum: number;
  readonly mean: string;
}

/** Points over all ballots together: `need` is the floor times the ballots, so both are whole. */
export interface FloorShortage {
  readonly criterion: string;
  readonly star: Star;
  readonly need: number;
  readonly have: number;
}

/** Rates a panel from what is known of it. Throws a RangeError where that is no panel. */
export function ratePanel({ bands, spreadAbove }: RatingRule, panel: ScoredPanel): Rating {
  const total = totalOf(panel);
  const spread = spreadOf(panel);
  return {
    by: panel.by,
    ballots: total.ballots,
    sum: total.points,
    mean: displayMean(total.points, total.ballots),
    ...verdictOf(panel, total, bands),
    spread,
    // QĐ 1048, PL II §4b: a difference of exactly ten points is allowed.
    rescore: spread !== null && spreadAbove !== null && spread > spreadAbove,
  };
}

type Verdict = Pick<Rating, 'parts' | 'band' | 'star' | 'failedFloors' | 'outcome' | 'findings'>;

function verdictOf(panel: ScoredPanel, total: PanelTotal, bands: readonly Band[]): Verdict {
  if (panel.by !== 'ballots') {
    const band = bandOf(total, bands);
    return { parts: null, band, star: band, failedFloors: [], outcome: 'rated', findings: [] };
  }
  const { parts, band, star, failedFloors, outcome, findings } = tally(panel.set, bands, panel.ballots);
  return {
    parts: partRatings(parts, total.ballots),
    ...{ band, star, failedFloors: failedFloors.map(shortageOf), outcome, findings },
  };
}

/** How many points short of a floor the panel is, over all its ballots. */
const shortageOf = ({ criterion, star, minPoints, points, ballots }: FailedFloor): FloorShortage => ({
  criterion,
  star,
  need: minPoints * ballots,
  have: points,
});

function partRatings(parts: PanelResult['parts'], ballots: number): Readonly<Record<PartCode, PartRating>> {
  const rated = (code: PartCode) => ({
    sum: parts[code].points,
    mean: displayMean(parts[code].points, ballots),
  });
  return { A: rated('A'), B: rated('B'), C: rated('C') };
}

const totalsOf = (panel: ScoredPanel): readonly number[] => {
  if (panel.by === 'sum') return [];
  return panel.by === 'totals' ? panel.totals : panel.ballots.map(({ total }) => total);
};

const totalOf = (panel: ScoredPanel): PanelTotal => {
  if (panel.by === 'sum') return { points: panel.points, ballots: panel.ballots };
  const totals = totalsOf(panel);
  return { points: totals.reduce((sum, each) => sum + each, 0), ballots: totals.length };
};

const spreadOf = (panel: ScoredPanel): number | null => {
  const totals = totalsOf(panel);
  return totals.length > 0 ? Math.max(...totals) - Math.min(...totals) : null;
};
