import type { Level } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { LogEntry } from '../papers/index.js';

export interface LogQuestion {
  readonly place: { readonly id: string; readonly level: Level };
  readonly from: CalendarDay;
  /** The first day that lies behind the period. */
  readonly until: CalendarDay;
}

/** What offices received, as steps tell it. */
export abstract class LogStore {
  /** By the moment of receipt. */
  abstract list(question: LogQuestion): Promise<readonly LogEntry[]>;
  /** Now, in ISO 8601. */
  abstract now(): Promise<string>;
}
