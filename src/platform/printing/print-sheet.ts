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
  const data = tables.flatMap(({ title, head, rows: told }) => [
    ...(title === null ? [] : [[bold(title)]]),
    ...(head.length === 0 ? [] : [head.map(bold)]),
    ...told.map((row) => row.map(cellOf)),
    [],
  ]);
  const widths = Math.max(
    ...tables.flatMap(({ head, rows }) => [head.length, ...rows.map((row) => row.length)]),
  );
  const hasLabels = tables.some(({ title }) => title !== null);
  const columns = Array.from({ length: widths }, (_, index) => ({
    width: hasLabels && index === 0 ? 48 : 18,
  }));
  return { sheet, data, columns };
}

const bold = (label: string) => ({ ...cellOf(label), fontWeight: 'bold' as const });
const cellOf = (value: string | number) =>
  typeof value === 'number' ? { type: Number, value } : { type: String, value };
