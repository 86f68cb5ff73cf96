import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { FollowUpKind } from '../../domain/follow-up/follow-up-kind.js';
import type { AwaitedDecision } from '../../domain/follow-up/revocation-reminders.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Days } from '../calendar/index.js';
import type { FollowUp, NamedPlace } from './follow-up.js';
import type { FollowUpScope } from './follow-up.store.js';

/** The day of a letter, with how many products it is about. */
export interface DatedCall {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly place: NamedPlace;
  readonly due: LegalDate;
  readonly products: number;
  /** Grows with every step on any product of the letter. */
  readonly version: number;
}

export interface DatedCertificate {
  readonly dossierId: string;
  readonly productName: string;
  readonly decisionNumber: string;
  /** The last day in force. */
  readonly expiresOn: CalendarDay;
  /** What would take its place is handed in. */
  readonly isRenewalFiled: boolean;
  /** The places whose offices are told of its days: the commune, and the one that recognised or took over from it. */
  readonly toldAt: readonly string[];
}

/** A re-check with findings that is not decided. */
export interface UndecidedRecheck extends AwaitedDecision {
  readonly id: string;
  readonly version: number;
  readonly productName: string;
  readonly place: NamedPlace;
  readonly decidingPlace: NamedPlace;
  readonly certificate: Pick<FollowUp['certificate'], 'rulebook' | 'recognisedBy'>;
}

export type DatedQuestion = Days & FollowUpScope;
/** Of the products of these communes; null: of all. */
type OfCommunes = { readonly communeIds: readonly string[] | null };

/** The days of what is asked for rated products, and of their certificates; all by day, and only of products in scope. */
export abstract class FollowUpDatesStore {
  /** Letters of these places about products of these communes; what was called off is not counted. */
  abstract listCallsAt(
    question: DatedQuestion & { readonly askedBy: readonly string[]; readonly communeIds: readonly string[] },
  ): Promise<readonly DatedCall[]>;
  /** Letters of which something is open at these places that a person is named for, or that has nobody named who serves there yet. */
  abstract listCallsOf(
    question: DatedQuestion & { readonly personId: string; readonly carriesOutAt: readonly string[] },
  ): Promise<readonly DatedCall[]>;
  /** The latest certificate of each product that ends within these days, unless it was revoked. */
  abstract listCertificates(question: DatedQuestion & OfCommunes): Promise<readonly DatedCertificate[]>;
  /** Those of a certificate that was not revoked. */
  abstract listUndecidedRechecks(question: FollowUpScope & OfCommunes): Promise<readonly UndecidedRecheck[]>;
}
