import type { ScheduleInForce } from '../../domain/report/drafts-due.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { NamedPlace } from './report.js';

/** Chế độ báo cáo: when the places directly below report to a place, by which letter. */
export interface ReportSchedule extends ScheduleInForce {
  readonly id: string;
  /** Whom they report to. */
  readonly place: NamedPlace;
  /** The letter. */
  readonly source: string;
}

/** One whose reports are to be drafted, with how far they are. */
export interface ScheduleToDraft extends ReportSchedule {
  readonly today: CalendarDay;
  readonly draftedTo: CalendarDay | null;
}
