import type { CriteriaSet, Criterion } from './types.js';

/** Every criterion of a sheet, in printed order. */
export const criteriaOf = (set: CriteriaSet): readonly Criterion[] =>
  set.parts.flatMap(({ sections }) => sections).flatMap(({ criteria }) => criteria);
