import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { FileStore, FileTooLarge, type FileDraft } from '../../../platform/files/index.js';
import { readSpreadsheet, type SheetRow } from '../../../platform/spreadsheets/index.js';
import { ImportFile, type FileRefusal, type ReadFile } from '../import-file.js';
import { columnNamed, columnNames } from '../import-texts.js';
import { columns, neededColumns, type Column } from '../plan-import.js';

const maxBytes = 2 * 1024 * 1024;
/** More products than any commune plans. */
const mostRows = 1_000;

@Injectable()
export class SpreadsheetImportFile extends ImportFile {
  constructor(private readonly files: FileStore) {
    super();
  }

  override async read(content: Readable, fileName: string): Promise<Outcome<ReadFile, FileRefusal>> {
    let draft: FileDraft;
    try {
      draft = await this.files.receive(content, maxBytes);
    } catch (reason) {
      if (reason instanceof FileTooLarge) return refuse({ code: 'file.too-large', maxBytes });
      throw reason;
    }
    try {
      if (draft.bytes === 0) return refuse({ code: 'file.empty' });
      const rows = await readSpreadsheet(draft.path, fileName);
      return 'code' in rows ? refuse(rows) : rowsUnder(rows, draft.sha256);
    } finally {
      await draft.discard();
    }
  }
}

/** The first row names the columns, in any order; what others are headed is told, and what stands under no heading. */
function rowsUnder([head, ...rows]: readonly SheetRow[], sha256: string): Outcome<ReadFile, FileRefusal> {
  const named = (head?.cells ?? []).map(({ text }) => columnNamed(text));
  const missing = neededColumns.filter((column) => !named.includes(column));
  if (missing.length > 0) return refuse({ code: 'import.columns-missing', columns: missing });
  const twice = columns.filter((column) => named.indexOf(column) < named.lastIndexOf(column));
  if (twice.length > 0)
    return refuse({ code: 'import.columns-twice', headings: twice.map((column) => columnNames[column]) });
  if (rows.length === 0) return refuse({ code: 'import.no-rows' });
  if (rows.length > mostRows) return refuse({ code: 'import.too-many-rows', most: mostRows });
  const headings = (head?.cells ?? []).map(({ text }) => text);
  return accept({
    sha256,
    ignoredHeadings: headings.filter((text, index) => text !== '' && named[index] === undefined),
    rows: rows.map(({ number, cells, hasOpenQuote }) => ({
      ...{ number, hasOpenQuote },
      cells: new Map(
        cells.flatMap((cell, index): [Column, typeof cell][] => {
          const column = named[index];
          return column === undefined ? [] : [[column, cell]];
        }),
      ),
      unheaded: cells.flatMap(({ text }, index) => (text !== '' && !headings[index] ? [text] : [])),
    })),
  });
}
