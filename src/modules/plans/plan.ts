import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { PlanCallTerms } from '../../domain/plan/plan-call.js';
import type { PlanItem, PlanTargets } from '../../domain/plan/plan-facts.js';
import type { Purpose } from '../../domain/rulebook/purpose.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

/** The letter of a place that calls for plans, with how the places below have answered it. */
export interface PlanCall extends PlanCallTerms {
  readonly id: string;
  readonly version: number;
  readonly place: NamedPlace;
  readonly source: string | null;
  readonly today: CalendarDay;
  /** Why its days were moved, newest first. */
  readonly changes: readonly { readonly reason: string; readonly changedAt: string }[];
  /** The plan of the calling place itself. */
  readonly ownPlan: {
    readonly id: string;
    readonly state: string;
    /** Whether it was in time is told by this, also of a plan amended since. */
    readonly firstDecidedOn: CalendarDay | null;
  } | null;
  /** The places directly below, as far as the person asking may see them, by name. */
  readonly places: readonly {
    readonly place: NamedPlace;
    readonly plan: {
      readonly id: string;
      readonly version: number;
      readonly state: string;
      readonly firstSubmittedOn: CalendarDay | null;
      readonly items: number;
      readonly targets: PlanTargets | null;
    } | null;
  }[];
}

/** A product of a plan with what the record knows of it. */
export interface StoredPlanItem extends PlanItem {
  /** The plan it was listed in: this one, or one merged into it. */
  readonly planId: string;
  readonly place: NamedPlace;
  readonly guideName: string | null;
  readonly round: { readonly year: number; readonly number: number; readonly placeName: string } | null;
  readonly dossier: { readonly state: string; readonly open: boolean; readonly star: number | null } | null;
}

export interface PlanStep {
  readonly number: number;
  readonly action: string;
  readonly toState: string;
  readonly takenBy: string;
  readonly takenAt: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Kế hoạch: what a place plans for a year, with all that decides what may be done with it. */
export interface Plan extends Standing {
  readonly id: string;
  readonly version: number;
  readonly year: number;
  readonly place: NamedPlace;
  readonly placeAbove: NamedPlace | null;
  readonly today: CalendarDay;
  readonly targets: PlanTargets | null;
  /** When what it lists or aims at was last changed; null: never. */
  readonly changedOn: CalendarDay | null;
  readonly firstSubmittedOn: CalendarDay | null;
  readonly decision: { readonly number: string; readonly decidedOn: CalendarDay } | null;
  /** When the place above awaits it; null: no letter has called for it. */
  readonly due: LegalDate | null;
  /** By when the place itself has to approve it, by its own letter. */
  readonly approvalDue: LegalDate | null;
  readonly planAbove: { readonly id: string; readonly state: string } | null;
  readonly waitingBelow: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly StoredPlanItem[];
  /** Newest first. */
  readonly steps: readonly PlanStep[];
}

export interface PlanListItem {
  readonly id: string;
  readonly year: number;
  readonly state: string;
  readonly place: NamedPlace;
  readonly items: number;
  readonly firstSubmittedOn: CalendarDay | null;
}

/** What a list of plans is ordered by within a year: level, the place above, the place. */
export interface PlanOrder {
  /** 1 the province, 2 a district, 3 a commune. */
  readonly rank: number;
  readonly above: string;
  readonly name: string;
}

/** What has become of a purpose in the year, beside what was planned. What was registered and is none of the others was withdrawn, eliminated or moved on. */
export interface PlanReality {
  readonly purpose: Purpose;
  readonly planned: number;
  readonly registered: number;
  readonly inProgress: number;
  readonly notPassed: number;
  readonly recognised: number;
  /** How many were recognised with which star. */
  readonly byStar: Readonly<Record<string, number>>;
}
