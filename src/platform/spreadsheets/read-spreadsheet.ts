import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { sniff } from '../files/index.js';
import { csvRows } from './csv-rows.js';
import type { SheetRow } from './sheet-row.js';
import { xlsxRows } from './xlsx-rows.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type SpreadsheetRefusal =
  | { readonly code: 'import.file-unsupported'; readonly fileName: string }
  | { readonly code: 'import.file-damaged'; readonly fileName: string }
  | { readonly code: 'file.type-differs'; readonly fileName: string; readonly mediaType: string };

/** The rows of an .xlsx or .csv, judged by its content: .xlsx by its parts, .csv by being text in UTF-8; or why it is not read. */
export async function readSpreadsheet(
  path: string,
  fileName: string,
): Promise<readonly SheetRow[] | SpreadsheetRefusal> {
  const ending = extname(fileName).slice(1).toLowerCase();
  const mediaType = await sniff(path);
  const unsupported = { code: 'import.file-unsupported', fileName } as const;
  if (ending !== 'xlsx' && ending !== 'csv') return unsupported;
  if (mediaType !== undefined && (mediaType !== xlsx || ending !== 'xlsx'))
    return { code: 'file.type-differs', fileName, mediaType };
  const content = await readFile(path);
  if (ending === 'xlsx') {
    const rows = mediaType === xlsx ? await xlsxRows(content) : null;
    return rows ?? { code: 'import.file-damaged', fileName };
  }
  const text = textIn(content);
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
