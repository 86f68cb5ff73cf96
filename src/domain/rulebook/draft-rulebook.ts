import { criteriaOf, withCriteria, type CriteriaSet, type Floor } from '../scoring/criteria-set.js';
import type { Band } from '../scoring/star-rating.js';
import { accept, refuseAll, type Outcome } from '../shared/outcome.js';
import { setProblems } from './criteria-file/set-problems.js';
import { rulebookProblems } from './rulebook-problems.js';
import type { Rulebook } from './rulebook.js';

/** What a draft changes in a rulebook: its bands, and floors that it adds or sets anew. */
export interface DraftChanges {
  readonly bands?: readonly Band[];
  readonly floors?: readonly DraftFloor[];
}

export interface DraftFloor extends Floor {
  readonly set: string;
  readonly criterion: string;
}

export type DraftProblem = { readonly path: string; readonly code: string } & Readonly<
  Record<string, unknown>
>;

/** The rulebook with the changes made, if it then passes the checks that ours pass; else everything wrong with it. Pure. */
export function draftOver(
  base: Rulebook,
  { bands, floors = [] }: DraftChanges,
): Outcome<Rulebook, DraftProblem> {
  const changed = [...new Set(floors.map(({ set }) => set))].flatMap(
    (code) => base.criteriaSets.get(code) ?? [],
  );
  const sets = changed.map((set) =>
    withFloors(
      set,
      floors.filter((floor) => floor.set === set.code),
    ),
  );
  const draft = {
    ...base,
    bands: bands ?? base.bands,
    criteriaSets: new Map([...base.criteriaSets, ...sets.map((set) => [set.code, set] as const)]),
  };
  const [first, ...rest] = [
    ...floors.flatMap((floor, i) => whyUnknown(base, floor, `floors.${i}`)),
    ...rulebookProblems(draft),
    ...sets.flatMap((set) => setProblems(`sets[${set.code}]`, set, printedParts(set))),
  ];
  return first ? refuseAll([first, ...rest]) : accept(draft);
}

function whyUnknown(
  base: Rulebook,
  { set: code, criterion }: DraftFloor,
  path: string,
): readonly DraftProblem[] {
  const set = base.criteriaSets.get(code);
  if (!set) return [{ path: `${path}.set`, code: 'rulebook.criteria-set-unknown', set: code }];
  const isKnown = criteriaOf(set).some((each) => each.code === criterion);
  return isKnown
    ? []
    : [{ path: `${path}.criterion`, code: 'draft.criterion-unknown', set: code, criterion }];
}

const withFloors = (set: CriteriaSet, floors: readonly DraftFloor[]): CriteriaSet =>
  withCriteria(set, (criterion) => {
    const own = floors.filter((floor) => floor.criterion === criterion.code);
    return own.length === 0 ? criterion : { ...criterion, floors: mergedFloors(criterion.floors, own) };
  });

/** The draft's floor of a star takes the place of the one there was. */
function mergedFloors(before: readonly Floor[], added: readonly DraftFloor[]): readonly Floor[] {
  const byStar = new Map([...before, ...added].map(({ star, minPoints }) => [star, { star, minPoints }]));
  return [...byStar.values()].toSorted((one, other) => one.star - other.star);
}

// The base has passed: its parts are right as they stand.
const printedParts = ({ parts }: CriteriaSet) => {
  const points = (code: string) => parts.find((part) => part.code === code)?.maxPoints ?? 0;
  return { A: points('A'), B: points('B'), C: points('C') };
};
