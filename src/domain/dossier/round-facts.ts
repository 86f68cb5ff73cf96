import type { LegalDate } from '../calendar/legal-date.js';

export const deadlineKinds = ['registrationCloses', 'dueAtDistrict', 'dueAtProvince'] as const;
/** The three legal dates of a round. */
export type DeadlineKind = (typeof deadlineKinds)[number];

export interface RoundFacts extends Readonly<Record<DeadlineKind, LegalDate>> {
  readonly id: string;
  readonly placeId: string;
  readonly year: number;
  readonly number: number;
  readonly rulebook: string;
}
