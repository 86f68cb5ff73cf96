import { criteriaOf, type CriteriaSet } from './criteria-set.js';

/** Codes whose finding eliminates the dossier (bị loại): QĐ 1048, PL III. */
export const eliminatingFindings = (set: CriteriaSet): ReadonlySet<string> =>
  new Set([...set.eliminatedWhen.map(({ code }) => code), ...noteCodes(set, ['knockout', 'precondition'])]);

/** Codes whose finding stops the evaluation (dừng đánh giá): QĐ 1048, PL III. */
export const stoppingFindings = (set: CriteriaSet): ReadonlySet<string> => new Set(noteCodes(set, ['gate']));

/** Every code that a member may declare on a ballot. */
export const findingsOf = (set: CriteriaSet): ReadonlySet<string> =>
  new Set([...eliminatingFindings(set), ...stoppingFindings(set)]);

const noteCodes = (set: CriteriaSet, kinds: readonly string[]): readonly string[] =>
  criteriaOf(set)
    .flatMap(({ notes }) => notes)
    .flatMap((note) => ('code' in note && kinds.includes(note.kind) ? [note.code] : []));
