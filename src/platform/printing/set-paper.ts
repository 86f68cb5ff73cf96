import type { Paper } from '../papers/index.js';
import type { PaperFormat } from './paper-formats.js';
import { settled } from './plain-words.js';
import { drawScanCodes } from './scan-codes.js';

/** The paper as a file, made by the thread that asks: a summary of 75 products takes it more than a second. */
export async function setPaper(paper: Paper, format: PaperFormat): Promise<Buffer> {
  const printed = settled(paper);
  const codes = await drawScanCodes(printed);
  // Both libraries are large, and many a process never prints.
  if (format === 'docx') return (await import('./docx/print-docx.js')).printDocx(printed, codes);
  return (await import('./pdf/print-pdf.js')).printPdf(printed, codes);
}
