import { codesOf, withCriteria, type CriteriaSet, type Floor } from '../scoring/criteria-set.js';
import { setProblems } from './criteria-file/set-problems.js';
import type { Rulebook, RulebookFault } from './rulebook.js';

/** A floor on one criterion of one set. */
export interface SetFloor extends Floor {
  readonly set: string;
  readonly criterion: string;
}

/** The sheets with these floors added; a star's floor takes the place of the one there was. Unknown sets are left out. */
export function withFloors(
  { criteriaSets }: Rulebook,
  floors: readonly SetFloor[],
): Rulebook['criteriaSets'] {
  const floored = new Map(criteriaSets);
  for (const set of flooredSets({ criteriaSets }, floors)) floored.set(set.code, set);
  return floored;
}

/** Floors on what the rulebook does not know, and what they would break on the sheets they stand on. */
export const floorProblems = (rulebook: Rulebook, floors: readonly SetFloor[]): readonly RulebookFault[] => [
  ...floors.flatMap((floor, i) => whyUnknown(rulebook, floor, `floors.${i}`)),
  ...flooredSets(rulebook, floors).flatMap((set) =>
    setProblems(`sets[${set.code}]`, set, printedParts(set)).map((problem) => ({
      ...problem,
      set: set.code,
      criterion: /criteria\[([^\]]+)\]/.exec(problem.path)?.[1] ?? null,
    })),
  ),
];

function flooredSets(
  { criteriaSets }: Pick<Rulebook, 'criteriaSets'>,
  floors: readonly SetFloor[],
): readonly CriteriaSet[] {
  const codes = [...new Set(floors.map(({ set }) => set))];
  return codes.flatMap((code) => {
    const set = criteriaSets.get(code);
    return set
      ? [
          flooredSet(
            set,
            floors.filter((floor) => floor.set === code),
          ),
        ]
      : [];
  });
}

const flooredSet = (set: CriteriaSet, floors: readonly SetFloor[]): CriteriaSet =>
  withCriteria(set, (criterion) => {
    const own = floors.filter((floor) => floor.criterion === criterion.code);
    return own.length === 0 ? criterion : { ...criterion, floors: mergedFloors(criterion.floors, own) };
  });

function mergedFloors(before: readonly Floor[], added: readonly Floor[]): readonly Floor[] {
  const byStar = new Map([...before, ...added].map(({ star, minPoints }) => [star, { star, minPoints }]));
  return [...byStar.values()].toSorted((one, other) => one.star - other.star);
}

function whyUnknown(
  { criteriaSets }: Rulebook,
  { set: code, criterion }: SetFloor,
  path: string,
): readonly RulebookFault[] {
  const set = criteriaSets.get(code);
  if (!set) return [{ path: `${path}.set`, code: 'rulebook.criteria-set-unknown', set: code }];
  return codesOf(set).has(criterion)
    ? []
    : [{ path: `${path}.criterion`, code: 'rulebook.criterion-unknown', set: code, criterion }];
}

// The rulebook has passed: its parts are right as they stand.
const printedParts = ({ parts }: CriteriaSet) => {
  const points = (code: string) => parts.find((part) => part.code === code)?.maxPoints ?? 0;
  return { A: points('A'), B: points('B'), C: points('C') };
};
