import type { Leniency } from './hint.js';
import { amongOthers, meanOf, medianOf, type JudgedSheet, type SheetAmongOthers } from './judged-sheet.js';
import type { HintThresholds } from './thresholds.js';

type Bounds = Pick<HintThresholds, 'fewestProducts' | 'fewestOthers' | 'leniencyPoints' | 'sameSidePercent'>;

/** Members who lie above the others, or below them, far enough and often enough to call it a habit. */
export const lenientMembers = (sheets: readonly JudgedSheet[], bounds: Bounds): readonly Leniency[] =>
  [...amongOthers(sheets, bounds.fewestOthers)].flatMap(([personId, compared]) =>
    compared.length < bounds.fewestProducts ? [] : leniencyOf(personId, compared.map(distance), bounds),
  );

const totalOf = ({ evaluated }: JudgedSheet) => evaluated.total;

const distance = ({ own, others }: SheetAmongOthers): number => totalOf(own) - medianOf(others.map(totalOf));

function leniencyOf(
  personId: string,
  distances: readonly number[],
  { leniencyPoints, sameSidePercent }: Bounds,
): readonly Leniency[] {
  const mean = meanOf(distances);
  const products = distances.length;
  const sameSide = distances.filter((each) => each * mean > 0).length;
  if (Math.abs(mean) < leniencyPoints || sameSide * 100 < sameSidePercent * products) return [];
  const points = Math.round(Math.abs(mean) * 10) / 10;
  return [{ kind: mean > 0 ? 'lenient' : 'severe', personId, products, sameSide, points }];
}
