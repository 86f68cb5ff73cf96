import { haloMembers } from './halo.js';
import { hastySheets } from './hasty-sheets.js';
import type { Hint } from './hint.js';
import type { JudgedSheet } from './judged-sheet.js';
import { lenientMembers } from './leniency.js';
import { copiedSheets, repeatedSheets } from './same-marks.js';
import { hintThresholds } from './thresholds.js';

/** Everything about the sheets of a session that its chair may want to look at. Pure; results stay as they are. */
export const findHints = (sheets: readonly JudgedSheet[], thresholds = hintThresholds): readonly Hint[] => [
  ...copiedSheets(sheets, thresholds),
  ...repeatedSheets(sheets, thresholds),
  ...hastySheets(sheets, thresholds),
  ...lenientMembers(sheets, thresholds),
  ...haloMembers(sheets, thresholds),
];
