import type { Block, Table } from '../papers/index.js';

/** Of a table. */
export const rowsWithSigners = 2;

/** A body in two: what may stand on pages without signers, and what the signers are never parted from. */
interface ClosingPart {
  readonly before: readonly Block[];
  readonly closing: readonly Block[];
}

/** The last text with its heading and the codes behind it; of a table the last rows. Pure. */
export function closingPartOf(body: readonly Block[]): ClosingPart {
  const from = closingFrom(body);
  const first = body[from];
  if (first?.kind !== 'table' || first.rows.length <= rowsWithSigners)
    return { before: body.slice(0, from), closing: body.slice(from) };
  const rows = (some: Table['rows']): Table => ({ ...first, rows: some });
  return {
    before: [...body.slice(0, from), rows(first.rows.slice(0, -rowsWithSigners))],
    closing: [rows(first.rows.slice(-rowsWithSigners)), ...body.slice(from + 1)],
  };
}

/** Where in a body the part begins that signers are never parted from: a block of which, if it is a table, the last rows. Pure. */
export function closingFrom(body: readonly Block[]): number {
  const last = body.findLastIndex(({ kind }) => kind !== 'scanCode');
  if (body[last]?.kind === 'table') return last;
  return body.slice(0, Math.max(last, 0)).findLastIndex((block) => !leadsOn(block)) + 1;
}

const leadsOn = (block: Block): boolean =>
  block.kind === 'heading' || (block.kind === 'paragraph' && block.as === 'line');
