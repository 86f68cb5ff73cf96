import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import { accept, type Outcome } from '../shared/outcome.js';
import {
  isWorkingDay,
  theNextWorkingDayFrom,
  type CalendarRefusal,
  type WorkingCalendar,
} from './working-days.js';

/** Why a clock stands still while the dossier is elsewhere. */
export const stopReasons = ['owner', 'tests', 'upperLevel'] as const;
export type StopReason = (typeof stopReasons)[number];

/** Working days, days of the calendar, or those to a day that the law names itself, which no day off moves. */
export const timeUnits = ['workingDays', 'days', 'daysToDate'] as const;

/** A lawful time: so many days of its kind. */
export interface LawfulTime {
  readonly days: number;
  readonly unit: (typeof timeUnits)[number];
  /** The day that no stop moves it beyond; left out where there is none. */
  readonly latest?: CalendarDay;
}

/** A stretch in which a clock stood still; `to` is null while it still does. */
export interface ClockStop {
  readonly reason: StopReason;
  readonly from: CalendarDay;
  readonly to: CalendarDay | null;
}

/** A lawful time that was begun, and where it stood still. */
export interface StageClock extends LawfulTime {
  readonly startedOn: CalendarDay;
  readonly stops: readonly ClockStop[];
}

/** Whether it stands still now, and why. */
export const stoppedBy = ({ stops }: StageClock): StopReason | null => {
  const last = stops.at(-1);
  return last && last.to === null ? last.reason : null;
};

export const stopClock = (clock: StageClock, reason: StopReason, on: CalendarDay): StageClock =>
  stoppedBy(clock) === reason
    ? clock
    : { ...clock, stops: [...runAgain(clock, on).stops, { reason, from: on, to: null }] };

export const runAgain = (clock: StageClock, on: CalendarDay): StageClock => ({
  ...clock,
  stops: clock.stops.map((stop) => (stop.to === null ? { ...stop, to: on } : stop)),
});

/**
 * The last day of a lawful time, null while it stands still. The day it begins is not counted, nor is any day on which it
 * stood still for a part; days of the calendar that end on a day off end on the next working day that counts (ADR 0007), unless
 * the law names the day itself. Refused where a year's list of working days is not known. Pure.
 */
export function lastDayOfClock(
  clock: StageClock,
  calendar: WorkingCalendar,
): Outcome<CalendarDay | null, CalendarRefusal> {
  if (stoppedBy(clock) !== null) return accept(null);
  let on = clock.startedOn;
  for (let left = clock.days; left > 0;) {
    on = addDays(on, 1);
    const counts = clock.unit === 'workingDays' ? isWorkingDay(calendar, on) : accept(true);
    if (!counts.ok) return counts;
    if (counts.value && !stoodStillOn(clock, on)) left -= 1;
  }
  const counts = (day: CalendarDay) => !stoodStillOn(clock, day);
  const last = clock.unit === 'daysToDate' ? accept(on) : theNextWorkingDayFrom(calendar, on, counts);
  const { latest } = clock;
  return last.ok && latest !== undefined && latest < last.value ? accept(latest) : last;
}

const stoodStillOn = ({ stops }: StageClock, on: CalendarDay) =>
  stops.some(({ from, to }) => from <= on && to !== null && on <= to);
