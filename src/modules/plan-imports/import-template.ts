import { columnNames, example } from './import-texts.js';
import { columns } from './plan-import.js';

export const templateFormats = ['csv', 'xlsx'] as const;
export type TemplateFormat = (typeof templateFormats)[number];
export const templateName = 'mau-nhap-san-pham';

/** The empty spreadsheet: its columns, and one row that shows how they are filled in. */
export const templateTable = {
  title: null,
  head: columns.map((column) => columnNames[column]),
  rows: [columns.map((column) => (example as Readonly<Record<string, string>>)[column] ?? '')],
};

/** The same as text of separated values, UTF-8 with its mark. Pure. */
export const csvTemplate = (): string => {
  const lines = [templateTable.head, ...templateTable.rows];
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
};
