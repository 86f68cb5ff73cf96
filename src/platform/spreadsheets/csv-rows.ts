import type { SheetRow } from './sheet-row.js';

/** Signs a spreadsheet takes for the beginning of a formula, written wide or narrow. */
const formula = /^\s*[=+\-@＝＋－＠]/;
/** A sign before a number is no formula. */
const signedNumber = /^\s*[+-]?\d+([.,]\d+)?\s*$/;

/**
 * The rows of a text of separated values: RFC 4180, with commas, semicolons or tabs, whichever the first line has most of. A
 * quote that is not closed at the end of its cell is a plain sign: its row ends with its line, and is marked.
 */
export function csvRows(text: string): readonly SheetRow[] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source.slice(0, (source.indexOf('\n') + 1 || source.length + 1) - 1));
  const rows: SheetRow[] = [];
  let [cells, value, hasOpenQuote, number]: [string[], string, boolean, number] = [[], '', false, 1];
  const endRow = () => {
    cells.push(value);
    rows.push({
      ...{ number, hasOpenQuote },
      cells: cells.map((cell) => ({ text: cell.trim(), isFormula: isFormula(cell) })),
    });
    [cells, value, hasOpenQuote] = [[], '', false];
    number += 1;
  };
  const ends = new RegExp(`[^\\S\\n${separator}]*(?:[\\n${separator}]|$)`, 'y');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '"' && value.trim() === '') {
      const quoted = quotedAt(source, at);
      ends.lastIndex = quoted?.end ?? 0;
      if (quoted && ends.test(source)) [value, at] = [quoted.text, quoted.end - 1];
      else [value, hasOpenQuote] = [sign, true];
    } else if (sign === separator) {
      cells.push(value);
      value = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') value += sign;
  }
  if (value !== '' || cells.length > 0) endRow();
  return rows.filter(({ cells: filled }) => filled.some((cell) => cell.text !== ''));
}

/** What the quote at a place encloses, and where that ends; null where nothing closes it. */
function quotedAt(source: string, start: number): { readonly text: string; readonly end: number } | null {
  let end = start + 1;
  for (; source[end] !== '"' || source[end + 1] === '"'; end += source[end] === '"' ? 2 : 1)
    if (end >= source.length) return null;
  return { text: source.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

const isFormula = (cell: string) => formula.test(cell) && !signedNumber.test(cell);

function separatorOf(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
