import type { AssessedSheet, SelfAssessment } from '../../domain/dossier/self-assessment.js';

/** The sheet that was marked, whichever decisions share it. */
export interface MarkedSheet {
  readonly criteriaFile: string;
  readonly criteriaSet: string;
}

/** The owner's scoring as it is kept; version 0 where nothing was saved yet. */
export interface KeptAssessment {
  readonly version: number;
  readonly marked: MarkedSheet | null;
  readonly sheet: SelfAssessment;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
}

/** As it is shown: with what it comes to, and whether the reader may change it now. */
export interface Assessment extends Omit<KeptAssessment, 'marked'> {
  readonly rulebook: string;
  readonly localRules: string | null;
  readonly criteriaSet: string;
  readonly mayChange: boolean;
  /** Criterion → kinds of document that support it. */
  readonly documents: Readonly<Record<string, readonly string[]>>;
  /** Whether the decision makes it a paper of the dossier, so that a council has it before it while scoring. */
  readonly isPaper: boolean;
  /** Null where nothing on this sheet can be judged yet. */
  readonly result: AssessedSheet | null;
}

export const emptyAssessment: KeptAssessment = {
  version: 0,
  marked: null,
  sheet: { marks: {}, declared: [], confirmedEmpty: [], notes: {}, evidence: {} },
  savedAt: null,
  savedBy: null,
};
