import { getLevelRule, type LevelRule, type Rulebook } from '../../../domain/rulebook/rulebook.js';
import type { CriteriaSet } from '../../../domain/scoring/criteria-set.js';
import { inputError, type InputError } from '../input/input-error.js';

const councilLevels = ['district', 'province', 'ministry'] as const;

/** The rulebook, sheet and level that an input names; what it names in vain is undefined and among the errors. */
export interface ChosenSheet {
  readonly rulebook: Rulebook | undefined;
  readonly set: CriteriaSet | undefined;
  readonly level: LevelRule | undefined;
  readonly errors: readonly InputError[];
}

/** Looks up what is there to be looked up: what is missing or no text, the shape of the input has already said. */
export function chooseSheet(
  rulebooks: readonly Rulebook[],
  named: Readonly<Record<string, unknown>>,
): ChosenSheet {
  const { rulebook: id, set: code, level: name = 'province' } = named;
  const rulebook = rulebooks.find((each) => each.id === id);
  if (!rulebook) {
    const isNamed = typeof id === 'string';
    const known = rulebooks.map((each) => each.id);
    const errors = isNamed ? [inputError('rulebook', 'rulebook.not-found', { rulebook: id, known })] : [];
    return { rulebook, set: undefined, level: undefined, errors };
  }
  const set = typeof code === 'string' ? rulebook.criteriaSets.get(code) : undefined;
  const level = councilLevels.find((each) => each === name && rulebook[each] !== null);
  return {
    ...{ rulebook, set, level: level && getLevelRule(rulebook, level) },
    errors: [
      ...(typeof code === 'string' && !set
        ? [inputError('set', 'rulebook.criteria-set-unknown', { rulebook: rulebook.id, set: code })]
        : []),
      ...(typeof name === 'string' && !level
        ? [inputError('level', 'rulebook.level-unknown', { rulebook: rulebook.id, level: name })]
        : []),
    ],
  };
}
