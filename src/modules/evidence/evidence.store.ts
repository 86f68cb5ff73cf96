import type { Scope } from '../people/index.js';

export interface StoredEvidence {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Finds a file through its dossier: nothing when either is outside the scope, or the file was removed. */
export abstract class EvidenceStore {
  abstract find(dossierId: string, evidenceId: string, scope: Scope): Promise<StoredEvidence | null>;
}
