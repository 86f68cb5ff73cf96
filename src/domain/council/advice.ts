import type { ConflictRefusal, ConflictWords } from './conflict.js';
import { whyNotImpartial } from './conflict.js';

export const proposals = ['evaluate', 'supplement'] as const;
/** Whether the council may go on to score the dossier, or something is to come first. */
export type Proposal = (typeof proposals)[number];

/** What the team found on one thing it looked at. */
export interface Finding {
  readonly subject: string;
  readonly finding: string;
}

/** Báo cáo thẩm định of an advisory team on one dossier, for the chair: QĐ 26/2026, Đ.7.3c; QĐ 1048, PL II §1b. */
export interface Advice {
  readonly findings: readonly Finding[];
  /** Papers or corrections that it proposes to ask for. */
  readonly additions: readonly string[];
  /** Why somebody should look at the place of production; null: no need. */
  readonly siteSurvey: string | null;
  /** What should be tested beside what the dossier has. */
  readonly extraTests: readonly string[];
  readonly conclusion: string;
  /** Null while the team has not made up its mind. */
  readonly proposal: Proposal | null;
}

export const emptyAdvice: Advice = {
  findings: [],
  additions: [],
  siteSurvey: null,
  extraTests: [],
  conclusion: '',
  proposal: null,
};

/** Where a dossier stands between a team and its council. */
export interface AdviceFacts {
  readonly personId: string;
  /** Whether the dossier lies with the council the person advises: delivered, and no result of it sealed since. */
  readonly isBrought: boolean;
  readonly isBeingScored: boolean;
  readonly words: ConflictWords;
}

export type AdviceRefusal =
  | ConflictRefusal
  | { readonly code: 'advice.not-brought' }
  | { readonly code: 'advice.scoring-begun' }
  | { readonly code: 'advice.findings-missing' }
  | { readonly code: 'advice.conclusion-missing' }
  | { readonly code: 'advice.proposal-missing' }
  | { readonly code: 'advice.nothing-to-supplement' };

/** Why somebody may not write on a dossier now: it is prepared for a scoring, not during one (ADR 0007). */
export const refusalsOfAdvising = ({
  personId,
  isBrought,
  isBeingScored,
  words,
}: AdviceFacts): readonly AdviceRefusal[] => [
  ...(isBrought ? [] : [{ code: 'advice.not-brought' as const }]),
  ...(isBeingScored ? [{ code: 'advice.scoring-begun' as const }] : []),
  ...whyNotImpartial(personId, words),
];

/** Why what was written is no report yet. */
export const gapsOfAdvice = ({
  findings,
  additions,
  siteSurvey,
  extraTests,
  conclusion,
  proposal,
}: Advice): readonly AdviceRefusal[] => [
  ...(findings.some(({ subject, finding }) => isSaid(subject) && isSaid(finding))
    ? []
    : [{ code: 'advice.findings-missing' as const }]),
  ...(isSaid(conclusion) ? [] : [{ code: 'advice.conclusion-missing' as const }]),
  ...(proposal === null ? [{ code: 'advice.proposal-missing' as const }] : []),
  ...(proposal === 'supplement' && additions.length === 0 && siteSurvey === null && extraTests.length === 0
    ? [{ code: 'advice.nothing-to-supplement' as const }]
    : []),
];

const isSaid = (text: string) => text.trim() !== '';
