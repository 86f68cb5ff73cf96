import type { AssessedSheet, SelfAssessment } from '../../domain/dossier/self-assessment.js';

/** The owner's scoring as it is kept; version 0 where nothing was saved yet. */
export interface KeptAssessment {
  readonly version: number;
  readonly sheet: SelfAssessment;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
}

/** As it is shown: with what it comes to, and whether the reader may change it now. */
export interface Assessment extends KeptAssessment {
  readonly rulebook: string;
  readonly criteriaSet: string;
  readonly mayChange: boolean;
  readonly result: AssessedSheet;
}

export const emptyAssessment: KeptAssessment = {
  version: 0,
  sheet: { marks: {}, confirmedEmpty: [], notes: {}, evidence: {} },
  savedAt: null,
  savedBy: null,
};
