import { criteriaOf } from '../criteria-set.js';
import type { CopiedSheets, RepeatedSheet } from './hint.js';
import { groupedBy, writtenMarks, type JudgedSheet } from './judged-sheet.js';
import type { HintThresholds } from './thresholds.js';

type Bound = Pick<HintThresholds, 'fewestCriteria'>;

const isLongEnough =
  ({ fewestCriteria }: Bound) =>
  ({ set }: JudgedSheet) =>
    criteriaOf(set).length >= fewestCriteria;

/** Groups of members whose sheets on one product agree in every criterion. */
export const copiedSheets = (sheets: readonly JudgedSheet[], bound: Bound): readonly CopiedSheets[] =>
  groupsOf(sheets.filter(isLongEnough(bound)), (sheet) => sheet.dossierId).map((alike) => ({
    kind: 'copiedSheets',
    dossierId: alike[0].dossierId,
    personIds: alike.map(({ personId }) => personId),
  }));

/** One member's sheets that agree in every criterion, though on different products. */
export const repeatedSheets = (sheets: readonly JudgedSheet[], bound: Bound): readonly RepeatedSheet[] =>
  groupsOf(sheets.filter(isLongEnough(bound)), (sheet) => sheet.personId).map((alike) => ({
    kind: 'repeatedSheet',
    personId: alike[0].personId,
    dossierIds: alike.map(({ dossierId }) => dossierId),
  }));

type AtLeastTwo = readonly [JudgedSheet, JudgedSheet, ...JudgedSheet[]];

function groupsOf(
  sheets: readonly JudgedSheet[],
  within: (sheet: JudgedSheet) => string,
): readonly AtLeastTwo[] {
  const alike = groupedBy(sheets, (sheet) => `${within(sheet)} ${writtenMarks(sheet)}`);
  return [...alike.values()].flatMap(([first, second, ...rest]) =>
    first && second ? [[first, second, ...rest] as const] : [],
  );
}
