import { lastDayOf } from '../calendar/legal-date.js';
import { reminderRules } from '../calendar/reminder-rules.js';
import { isWeekday, workingDaysBefore, yearOf, type WorkingCalendar } from '../calendar/working-days.js';
import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import { reportsDue, type DueReport, type ReportTerms } from './report-period.js';

/** So long before it is due a report is drafted by itself, or on the day of its first reminder where that is earlier. Ours. */
const draftWorkingDays = 5;
const firstReminder = Math.max(...reminderRules.reportDue.map(({ daysBefore }) => daysBefore));

export interface ScheduleInForce {
  readonly terms: ReportTerms;
  readonly inForceFrom: CalendarDay;
  /** The last day on which anything may be due under it; null: not ended. */
  readonly endedOn: CalendarDay | null;
}

/** The reports of a schedule whose drafts should exist by today, oldest first. Pure. */
export function draftsDue(
  schedule: ScheduleInForce,
  today: CalendarDay,
  calendar: WorkingCalendar,
): readonly DueReport[] {
  return dueUnder(schedule, yearOf(schedule.inForceFrom), yearOf(today) + 1).filter(
    ({ due }) => draftOn(lastDayOf(due), calendar) <= today,
  );
}

/** The reports due in these years while the schedule is in force, in order. Pure. */
export function dueUnder(
  { terms, inForceFrom, endedOn }: ScheduleInForce,
  fromYear: number,
  toYear: number,
): readonly DueReport[] {
  return reportsDue(terms, fromYear, toYear).filter(({ due }) => {
    const last = lastDayOf(due);
    return last >= inForceFrom && (endedOn === null || last <= endedOn);
  });
}

/**
 * The day on which the draft of a report is made. Nothing lawful depends on it: where a year's list is not known, Monday
 * to Friday count.
 */
export function draftOn(lastDay: CalendarDay, calendar: WorkingCalendar): CalendarDay {
  const reminded = addDays(lastDay, -firstReminder);
  const counted = fiveWorkingDaysBefore(lastDay, calendar);
  return counted < reminded ? counted : reminded;
}

function fiveWorkingDaysBefore(lastDay: CalendarDay, calendar: WorkingCalendar): CalendarDay {
  const counted = workingDaysBefore(calendar, lastDay, draftWorkingDays);
  if (counted.ok) return counted.value;
  let on = lastDay;
  for (let left = draftWorkingDays; left > 0;) {
    on = addDays(on, -1);
    if (isWeekday(on)) left -= 1;
  }
  return on;
}
