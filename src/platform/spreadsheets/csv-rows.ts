import type { SheetRow } from './sheet-row.js';

/** Signs a spreadsheet takes for the beginning of a formula, written wide or narrow. */
const formula = /^\s*[=+\-@＝＋－＠]/;
/** A sign before a number is no formula. */
const signedNumber = /^\s*[+-]?\d+([.,]\d+)?\s*$/;

/** The rows of a text of separated values: RFC 4180, with commas, semicolons or tabs, whichever the first line has most of. */
export function csvRows(text: string): readonly SheetRow[] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source.slice(0, (source.indexOf('\n') + 1 || source.length + 1) - 1));
  const rows: SheetRow[] = [];
  let [cells, value, quoted, number]: [string[], string, boolean, number] = [[], '', false, 1];
  const endRow = () => {
    cells.push(value);
    rows.push({ number, cells: cells.map((cell) => ({ text: cell.trim(), isFormula: isFormula(cell) })) });
    [cells, value] = [[], ''];
    number += 1;
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (source[at + 1] === '"') [value, at] = [`${value}"`, at + 1];
      else quoted = false;
    } else if (sign === '"' && value.trim() === '') [quoted, value] = [true, ''];
    else if (sign === separator) {
      cells.push(value);
      value = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') value += sign;
  }
  if (value !== '' || cells.length > 0) endRow();
  return rows.filter(({ cells: filled }) => filled.some((cell) => cell.text !== ''));
}

const isFormula = (cell: string) => formula.test(cell) && !signedNumber.test(cell);

function separatorOf(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
