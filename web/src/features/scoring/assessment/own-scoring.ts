import type { Assessment, CriteriaSet } from '../../../api/types.js';
import { ballotBody, sheetOf } from '../ballot-body.js';
import { changeSheet, isSheet, type Sheet, type SheetChange } from '../sheet.js';

type AssessmentBody = Assessment['sheet'];

/** The owner's sheet while it is being filled in. */
export interface OwnScoring {
  readonly sheet: Sheet;
  /** Criterion code → ids of files in the dossier. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
}

export type OwnScoringChange =
  | SheetChange
  | { readonly type: 'cite'; readonly criterion: string; readonly file: string; readonly cited: boolean };

export const isOwnScoring = (value: unknown): value is OwnScoring =>
  typeof value === 'object' &&
  value !== null &&
  'evidence' in value &&
  'sheet' in value &&
  isSheet(value.sheet);

/** The scoring after one touch of its owner. Pure. */
export function changeOwnScoring(scoring: OwnScoring, change: OwnScoringChange): OwnScoring {
  if (change.type !== 'cite') return { ...scoring, sheet: changeSheet(scoring.sheet, change) };
  const { criterion, file, cited } = change;
  const others = (scoring.evidence[criterion] ?? []).filter((each) => each !== file);
  return { ...scoring, evidence: { ...scoring.evidence, [criterion]: cited ? [...others, file] : others } };
}

export const ownScoringOf = (saved: AssessmentBody): OwnScoring => ({
  sheet: sheetOf(saved),
  evidence: saved.evidence,
});

interface Context {
  readonly set: CriteriaSet;
  readonly switchedOff: ReadonlySet<string>;
  /** Ids of the files that are in the dossier. */
  readonly files: ReadonlySet<string>;
}

/** As the server takes it; a file that has left the dossier is cited no longer. */
export function assessmentBody(
  { sheet, evidence }: OwnScoring,
  { set, switchedOff, files }: Context,
): AssessmentBody {
  const cited = Object.entries(evidence)
    .map(([code, ids]) => [code, ids.filter((id) => files.has(id))] as const)
    .filter(([, ids]) => ids.length > 0);
  return { ...ballotBody(set, sheet, switchedOff), evidence: Object.fromEntries(cited) };
}
