import type { Level } from '../../domain/jurisdiction/role.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { EarlierReport, ReportContent, ReportPart } from '../../domain/report/report-content.js';
import type { ReportRemarks } from '../../domain/report/report-facts.js';
import type { ReportKind } from '../../domain/report/report-kind.js';
import type { ReportPeriod } from '../../domain/report/report-period.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

/** What tells a report apart, and whether it was sent. */
export interface ReportListItem {
  readonly id: string;
  readonly kind: ReportKind;
  /** '2021-05', '2021-Q2', '2021', or the id of a round. */
  readonly period: string;
  readonly year: number;
  readonly roundNumber: number | null;
  readonly place: NamedPlace;
  readonly state: string;
  readonly today: CalendarDay;
  /** The last lawful day for sending it; null: no letter asks for it. */
  readonly dueOn: CalendarDay | null;
  readonly firstSentOn: CalendarDay | null;
}

/** A report that a letter asks for, and that is still to be sent. */
export interface AwaitedReport {
  readonly id: string;
  readonly version: number;
  readonly kind: ReportKind;
  readonly period: string;
  readonly year: number;
  readonly dueOn: CalendarDay;
  /** Whose letter asks for it. */
  readonly askedBy: NamedPlace;
}

export interface ReportBelow {
  readonly place: NamedPlace;
  readonly report: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly dueOn: CalendarDay | null;
    readonly firstSentOn: CalendarDay | null;
  } | null;
}

export interface ReportStep {
  readonly number: number;
  readonly action: string;
  readonly toState: string;
  /** Null: the system, by itself. */
  readonly takenBy: string | null;
  readonly takenAt: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Báo cáo: what a place reports of a period, with all that decides what may be done with it. */
export interface Report extends ReportListItem, Standing {
  readonly version: number;
  readonly roundId: string | null;
  readonly placeAbove: NamedPlace | null;
  /** The letter that asks for it. */
  readonly source: string | null;
  readonly remarks: ReportRemarks;
  readonly reportAbove: { readonly id: string; readonly state: string } | null;
  /** The places directly below, by name. */
  readonly below: readonly ReportBelow[];
  /** What was last sent; null: nothing yet. */
  readonly sent: { readonly number: number; readonly digest: string; readonly content: ReportContent } | null;
  /** The reports merged into it, as they were sent. */
  readonly parts: readonly ReportPart[];
  /** As it was last sent: of the latest period before, or of the round that was first sent last before; null: none was. */
  readonly earlier: EarlierReport | null;
  /** Of the places below it and of itself. */
  readonly placeNames: Readonly<Record<string, string>>;
  /** Newest first. */
  readonly steps: readonly ReportStep[];
}

export interface NewReport extends ReportPeriod {
  readonly id: string;
  readonly placeId: string;
}
