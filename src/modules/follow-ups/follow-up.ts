import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { RatedProduct } from '../../domain/follow-up/follow-up-call.js';
import type {
  EntryInput,
  Findings,
  PhotoInput,
  Proposal,
  StandingCertificate,
} from '../../domain/follow-up/follow-up-facts.js';
import type { FollowUpKind, RecheckOutcome } from '../../domain/follow-up/follow-up-kind.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}
interface Named {
  readonly id: string;
  readonly name: string;
}

/** A product below a place whose certificate is in force. */
export interface Rated extends RatedProduct {
  readonly name: string;
  readonly producerName: string;
  readonly communeName: string;
  readonly expiresOn: CalendarDay;
}

/** The letter that asks for something to be done, with how far each place is. */
export interface FollowUpCall {
  readonly id: string;
  readonly version: number;
  readonly kind: FollowUpKind;
  readonly place: NamedPlace;
  readonly due: LegalDate;
  readonly dueOn: CalendarDay;
  readonly basis: { readonly number: string; readonly issuedOn: CalendarDay };
  readonly source: string | null;
  readonly carriedOutBy: Level;
  readonly stars: { readonly from: number; readonly to: number };
  readonly today: CalendarDay;
  /** Why its day was moved, newest first. */
  readonly changes: readonly { readonly reason: string; readonly changedAt: string }[];
  /** Where it is carried out, by name, of the products that the person asking may see. */
  readonly places: readonly {
    readonly place: NamedPlace;
    readonly all: number;
    readonly done: number;
    readonly late: number;
  }[];
}

export interface FollowUpListItem {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly state: string;
  readonly productName: string;
  readonly producerName: string;
  readonly star: number;
  /** Where it is carried out. */
  readonly place: NamedPlace;
  readonly responsibleName: string | null;
  readonly due: LegalDate;
  readonly dueOn: CalendarDay;
  readonly doneOn: CalendarDay | null;
  readonly today: CalendarDay;
  readonly outcome: RecheckOutcome | null;
  /** The star that was decided on; the recognition keeps its own (ADR 0007). */
  readonly loweredTo: number | null;
  readonly entries: number;
  readonly contractValue: number;
  readonly revenue: number;
}

export interface StoredEntry extends EntryInput {
  readonly id: string;
  readonly addedBy: string;
  readonly withdrawnReason: string | null;
}

export interface FollowUpStep {
  readonly number: number;
  readonly action: string;
  readonly toState: string;
  readonly takenBy: string;
  readonly takenAt: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a call asks for one product, with all that decides what may be done with it. */
export interface FollowUp extends Standing {
  readonly id: string;
  readonly version: number;
  readonly kind: FollowUpKind;
  readonly callId: string;
  readonly callingPlace: NamedPlace;
  /** Where it is carried out. */
  readonly place: NamedPlace;
  /** Where the star is decided: by the place that recognised, or the one that took over from it. */
  readonly decidingPlace: NamedPlace;
  readonly due: LegalDate;
  readonly basis: { readonly number: string; readonly issuedOn: CalendarDay };
  readonly source: string | null;
  readonly today: CalendarDay;
  readonly product: Named;
  readonly producer: Named;
  readonly communeId: string;
  readonly dossierId: string;
  readonly certificate: Omit<StandingCertificate, 'tailDays'> & {
    readonly certificateNumber: string;
    readonly decisionNumber: string;
  };
  readonly responsible: { readonly id: string; readonly fullName: string } | null;
  readonly doneOn: CalendarDay | null;
  /** Oldest first. */
  readonly entries: readonly StoredEntry[];
  readonly photos: readonly PhotoInput[];
  readonly findings: Findings | null;
  readonly proposal:
    (Proposal & { readonly by: string; readonly on: CalendarDay; readonly byName: string }) | null;
  readonly decision: {
    readonly outcome: RecheckOutcome;
    readonly number: string | null;
    readonly decidedOn: CalendarDay;
  } | null;
  /** Newest first. */
  readonly steps: readonly FollowUpStep[];
}
