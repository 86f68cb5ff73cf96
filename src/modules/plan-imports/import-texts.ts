import texts from './texts/vi.json' with { type: 'json' };
import type { Column } from './plan-import.js';

/** How the template names its columns, and what may stand in some of them. */
export const { columns: columnNames, purposes, levels: levelWords, yes, no, example, exampleMark } = texts;

/** What people write alike: composed, in small letters, single blanks. */
export const folded = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim();

export const columnNamed = (heading: string): Column | undefined =>
  (Object.keys(columnNames) as Column[]).find((column) => folded(columnNames[column]) === folded(heading));
