import type { ConflictWord } from '../../domain/council/conflict.js';
import type { JudgedSheet } from '../../domain/scoring/integrity/judged-sheet.js';

/** A sheet as it lies in the record; its decision makes a sheet with points of it. */
export interface StoredSheet extends Omit<JudgedSheet, 'set'> {
  readonly rulebook: string;
  readonly criteriaSet: string;
  /** What is said of a conflict of interest of whoever asks, in this dossier. */
  readonly readersWord: ConflictWord | null;
  /** Whether whoever asks scores an open appeal of this dossier, or may yet be named to. */
  readonly unseen: boolean;
}

/** What hints are made of. */
export abstract class HintsStore {
  /**
   * First sheets of every result of the session that stands. Sheets that do not count are left out, and those of members
   * of whom a conflict is said by now.
   */
  abstract listSheets(sessionId: string, readerId: string): Promise<readonly StoredSheet[]>;
}
