import { criteriaOf } from '../../api/criteria-of.js';
import type { CriteriaSet, Criterion } from '../../api/types.js';

/** Criteria by code. */
export const criterionNames = (set: CriteriaSet): ReadonlyMap<string, Criterion> =>
  new Map(criteriaOf(set).map((criterion) => [criterion.code, criterion]));

/** What each declared finding means, in the sheet's words. */
export const findingLabels = (set: CriteriaSet): ReadonlyMap<string, string> =>
  new Map(
    [...set.eliminatedWhen, ...criteriaOf(set).flatMap(({ notes }) => notes)].flatMap(({ code, label }) =>
      code === undefined ? [] : [[code, label]],
    ),
  );
