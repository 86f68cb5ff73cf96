import type { LegalDate, Round } from './types.js';

/** The legal dates a round may have, in the order in which they fall due. */
const deadlineKinds = ['registrationCloses', 'dueAtDistrict', 'dueAtProvince'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export interface RoundDate {
  readonly kind: DeadlineKind;
  readonly date: LegalDate;
}

/** The dates this round has: under a decision without districts none is set there. */
export const legalDatesOf = (round: Round): readonly RoundDate[] =>
  deadlineKinds.flatMap((kind) => {
    const date = round[kind];
    return date ? [{ kind, date }] : [];
  });

/** The dates a round under this decision asks for. */
export const deadlinesUnder = (levels: readonly { readonly level: string }[]): readonly DeadlineKind[] =>
  deadlineKinds.filter(
    (kind) => kind !== 'dueAtDistrict' || levels.some(({ level }) => level === 'district'),
  );
