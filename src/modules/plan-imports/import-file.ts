import type { Readable } from 'node:stream';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { ReadRow } from './check-rows.js';
import type { Column } from './plan-import.js';

export interface ReadFile {
  readonly sha256: string;
  /** Headings that name no column of the template. */
  readonly ignoredHeadings: readonly string[];
  readonly rows: readonly ReadRow[];
}

export type FileRefusal =
  | { readonly code: 'file.too-large'; readonly maxBytes: number }
  | { readonly code: 'file.empty' }
  | { readonly code: 'file.type-differs'; readonly fileName: string; readonly mediaType: string }
  | { readonly code: 'import.file-unsupported'; readonly fileName: string }
  | { readonly code: 'import.file-damaged'; readonly fileName: string }
  | { readonly code: 'import.columns-missing'; readonly columns: readonly Column[] }
  | { readonly code: 'import.columns-twice'; readonly headings: readonly string[] }
  | { readonly code: 'import.no-rows' }
  | { readonly code: 'import.too-many-rows'; readonly most: number };

/** Reads an uploaded spreadsheet; nothing of it is kept. */
export abstract class ImportFile {
  abstract read(content: Readable, fileName: string): Promise<Outcome<ReadFile, FileRefusal>>;
}
