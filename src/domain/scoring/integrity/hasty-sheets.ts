import { criteriaOf } from '../criteria-set.js';
import type { HastySheet } from './hint.js';
import type { JudgedSheet } from './judged-sheet.js';
import type { HintThresholds } from './thresholds.js';

/** Sheets filled in faster than their options can be read, with every file left unopened. */
export const hastySheets = (
  sheets: readonly JudgedSheet[],
  { secondsPerCriterion }: Pick<HintThresholds, 'secondsPerCriterion'>,
): readonly HastySheet[] =>
  sheets.flatMap(({ personId, dossierId, set, seconds, openedNothing }) => {
    const criteria = criteriaOf(set).length;
    const isHasty = seconds !== null && seconds < secondsPerCriterion * criteria;
    return isHasty && openedNothing ? [{ kind: 'hastySheet', personId, dossierId, seconds, criteria }] : [];
  });
