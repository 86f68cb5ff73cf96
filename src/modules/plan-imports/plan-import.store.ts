import type { Outcome } from '../../domain/shared/outcome.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { ImportRow, OnRecord, PlanImport } from './plan-import.js';

export interface NewImport {
  readonly id: string;
  readonly planId: string;
  readonly placeId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly rows: readonly ImportRow[];
  readonly ignoredHeadings: readonly string[];
}

/** Spreadsheets as they were read: written once, never changed. */
export abstract class PlanImportStore {
  abstract readRecord(placeId: string, year: number): Promise<OnRecord>;
  abstract keep(read: NewImport, by: Writer): Promise<Outcome<{ readonly id: string }, KeyReused>>;
  abstract find(id: string, planId: string): Promise<PlanImport | null>;
}
