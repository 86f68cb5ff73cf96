import type { ConflictWord, ConflictWords } from '../../domain/council/conflict.js';
import type { SeatedMember } from '../../domain/council/quorum.js';
import type { Covered } from '../../domain/jurisdiction/covering-roles.js';
import type { JudgedSheet } from '../../domain/scoring/integrity/judged-sheet.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Scope } from '../people/index.js';

/** A sheet as it lies in the record; its decision makes a sheet with points of it. */
export interface StoredSheet extends Omit<JudgedSheet, 'set'> {
  readonly rulebook: string;
  readonly criteriaSet: string;
  /** What is said of a conflict of interest of whoever asks, in this dossier. */
  readonly readersWord: ConflictWord | null;
  /** Whether whoever asks presided over this product. */
  readonly presided: boolean;
  /** Whether whoever asks scores an open appeal of this dossier, or may yet be named to. */
  readonly unseen: boolean;
}

/** A panel, and the places in which its dossier lies. */
export interface JudgingPanel extends Covered {
  readonly level: 'district' | 'province';
  readonly standing: string;
  /** Null: its council sat. */
  readonly opinionsDueOn: CalendarDay | null;
  readonly seats: readonly SeatedMember[];
  readonly words: ConflictWords;
}

/** What hints are made of. */
export abstract class HintsStore {
  /**
   * First sheets of every result of the session that stands. Sheets that do not count are left out, and those of members
   * of whom a conflict is said by now.
   */
  abstract listSheets(sessionId: string, readerId: string): Promise<readonly StoredSheet[]>;
  abstract findPanel(dossierId: string, panelId: string, scope: Scope): Promise<JudgingPanel | null>;
  /** The same of opinions given in writing. */
  abstract listOpinions(panelId: string, readerId: string): Promise<readonly StoredSheet[]>;
}
