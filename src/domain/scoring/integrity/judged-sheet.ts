import type { BallotSheet, EvaluatedBallot } from '../ballot.js';
import { criteriaOf, type CriteriaSet } from '../criteria-set.js';

/** A member's first sheet on a product: what was marked before anybody had seen anybody else's. */
export interface JudgedSheet {
  readonly personId: string;
  readonly dossierId: string;
  /** The sheet as printed; marks on others cannot be compared with its marks. */
  readonly set: CriteriaSet;
  readonly marks: BallotSheet['marks'];
  readonly evaluated: Pick<EvaluatedBallot, 'total' | 'points'>;
  /** From the first saved mark to casting; null where no draft was kept. */
  readonly seconds: number | null;
  /** Whether the dossier holds files and this member had opened none of them before casting. */
  readonly openedNothing: boolean;
}

/** Two sheets have the same text exactly where every criterion is marked alike. */
export const writtenMarks = ({ set, marks }: JudgedSheet): string =>
  JSON.stringify([
    set.code,
    ...criteriaOf(set).map(({ code }) => {
      const mark = marks[code] ?? [];
      return typeof mark === 'string' ? [mark] : mark.toSorted();
    }),
  ]);

/** By product, or by member. */
export function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** A member's sheet beside those of the others on the same product. */
export interface SheetAmongOthers {
  readonly own: JudgedSheet;
  readonly others: readonly JudgedSheet[];
}

/** Member → each own sheet on a product that enough others have scored too. */
export function amongOthers(
  sheets: readonly JudgedSheet[],
  fewestOthers: number,
): ReadonlyMap<string, readonly SheetAmongOthers[]> {
  const byProduct = groupedBy(sheets, ({ dossierId }) => dossierId);
  const compared = [...byProduct.values()].flatMap((together) =>
    together.length > fewestOthers
      ? together.map((own) => ({ own, others: together.filter((other) => other !== own) }))
      : [],
  );
  return groupedBy(compared, ({ own }) => own.personId);
}

export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The middle one; of an even number, halfway between the two in the middle. One outlier does not move it. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return meanOf(sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1));
}
