import type { LegalDate } from '../calendar/legal-date.js';

export const deadlineKinds = ['registrationCloses', 'dueAtDistrict', 'dueAtProvince'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** The legal dates of a round. */
export interface LegalDates {
  readonly registrationCloses: LegalDate;
  /** Null under a decision without districts. */
  readonly dueAtDistrict: LegalDate | null;
  readonly dueAtProvince: LegalDate;
}

export interface RoundFacts extends LegalDates {
  readonly id: string;
  readonly placeId: string;
  readonly year: number;
  readonly number: number;
  readonly rulebook: string;
}
