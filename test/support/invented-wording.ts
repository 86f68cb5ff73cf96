import type { OfficialWording } from '../../src/domain/rulebook/official-wording.js';
import type { Rulebook } from '../../src/domain/rulebook/rulebook.js';
import { criteriaOf } from '../../src/domain/scoring/criteria-set.js';

/** Words of our own invention in the shape of a wording file, for every criterion and option of a rulebook. */
export const wordsForEveryCriterion = ({
  criteriaFile: id,
  decree,
  criteriaSets,
}: Rulebook): OfficialWording => ({
  ...{ id, decree, language: 'vi', note: '' },
  labels: Object.fromEntries(
    [...criteriaSets.values()].flatMap((set) =>
      criteriaOf(set).map(({ code, options }) => {
        const key = `${set.code}/${code}`;
        const words = options.map((option) => [option.code, `Mức ${option.code} của ${key}`] as const);
        return [key, { name: `Lời văn ${key}`, options: Object.fromEntries(words) }];
      }),
    ),
  ),
});
