import type { MeasuredFloor, Star } from '../../src/domain/scoring/star-rating.js';

/** The council's points divided exactly, rounded down. All bounds are whole, so a mean reaches one exactly when this does. */
export const wholeMean = (totals: readonly number[]): bigint =>
  totals.reduce((sum, total) => sum + BigInt(total), 0n) / BigInt(totals.length);

/** The oracle: reads the law from an exact quotient, without the engine's bands or its multiplication. */
export function starOfFraction(totals: readonly number[], floors: readonly MeasuredFloor[]): Star | null {
  const ballots = BigInt(totals.length);
  const mean = wholeMean(totals);
  const holds = ({ points, minPoints }: MeasuredFloor) => BigInt(points) / ballots >= BigInt(minPoints);
  const allHoldUpTo = (star: Star) => floors.every((floor) => floor.star > star || holds(floor));
  if (mean >= 90n && allHoldUpTo(5)) return 5;
  if (mean >= 70n && allHoldUpTo(4)) return 4;
  if (mean >= 50n) return allHoldUpTo(3) ? 3 : null;
  return mean >= 30n ? 2 : 1;
}
