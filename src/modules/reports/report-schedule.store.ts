import type { PlannedReminder } from '../../domain/calendar/reminder-plan.js';
import type { DueReport, ReportTerms } from '../../domain/report/report-period.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { ReportSchedule, ScheduleToDraft } from './report-schedule.js';

export interface NewReportSchedule {
  readonly id: string;
  readonly placeId: string;
  readonly terms: ReportTerms;
  readonly source: string;
  readonly inForceFrom: CalendarDay;
}

export type ScheduleExists = { readonly code: 'report-schedule.already-exists'; readonly kind: string };
export type ScheduleNotFound = { readonly code: 'report-schedule.not-found' };
export type ScheduleEnded = { readonly code: 'report-schedule.ended'; readonly on: CalendarDay };

/** The reports of one period, to be drafted with their reminders. */
export interface DraftsOfPeriod extends DueReport {
  readonly lastDay: CalendarDay;
  readonly reminders: readonly PlannedReminder[];
}

/** Letters that ask for reports, and the drafts made under them. */
export abstract class ReportScheduleStore {
  abstract today(): Promise<CalendarDay>;
  /** Those of these places; null: of all. */
  abstract list(placeIds: readonly string[] | null): Promise<readonly ReportSchedule[]>;
  abstract find(id: string): Promise<ReportSchedule | null>;
  abstract issue(
    schedule: NewReportSchedule,
    by: Writer,
  ): Promise<Outcome<{ readonly id: string }, ScheduleExists | KeyReused>>;
  /** Nothing more is due under it from the next day on; what was drafted for a later day has none any more. */
  abstract end(
    id: string,
    by: Writer,
  ): Promise<Outcome<{ readonly id: string }, ScheduleNotFound | ScheduleEnded | KeyReused>>;
  /** Under which anything may have to be drafted. */
  abstract listToDraft(): Promise<readonly ScheduleToDraft[]>;
  /** Whether a place below still has no report of the period that is due on that day: one set up since the others were drafted. */
  abstract lacksSome(
    schedule: ScheduleToDraft,
    period: DraftsOfPeriod['period'],
    lastDay: CalendarDay,
  ): Promise<boolean>;
  /** Drafts the reports of one period for the places below and the place itself. Those that exist stay; answers how many are new. */
  abstract draft(schedule: ScheduleToDraft, drafts: DraftsOfPeriod): Promise<number>;
}
