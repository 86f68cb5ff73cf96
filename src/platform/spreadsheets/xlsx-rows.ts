import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import type { SheetRow } from './sheet-row.js';

/** A sheet of a thousand rows is a fraction of this; what claims more is not unpacked. */
const mostUnpackedBytes = 20 * 1024 * 1024;
/** A row or column beyond these was never meant to be read, and would fill the memory with empty cells. */
const mostRows = 5_000;
const mostColumns = 100;

/** The rows of the first sheet; null for a workbook that is damaged, or larger than anything honest. */
export async function xlsxRows(content: Buffer): Promise<readonly SheetRow[] | null> {
  const formulas = findFormulas(content);
  if (!formulas) return null;
  const rows = await readSheet<string>(content, { parseNumber: (text: string) => text, trim: true }).catch(
    () => null,
  );
  if (!rows) return null;
  return rows
    .map((cells, index) => ({
      ...{ number: index + 1, hasOpenQuote: false },
      cells: cells.map((cell, column) => ({
        text: textOf(cell),
        isFormula: formulas.has(`${index + 1} ${column + 1}`),
      })),
    }))
    .filter(({ cells }) => cells.some(({ text, isFormula }) => text !== '' || isFormula));
}

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return (
    cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell as string | number | boolean)
  ).trim();
};

/** Row and column of every cell that is reckoned; the reader shows only what came out of it. Null: not to be read at all. */
function findFormulas(content: Buffer): ReadonlySet<string> | null {
  let unpacked = 0;
  let parts: ReturnType<typeof unzipSync>;
  try {
    parts = unzipSync(content, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        return (
          unpacked <= mostUnpackedBytes &&
          /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name)
        );
      },
    });
  } catch {
    return null; // a damaged archive
  }
  const sheet = unpacked <= mostUnpackedBytes ? firstSheetOf(parts) : undefined;
  if (!sheet) return null;
  const found = new Set<string>();
  for (const cell of strFromU8(sheet)
    .split(/<(?:\w+:)?c\s/)
    .slice(1)) {
    const address = /^[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/.exec(cell);
    if (!address) continue;
    const [column, row] = [columnOf(address[1] ?? ''), Number(address[2])];
    if (row > mostRows || column > mostColumns) return null;
    const end = cell.search(/<\/(?:\w+:)?c>/);
    if (/<(?:\w+:)?f[\s/>]/.test(end < 0 ? '' : cell.slice(0, end))) found.add(`${row} ${column}`);
  }
  return found;
}

const columnOf = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function firstSheetOf(parts: Readonly<Record<string, Uint8Array>>): Uint8Array | undefined {
  const textIn = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const id = /<(?:\w+:)?sheet\s[^>]*?\br:id="([^"]+)"/.exec(textIn('xl/workbook.xml'))?.[1];
  const relations = textIn('xl/_rels/workbook.xml.rels').match(/<Relationship\s[^>]*>/g) ?? [];
  const relation = relations.find((each) => each.includes(`Id="${id}"`));
  const target = relation && /\bTarget="\/?(?:xl\/)?([^"]+)"/.exec(relation)?.[1];
  return target === undefined ? undefined : parts[`xl/${target}`];
}
