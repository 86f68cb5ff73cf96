import type { CriteriaSet } from '../../domain/scoring/criteria-set.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { Rulebooks } from './rulebooks.js';

export type CriteriaSetNotFound =
  | { readonly code: 'rulebook.not-found'; readonly rulebook: string }
  | { readonly code: 'rulebook.criteria-set-unknown'; readonly rulebook: string; readonly set: string };

/** One sheet by its own code, variants such as `26-2019` included. */
export function findCriteriaSet(
  rulebooks: Rulebooks,
  rulebookId: string,
  setCode: string,
): Outcome<CriteriaSet, CriteriaSetNotFound> {
  const rulebook = rulebooks.find(rulebookId);
  if (!rulebook) return refuse({ code: 'rulebook.not-found', rulebook: rulebookId });
  const set = rulebook.criteriaSets.get(setCode);
  return set
    ? accept(set)
    : refuse({ code: 'rulebook.criteria-set-unknown', rulebook: rulebookId, set: setCode });
}
