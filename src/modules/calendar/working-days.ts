import type { WorkingCalendar } from '../../domain/calendar/working-days.js';

/** The working days of state agencies as they are kept, in versions. */
export abstract class WorkingDays {
  /** As they are known now. */
  abstract now(): Promise<WorkingCalendar>;
  /** As they were known under that version; throws where there is none. */
  abstract of(version: number): Promise<WorkingCalendar>;
}
