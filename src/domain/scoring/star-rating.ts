export type Star = 1 | 2 | 3 | 4 | 5;

/** Points added over all ballots, kept beside their count so that the mean is never rounded. */
export interface PanelTotal {
  readonly points: number;
  readonly ballots: number;
}

/** A star and the lowest mean of its band; bands are half-open, without rounding (ADR 0007). */
export interface Band {
  readonly star: Star;
  readonly meanFrom: number;
}

/** A floor beside the points that the whole panel gave its criterion. */
export interface MeasuredFloor {
  readonly star: Star;
  readonly criterion: string;
  readonly minPoints: number;
  readonly points: number;
}

/** A floor that the panel's mean for its criterion does not reach. */
export interface FailedFloor extends MeasuredFloor {
  readonly ballots: number;
}

/**
 * The band of the mean alone; `bands` run from the best star down.
 * Throws a RangeError without ballots or on anything but whole points: then there is no panel to rate.
 */
export function bandOf(total: PanelTotal, bands: readonly Band[]): Star {
  requirePanel(total);
  const band = bands.find(({ meanFrom }) => meanReaches(total, meanFrom));
  if (!band) throw new RangeError(`No band holds ${total.points} points over ${total.ballots} ballots`);
  return band.star;
}

/**
 * The best star whose band holds and whose floors, with those of every star below, all hold. A product
 * that misses a floor of the lowest certified star gets none: it does not fall to the stars without floors.
 */
export function starsFor(
  total: PanelTotal,
  bands: readonly Band[],
  floors: readonly MeasuredFloor[],
): Star | null {
  const failed = failedFloors(total, bands, floors).map(({ star }) => star);
  if (failed.length === 0) return bandOf(total, bands);
  const lowestFailed = Math.min(...failed);
  return bands.find(({ star }) => star < lowestFailed && star >= lowestCertified)?.star ?? null;
}

/** The floors that stand between this panel and the star of its band. */
export function failedFloors(
  total: PanelTotal,
  bands: readonly Band[],
  floors: readonly MeasuredFloor[],
): readonly FailedFloor[] {
  const band = bandOf(total, bands);
  const { ballots } = total;
  return floors
    .filter(({ star, minPoints, points }) => star <= band && !meanReaches({ points, ballots }, minPoints))
    .map((floor) => ({ ...floor, ballots }));
}

/** The mean with two decimals, half up, for people to read; no decision may use it. */
export function displayMean(points: number, ballots: number): string {
  requirePanel({ points, ballots });
  const halfUp = 200 * points + ballots;
  const hundredths = (halfUp - (halfUp % (2 * ballots))) / (2 * ballots);
  const decimals = hundredths % 100;
  return `${(hundredths - decimals) / 100}.${String(decimals).padStart(2, '0')}`;
}

// QĐ 1048, Đ.1.2 and PL II §4: 1★ and 2★ are ranked but earn no certificate.
const lowestCertified: Star = 3;

/** The star to aim for next: the lowest certified for a product without one; null above the best. */
export function starAbove(star: Star | null): Star | null {
  if (star === null) return lowestCertified;
  return star === 5 ? null : ((star + 1) as Star);
}

/** The lowest mean of a star's band. */
export function meanFromOf(bands: readonly Band[], star: Star): number {
  const band = bands.find((each) => each.star === star);
  if (!band) throw new Error(`No band for ${star} stars`);
  return band.meanFrom;
}

/** Whole numbers on both sides: 769 points over 11 ballots stay below 70 however they are printed. */
export const meanReaches = ({ points, ballots }: PanelTotal, mean: number) => points >= mean * ballots;

function requirePanel({ points, ballots }: PanelTotal): void {
  if (!Number.isSafeInteger(points) || points < 0 || !Number.isSafeInteger(ballots) || ballots < 1) {
    throw new RangeError(`${points} points over ${ballots} ballots are no panel`);
  }
}
