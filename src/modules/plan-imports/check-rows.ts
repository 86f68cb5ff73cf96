import { decidePlan } from '../../domain/plan/decide-plan.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { PlanFacts, PlanItem } from '../../domain/plan/plan-facts.js';
import { exampleMark, folded } from './import-texts.js';
import type { Column, ImportRow, RowRefusal } from './plan-import.js';
import { readRow, type Cells, type RowGround } from './read-row.js';

export interface ReadRow {
  readonly number: number;
  readonly cells: Cells;
  /** What stands in cells that have no heading. */
  readonly unheaded: readonly string[];
  readonly hasOpenQuote: boolean;
}

interface Ground extends RowGround {
  readonly standing: Standing;
  readonly facts: PlanFacts;
}

/**
 * Every row with what it says, or with all that is wrong with it: in its cells, in the plan, and against the good rows
 * before it. Judged by the rules of the plan itself. Pure.
 */
export function checkRows(rows: readonly ReadRow[], ground: Ground): readonly ImportRow[] {
  const taken: PlanItem[] = [];
  return rows.map((row) => {
    const { number, cells } = row;
    const unread = whyNotRead(row);
    if (unread.length > 0) {
      const names = {
        productName: cells.get('product')?.text ?? '',
        producerName: cells.get('producer')?.text ?? '',
      };
      return { number, ...names, input: null, refusals: unread };
    }
    const { input, refusals: inCells } = readRow(cells, ground);
    const { producerId, productId, roundId, producerName, productName } = input;
    const facts: PlanFacts = {
      ...ground.facts,
      items: [...ground.facts.items, ...taken],
      named: {
        producer: producerId === null ? null : { id: producerId, name: producerName },
        product: productId === null ? null : { id: productId, name: productName },
        round: roundId === null ? null : { id: roundId },
      },
    };
    const decided = decidePlan(ground.standing, facts, { type: 'addItem', input });
    const refusals = [...inCells, ...(decided.ok ? [] : decided.refusals.map(ofRow))];
    if (refusals.length === 0) taken.push({ ...input, id: `${rowMark}${number}`, dossierId: null });
    return { number, productName, producerName, input: refusals.length === 0 ? input : null, refusals };
  });
}

/** Of such a row nothing else is said: it is the template's, or what stands in which column is a guess. */
const whyNotRead = ({ cells, unheaded, hasOpenQuote }: ReadRow): readonly RowRefusal[] => {
  if (hasOpenQuote) return [{ code: 'import.quote-open' }];
  if (isExample(cells)) return [{ code: 'import.example-row', column: 'producer' }];
  return unheaded.map((value) => ({ code: 'import.cell-unheaded', value }));
};

/** The row of the template that shows how to fill it in, left where it was. */
const isExample = (cells: Cells) => folded(cells.get('producer')?.text ?? '').startsWith(exampleMark);

const rowMark = 'row ';

/** A product that stands in the file twice is no product of the plan: the row before is named. */
function ofRow(refusal: { readonly code: string }): RowRefusal {
  const { itemId } = refusal as { readonly itemId?: string };
  return itemId?.startsWith(rowMark)
    ? ({
        code: 'import.row-twice',
        column: 'product' satisfies Column,
        row: Number(itemId.slice(rowMark.length)),
      } as RowRefusal)
    : refusal;
}
