import type { Scope } from '../people/index.js';
import type { DossierReadKind, ReportReadKind, SessionReadKind } from './act-kinds.js';

export interface ReadAct {
  readonly kind: DossierReadKind;
  readonly dossierId: string;
  readonly personId: string;
  /** Tells the place: the highest of the dossier's places that the reader serves, else its commune. */
  readonly scope: Scope;
  /** Ids of what was read beside the dossier. */
  readonly subject: Readonly<Record<string, string>>;
}

/** A reading of what a council's session left on paper; its place is that of the council. */
export interface SessionReadAct {
  readonly kind: SessionReadKind;
  readonly sessionId: string;
  readonly personId: string;
  readonly subject: Readonly<Record<string, string>>;
}

/** A report that was taken out; its place is that of the report. */
export interface ReportReadAct {
  readonly kind: ReportReadKind;
  readonly reportId: string;
  readonly personId: string;
}

/** Acts that no table but the ledger would show. Written once they resolve. */
export abstract class ActStore {
  abstract recordRead(read: ReadAct): Promise<void>;
  abstract recordSessionRead(read: SessionReadAct): Promise<void>;
  abstract recordReportRead(read: ReportReadAct): Promise<void>;
  abstract recordExport(placeId: string, personId: string): Promise<void>;
}
