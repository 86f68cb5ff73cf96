/**
 * From where on something about the sheets is worth a hint. Ours, with their reasons in docs/hints.md: no decision names
 * any, and nothing here touches a result.
 */
export interface HintThresholds {
  /** Sheets with fewer criteria say too little to be compared. */
  readonly fewestCriteria: number;
  /** Less than this for each criterion, from the first mark to casting, is less than reading one option takes. */
  readonly secondsPerCriterion: number;
  /** A habit shows over products, never on one. */
  readonly fewestProducts: number;
  /** Others whose sheets a member is held against, on each product: with three, one outlier does not move their median. */
  readonly fewestOthers: number;
  /** Points above or below the others of the others: half of the ten by which opinions are taken to differ (ADR 0007). */
  readonly leniencyPoints: number;
  /** The share of products, in percent, on which the member lies on that side. */
  readonly sameSidePercent: number;
  /** The others' sections lie at least so far from the level of their sheets, in percent of the points. */
  readonly othersSpreadPercent: number;
  /** A member whose sections lie at most at this share of that distance, in percent, may have scored an impression. */
  readonly haloSharePercent: number;
}

export const hintThresholds: HintThresholds = {
  fewestCriteria: 10,
  secondsPerCriterion: 3,
  fewestProducts: 5,
  fewestOthers: 3,
  leniencyPoints: 5,
  sameSidePercent: 80,
  othersSpreadPercent: 10,
  haloSharePercent: 50,
};
