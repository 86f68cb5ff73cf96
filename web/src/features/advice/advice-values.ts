import type { Advice } from '../../api/types.js';

/** A report as it is typed: lists always end with a line to go on with. */
export interface AdviceValues {
  readonly findings: readonly { readonly subject: string; readonly finding: string }[];
  readonly additions: readonly string[];
  readonly siteSurvey: string;
  readonly extraTests: readonly string[];
  readonly conclusion: string;
  readonly proposal: Advice['proposal'];
}

export const isAdviceValues = (value: unknown): value is AdviceValues =>
  typeof value === 'object' && value !== null && 'findings' in value && Array.isArray(value.findings);

export const valuesOf = ({ siteSurvey, ...advice }: Advice): AdviceValues => ({
  ...advice,
  siteSurvey: siteSurvey ?? '',
});

const isSaid = (text: string) => text.trim() !== '';

/** Lines that say nothing are left out. */
export const adviceOf = (values: AdviceValues): Advice => ({
  findings: values.findings
    .filter(({ subject, finding }) => isSaid(subject) || isSaid(finding))
    .map(({ subject, finding }) => ({ subject, finding })),
  additions: values.additions.filter(isSaid),
  siteSurvey: isSaid(values.siteSurvey) ? values.siteSurvey : null,
  extraTests: values.extraTests.filter(isSaid),
  conclusion: values.conclusion,
  proposal: values.proposal,
});
