import { qd1048 } from '../../src/domain/rulebook/qd-1048-2019/rulebook.js';
import type { Rulebook } from '../../src/domain/rulebook/rulebook.js';
import { loadRulebooks } from '../../src/modules/rulebooks/load-rulebooks.js';
import type { CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import { aCriteriaSet } from './a-criteria-set.js';

let shipped: readonly Rulebook[] | undefined;

/** A rulebook as the project ships it, sheets and all. */
export function getRulebook(id: string): Rulebook {
  shipped ??= loadRulebooks();
  const found = shipped.find((each) => each.id === id);
  if (!found) throw new Error(`No rulebook ${id}`);
  return found;
}

/** QĐ 1048 with its own numbers and, instead of its 27 sheets, the small ones given. */
export const aRulebook = (...sets: readonly CriteriaSet[]): Rulebook =>
  qd1048({
    id: 'qd-1048-2019',
    decree: '1048/QĐ-TTg',
    signedOn: '2019-08-21',
    effectiveFrom: '2019-08-21',
    effectiveTo: '2023-02-23',
    language: 'vi',
    labels: 'paraphrase',
    sources: [],
    sets: sets.length > 0 ? sets : [aCriteriaSet()],
  });
