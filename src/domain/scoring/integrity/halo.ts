import type { Halo } from './hint.js';
import { amongOthers, meanOf, medianOf, type JudgedSheet } from './judged-sheet.js';
import type { HintThresholds } from './thresholds.js';

type Bounds = Pick<
  HintThresholds,
  'fewestProducts' | 'fewestOthers' | 'othersSpreadPercent' | 'haloSharePercent'
>;

/** Members whose sections lie much closer together than in the others' sheets on the same products. */
export const haloMembers = (sheets: readonly JudgedSheet[], bounds: Bounds): readonly Halo[] => {
  const spreads = new Map(sheets.map((sheet) => [sheet, sectionSpread(sheet)]));
  const spreadOf = (sheet: JudgedSheet) => spreads.get(sheet) ?? 0;
  return [...amongOthers(sheets, bounds.fewestOthers)].flatMap(([personId, compared]) => {
    const own = meanOf(compared.map((each) => spreadOf(each.own)));
    const others = meanOf(compared.map((each) => medianOf(each.others.map(spreadOf))));
    const isHalo =
      compared.length >= bounds.fewestProducts &&
      others >= bounds.othersSpreadPercent &&
      own * 100 <= others * bounds.haloSharePercent;
    return isHalo
      ? [
          {
            ...{ kind: 'halo' as const, personId, products: compared.length },
            ...{ spreadPercent: Math.round(own), othersSpreadPercent: Math.round(others) },
          },
        ]
      : [];
  });
};

/** How far the sections lie from the level of the whole sheet, in percent of its points: the mean, larger sections counting more. */
export function sectionSpread({ set, evaluated }: Pick<JudgedSheet, 'set' | 'evaluated'>): number {
  const sections = set.parts
    .flatMap((part) => part.sections)
    .map(({ criteria, maxPoints }) => ({
      most: maxPoints,
      points: criteria.reduce((sum, { code }) => sum + (evaluated.points[code] ?? 0), 0),
    }));
  const most = sections.reduce((sum, section) => sum + section.most, 0);
  const level = sections.reduce((sum, { points }) => sum + points, 0) / most;
  return (
    (100 / most) * sections.reduce((sum, section) => sum + Math.abs(section.points - level * section.most), 0)
  );
}
