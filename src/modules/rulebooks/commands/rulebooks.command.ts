import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { criteriaOf, type CriteriaSet, type PartCode } from '../../../domain/scoring/criteria-set.js';
import type { Answer } from '../input/input-error.js';

interface Counts {
  readonly criteria: number;
  readonly options: number;
  readonly floors: number;
}

interface SheetLine extends Counts {
  readonly code: string;
  readonly name: string;
  readonly attainablePoints: number;
  /** Points of each part as printed. */
  readonly parts: Readonly<Partial<Record<PartCode, number>>>;
}

interface RulebookLine extends Counts {
  readonly id: string;
  readonly decree: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly bands: Rulebook['bands'];
  readonly parts: SheetLine['parts'];
  readonly sets: readonly SheetLine[];
}

/** `ocop rulebooks`: every rulebook with its sheets and how much stands on them. */
export const listRulebooks = (
  rulebooks: readonly Rulebook[],
  { json }: { readonly json: boolean },
): Answer => {
  const lines = rulebooks.map(lineOf);
  return { print: json ? lines : lines.map(tableOf).join('\n\n') };
};

function lineOf(rulebook: Rulebook): RulebookLine {
  const { id, decree, effectiveFrom, effectiveTo, bands } = rulebook;
  const sets = [...rulebook.criteriaSets.values()].map(sheetLineOf);
  const sum = (count: keyof Counts) => sets.reduce((total, set) => total + set[count], 0);
  return {
    ...{ id, decree, effectiveFrom, effectiveTo, bands },
    ...{ criteria: sum('criteria'), options: sum('options'), floors: sum('floors') },
    parts: sets[0]?.parts ?? {},
    sets,
  };
}

function sheetLineOf(set: CriteriaSet): SheetLine {
  const criteria = criteriaOf(set);
  return {
    ...{ code: set.code, name: set.name, criteria: criteria.length },
    options: criteria.reduce((count, { options }) => count + options.length, 0),
    floors: criteria.reduce((count, { floors }) => count + floors.length, 0),
    attainablePoints: set.attainablePoints,
    parts: Object.fromEntries(set.parts.map(({ code, maxPoints }) => [code, maxPoints])),
  };
}

function tableOf({ id, decree, effectiveFrom, effectiveTo, criteria, options, floors, sets }: RulebookLine) {
  const head = `${id}  ${decree}  ${effectiveFrom} – ${effectiveTo ?? ''}`.trimEnd();
  const total = `${sets.length} sets, ${criteria} criteria, ${options} options, ${floors} floors`;
  return [
    head,
    total,
    columns('set', ['A', 'B', 'C', 'criteria', 'options', 'floors']),
    ...sets.map(rowOf),
  ].join('\n');
}

const rowOf = ({ code, name, parts, criteria, options, floors }: SheetLine) =>
  `${columns(code, [parts.A, parts.B, parts.C, criteria, options, floors])}  ${name}`;

const columns = (first: string, cells: readonly (string | number | undefined)[]) =>
  `  ${first.padEnd(8)}${cells.map((cell) => String(cell ?? '').padStart(9)).join('')}`;
