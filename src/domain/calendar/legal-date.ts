import { addDays, daysBetween, type CalendarDay } from '../shared/calendar-day.js';

/** A date as an official letter writes it: "before 30/6" excludes the day, "by 30/6" includes it. */
export interface LegalDate {
  readonly on: CalendarDay;
  readonly counts: 'before' | 'by';
}

/** The last day on which the act is still in time. */
export const lastDayOf = ({ on, counts }: LegalDate): CalendarDay => (counts === 'by' ? on : addDays(on, -1));

/** Whether they are written alike; both may be missing. */
export const isSameDate = (one?: LegalDate | null, other?: LegalDate | null): boolean =>
  one?.on === other?.on && one?.counts === other?.counts;

export const isOver = (date: LegalDate, today: CalendarDay) => today > lastDayOf(date);

/** Days that remain: 0 on the last day, negative once it has passed. */
export const daysLeft = (date: LegalDate, today: CalendarDay) => daysBetween(today, lastDayOf(date));
