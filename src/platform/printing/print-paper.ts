import type { Paper } from '../papers/index.js';
import { settled } from './plain-words.js';
import { drawScanCodes } from './scan-codes.js';

export const paperFormats = ['docx', 'pdf'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export const mediaTypeOf: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The paper as a file. The same value gives the same bytes, whenever and wherever it is printed. */
export async function printPaper(paper: Paper, format: PaperFormat): Promise<Buffer> {
  const printed = settled(paper);
  const codes = await drawScanCodes(printed);
  // Both libraries are large, and many a process never prints.
  if (format === 'docx') return (await import('./docx/print-docx.js')).printDocx(printed, codes);
  return (await import('./pdf/print-pdf.js')).printPdf(printed, codes);
}
