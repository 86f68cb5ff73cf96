import type { OfficeClock } from '../../domain/dossier/clocks.js';
import type { DeadlineKind } from '../../domain/dossier/round-facts.js';
import type { FollowUpKind } from '../../domain/follow-up/follow-up-kind.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import type { PlanTargets } from '../../domain/plan/plan-facts.js';
import type { Purpose } from '../../domain/rulebook/purpose.js';
import type { ReportKind } from '../../domain/report/report-kind.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

export interface PlaceOnPaper {
  readonly name: string;
  readonly level: Level;
}

/** Gửi kế hoạch: the plan of a year with every product it lists. */
export interface PlanSubmissionFacts {
  readonly kind: 'planSubmission';
  readonly year: number;
  /** The letter that called for it; null: none did, or it was not named. */
  readonly source: string | null;
  readonly decision: { readonly number: string; readonly decidedOn: CalendarDay } | null;
  readonly targets: PlanTargets;
  readonly items: readonly {
    readonly productName: string;
    readonly producerName: string;
    readonly place: PlaceOnPaper;
    readonly purpose: Purpose;
    readonly targetStar: number | null;
    readonly quarter: number | null;
    readonly guideName: string | null;
  }[];
}

/** Chuyển hồ sơ: dossiers of a round that went up and stand in no issued letter yet. Tells no mark and no star. */
export interface DossierForwardingFacts {
  readonly kind: 'dossierForwarding';
  readonly round: { readonly year: number; readonly number: number; readonly place: PlaceOnPaper };
  readonly dossiers: readonly {
    readonly id: string;
    readonly productName: string;
    readonly producerName: string;
    readonly commune: PlaceOnPaper;
    readonly setCode: string;
    readonly purpose: Purpose;
    readonly forwardedOn: CalendarDay;
  }[];
}

/** Đôn đốc: with what a place is late on a day. */
export interface UrgingFacts {
  readonly kind: 'urging';
  readonly on: CalendarDay;
  readonly plans: readonly { readonly year: number; readonly dueOn: CalendarDay }[];
  readonly dossiers: readonly {
    readonly id: string;
    readonly productName: string;
    readonly producerName: string;
    /** The date of a round, or the lawful time of an office. */
    readonly deadline: DeadlineKind | OfficeClock;
    readonly dueOn: CalendarDay;
    readonly round: { readonly year: number; readonly number: number };
  }[];
  /** Not sent. Left out of drafts from before reports were urged. */
  readonly reports?: readonly {
    readonly kind: ReportKind;
    readonly period: string;
    readonly year: number;
    readonly roundNumber: number | null;
    readonly dueOn: CalendarDay;
  }[];
  /** Not done for rated products. Left out of drafts from before they were urged. */
  readonly followUps?: readonly {
    readonly kind: FollowUpKind;
    readonly basis: { readonly number: string; readonly issuedOn: CalendarDay };
    readonly productName: string;
    readonly producerName: string;
    readonly dueOn: CalendarDay;
  }[];
}

export type LetterFacts = PlanSubmissionFacts | DossierForwardingFacts | UrgingFacts;

export const capacities = ['chair', 'viceChair', 'onOrder'] as const;
/** In whose name a letter is signed: the chair, a deputy for the chair, the head of an office on the chair's order. */
export type Capacity = (typeof capacities)[number];

/** What makes a draft a letter: filled in by the office. */
export interface LetterIssue {
  readonly number: number;
  /** Ký hiệu, such as 'UBND-OCOP'. */
  readonly symbol: string;
  readonly issuedOn: CalendarDay;
  readonly signerName: string;
  readonly capacity: Capacity;
}

export interface LetterOnPaper {
  readonly place: PlaceOnPaper;
  /** Null: the ministry. */
  readonly to: PlaceOnPaper | null;
  readonly facts: LetterFacts;
  /** What the office adds in its own words. */
  readonly note: string | null;
  /** Null of a draft, which leaves room for all that. */
  readonly issue: LetterIssue | null;
  /** ISO 8601 */
  readonly writtenAt: string;
}
