import { charterOf, type Charter } from '../../domain/council/charter.js';
import { getLevelRule, getSheet } from '../../domain/rulebook/rulebook.js';
import type { CriteriaSet } from '../../domain/scoring/criteria-set.js';
import type { Rulebooks } from '../rulebooks/index.js';
import type { HeldItem, HeldSession } from './held-session.js';

/** What binds the council for a dossier, and the sheet it was scored on. */
export interface BoundItem {
  readonly held: HeldItem;
  readonly charter: Charter;
  readonly set: CriteriaSet;
  /** The seats of the smallest lawful council. */
  readonly minimum: number;
}

/** Each dossier of a session under its own decision. */
export const boundItems = (
  { items, level, charter }: HeldSession,
  rulebooks: Rulebooks,
): Promise<readonly BoundItem[]> =>
  Promise.all(
    items.map(async (held) => {
      const rulebook = await rulebooks.pinned(held);
      return {
        held,
        charter: charterOf(rulebook, level, charter?.terms ?? null),
        set: getSheet(rulebook, held.criteriaSet),
        minimum: getLevelRule(rulebook, level).council.minimum,
      };
    }),
  );
