import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { sniff } from '../files/index.js';
import { csvRows } from './csv-rows.js';
import type { SheetRow } from './sheet-row.js';
import { xlsxRows } from './xlsx-rows.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type SpreadsheetRefusal =
  | { readonly code: 'file.type-unsupported'; readonly fileName: string }
  | { readonly code: 'file.type-differs'; readonly fileName: string; readonly mediaType: string };

/** The rows of a file judged by its content: .xlsx by its parts, .csv by being text; or why it is not read. */
export async function readSpreadsheet(
  path: string,
  fileName: string,
): Promise<readonly SheetRow[] | SpreadsheetRefusal> {
  const ending = extname(fileName).slice(1).toLowerCase();
  const mediaType = await sniff(path);
  if (mediaType !== undefined && (mediaType !== xlsx || ending !== 'xlsx'))
    return { code: 'file.type-differs', fileName, mediaType };
  const unsupported = { code: 'file.type-unsupported', fileName } as const;
  const content = await readFile(path);
  if (mediaType === xlsx) return (await xlsxRows(content)) ?? unsupported;
  const text = ending === 'csv' ? textIn(content) : null;
  return text === null ? unsupported : csvRows(text);
}

/** Null for bytes that are no text in UTF-8. */
function textIn(content: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
