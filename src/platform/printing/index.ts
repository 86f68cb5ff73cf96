export { mediaTypeOf, paperFormats, type PaperFormat } from './paper-formats.js';
export { printPaper } from './print-paper.js';
export { printSheet, sheetMediaType, type SheetTable } from './print-sheet.js';
