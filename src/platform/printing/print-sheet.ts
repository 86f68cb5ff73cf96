import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { packed } from './packed.js';

/** Tables one below the other, those of one sheet next to each other. */
export interface SheetTable {
  /** The name of its sheet; left out where there is only one. */
  readonly sheet?: string;
  /** Null: the head is the first row. */
  readonly title: string | null;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export const sheetMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every cell has its type: numbers are numbers, and a text stays a text whatever it begins with, never a formula. */
export async function printSheet(tables: readonly SheetTable[]): Promise<Buffer> {
  const names = [...new Set(tables.map(({ sheet = firstSheet }) => sheet))];
  const sheets = names.map((name) =>
    sheetOf(
      name,
      tables.filter(({ sheet = firstSheet }) => sheet === name),
    ),
  );
  // The library packs them with the time of printing.
  return packed(unzipSync(await writeExcelFile(sheets).toBuffer()));
}

const firstSheet = 'Sheet1';

function sheetOf(sheet: string, tables: readonly SheetTable[]) {
  const data = tables.flatMap(({ title, head, rows }) => [
    ...(title === null ? [] : [[headOf(title, false, 1)]]),
    ...(head.length === 0
      ? []
      : [head.map((label, at) => headOf(label, isOfNumbers(rows, at), head.length))]),
    ...rows.map((row) => row.map((value) => cellOf(value, row.length))),
    [],
  ]);
  const rows = tables.flatMap((table) => [table.head, ...table.rows]);
  const columns = Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, (_, at) => ({
    width: widthOf(rows, at),
  }));
  return { sheet, data, columns };
}

const [narrowest, widest] = [10, 60];
/** As wide as the longest line of a column, within bounds; what stands alone in its row reaches over the others. */
const widthOf = (rows: readonly (readonly (string | number)[])[], at: number): number => {
  const lines = rows.filter(({ length }) => length > 1).flatMap((row) => String(row[at] ?? '').split('\n'));
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  return Math.min(widest, Math.max(narrowest, longest + 2));
};

const isOfNumbers = (rows: SheetTable['rows'], at: number) =>
  rows.length > 0 && rows.every((row) => typeof row[at] === 'number');

const headOf = (label: string, isRight: boolean, among: number) => ({
  ...cellOf(label, among),
  ...{ fontWeight: 'bold' as const, ...(isRight ? { align: 'right' as const } : {}) },
});
/** A long text among others goes on below itself; alone in its row it reaches over the next columns. */
const cellOf = (value: string | number, among: number) =>
  typeof value === 'number'
    ? { type: Number, value, alignVertical: 'top' as const }
    : { type: String, value, ...(among > 1 ? { wrap: true, alignVertical: 'top' as const } : {}) };
