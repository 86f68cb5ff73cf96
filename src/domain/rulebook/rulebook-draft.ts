import { partCodes, type CriteriaSet, type PartCode } from '../scoring/criteria-set.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuseAll, type Outcome } from '../shared/outcome.js';
import { isSameValue } from '../shared/same-value.js';
import { criteriaFileProblems } from './criteria-file.js';
import { rulebookProblems } from './rulebook-problems.js';
import type { Rulebook, RulebookFault } from './rulebook.js';
import { floorProblems, withFloors, type SetFloor } from './set-floors.js';

/** The numbers of a decision that a draft may set anew; each stands as a whole. */
export const draftedFields = [
  'bands',
  'district',
  'province',
  'ministry',
  'deadlines',
  'documents',
  'forwardingPapers',
  'renewsByWrittenOpinions',
  'defaultSamples',
] as const;

/** A decision in the making (dự thảo quyết định) over one in force. What it leaves out stays as it is there. */
export interface RulebookDraft extends Partial<Pick<Rulebook, (typeof draftedFields)[number]>> {
  /** Id of the rulebook it is drafted from; products follow its procedure. */
  readonly base: string;
  readonly decree?: string;
  readonly effectiveFrom?: CalendarDay;
  /** What the parts of every sheet add up to. */
  readonly partPoints?: Readonly<Record<PartCode, number>>;
  /** Every sheet, as in a criteria file; not yet known to be sound. */
  readonly sets?: readonly unknown[];
  /** Floors added to the sheets. */
  readonly floors?: readonly SetFloor[];
}

/** The rulebook with the draft's changes made, if it then passes the checks that ours pass; else everything wrong with it. Pure. */
export function draftOver(base: Rulebook, draft: RulebookDraft): Outcome<Rulebook, RulebookFault> {
  const sheets = sheetsOf(base, draft);
  if (!sheets.ok) return sheets;
  const { floors = [], decree = base.decree, effectiveFrom = base.effectiveFrom } = draft;
  const drafted = {
    ...base,
    ...Object.fromEntries(draftedFields.flatMap((field) => (field in draft ? [[field, draft[field]]] : []))),
    ...{ decree, effectiveFrom, criteriaSets: sheets.value },
  };
  const withItsFloors = { ...drafted, criteriaSets: withFloors(drafted, floors) };
  const [first, ...rest] = [...floorProblems(drafted, floors), ...rulebookProblems(withItsFloors)];
  return first ? refuseAll([first, ...rest]) : accept(withItsFloors);
}

/** A rulebook written out whole, to be changed into a draft. */
export const asDraft = (rulebook: Rulebook): RulebookDraft => ({
  ...{ base: rulebook.id, decree: rulebook.decree, effectiveFrom: rulebook.effectiveFrom },
  ...Object.fromEntries(draftedFields.map((field) => [field, rulebook[field]])),
  partPoints: partPointsOf(rulebook),
  sets: [...rulebook.criteriaSets.values()],
});

/** What differs between two rulebooks: fields of the decision, and sheets by their code. */
export interface RulebookChanges {
  readonly fields: readonly string[];
  readonly sets: readonly string[];
}

export function changesBetween(before: Rulebook, after: Rulebook): RulebookChanges {
  const fields = (['decree', 'effectiveFrom', ...draftedFields] as const).filter(
    (field) => !isSameValue(before[field], after[field]),
  );
  const codes = new Set([...before.criteriaSets.keys(), ...after.criteriaSets.keys()]);
  const sets = [...codes].filter(
    (code) => !isSameValue(before.criteriaSets.get(code), after.criteriaSets.get(code)),
  );
  return { fields, sets: sets.toSorted() };
}

function sheetsOf(
  base: Rulebook,
  draft: RulebookDraft,
): Outcome<ReadonlyMap<string, CriteriaSet>, RulebookFault> {
  const { partPoints = partPointsOf(base), effectiveFrom = base.effectiveFrom } = draft;
  if (!draft.sets && !draft.partPoints) return accept(base.criteriaSets);
  const sets = draft.sets ?? [...base.criteriaSets.values()];
  const file = {
    ...{ id: base.criteriaFile, decree: base.decree, signedOn: effectiveFrom },
    ...{ effectiveFrom, effectiveTo: null, language: 'vi', labels: 'paraphrased', sources: ['draft'], sets },
  };
  const [first, ...rest] = criteriaFileProblems(file, { id: base.criteriaFile, partPoints });
  if (first) return refuseAll<RulebookFault>([first, ...rest]);
  // Without problems the check has just established the shape.
  return accept(new Map((sets as readonly CriteriaSet[]).map((set) => [set.code, set])));
}

/** The printed points of the parts; every sheet of a decision has the same. */
function partPointsOf({ criteriaSets }: Rulebook): Record<PartCode, number> {
  const [set] = criteriaSets.values();
  const points = (code: PartCode) => set?.parts.find((part) => part.code === code)?.maxPoints ?? 0;
  return Object.fromEntries(partCodes.map((code) => [code, points(code)])) as Record<PartCode, number>;
}
