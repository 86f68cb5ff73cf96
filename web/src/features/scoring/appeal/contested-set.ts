import type { CriteriaSet } from '../../../api/types.js';

/** The sheet of these criteria alone, its bounds those of what is left. */
export function contestedSet(set: CriteriaSet, codes: readonly string[]): CriteriaSet {
  const parts = set.parts.flatMap((part) => {
    const sections = part.sections.flatMap((section) => {
      const criteria = section.criteria.filter(({ code }) => codes.includes(code));
      return criteria.length > 0 ? [{ ...section, criteria, maxPoints: mostOf(criteria) }] : [];
    });
    return sections.length > 0 ? [{ ...part, sections, maxPoints: mostOf(sections) }] : [];
  });
  return { ...set, eliminatedWhen: [], parts, maxPoints: mostOf(parts) };
}

const mostOf = (all: readonly { readonly maxPoints: number }[]) =>
  all.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
