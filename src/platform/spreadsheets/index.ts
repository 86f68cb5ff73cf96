export { readSpreadsheet, type SpreadsheetRefusal } from './read-spreadsheet.js';
export type { SheetCell, SheetRow } from './sheet-row.js';
