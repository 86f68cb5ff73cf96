import { criteriaOf, type CriteriaSet } from '../scoring/criteria-set.js';

/**
 * What is scored anew when these criteria are contested, in the sheet's order: they, what hangs on them, and what they
 * hang on, since a mark that hangs on another cannot be judged without it. Not in the decisions; ADR 0018.
 */
export function scoredAnew(set: CriteriaSet, contested: readonly string[]): readonly string[] {
  const anew = new Set(contested);
  const criteria = criteriaOf(set);
  let before: number;
  do {
    before = anew.size;
    for (const { code, appliesIf } of criteria) {
      if (!appliesIf) continue;
      if (anew.has(appliesIf.criterion)) anew.add(code);
      if (anew.has(code)) anew.add(appliesIf.criterion);
    }
  } while (anew.size > before);
  return criteria.map(({ code }) => code).filter((code) => anew.has(code));
}

/** The sheet of these criteria alone; grounds for elimination that belong to no criterion are not contested. */
export const contestedSheet = (set: CriteriaSet, contested: readonly string[]): CriteriaSet => ({
  ...set,
  eliminatedWhen: [],
  parts: set.parts
    .map((part) => ({
      ...part,
      sections: part.sections
        .map((section) => ({
          ...section,
          criteria: section.criteria.filter(({ code }) => contested.includes(code)),
        }))
        .filter(({ criteria }) => criteria.length > 0),
    }))
    .filter(({ sections }) => sections.length > 0),
});
