import { lastDayOfClock, runAgain } from '../calendar/stage-clock.js';
import { workingDaysAfter, workingDaysBefore, type CalendarRefusal } from '../calendar/working-days.js';
import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import { accept, type Outcome } from '../shared/outcome.js';
import { leadOf, workingDaysOf } from './lawful-terms.js';
import type { ScheduleFacts } from './schedule-facts.js';

export const later = (one: CalendarDay, other: CalendarDay): CalendarDay => (one > other ? one : other);

/** States of a council's stage in which all its meetings lie ahead, and in which the last one does. */
const beforeMeetings: readonly string[] = ['intake', 'returned', 'council', 'testing'];
const beforeLastMeeting: readonly string[] = ['verification', 'meeting', 'meetingTesting'];

/**
 * The day by which the stage where the dossier stands will be over, if from now on nothing takes longer than the law gives.
 * At the commune the running clock tells; one that stands still is taken to go on today. A council meets no sooner than its
 * papers allow, which are taken to be delivered today where they were not, nor than its session is planned. Pure.
 */
export function forecastOfCurrent(
  stage: string,
  startedOn: CalendarDay,
  facts: ScheduleFacts,
): Outcome<CalendarDay, CalendarRefusal> {
  const { clocks, calendar, today } = facts;
  const clock = stage === 'commune' && clocks.find(({ kind }) => kind === 'communeReview');
  const over = clock
    ? lastDayOfClock(runAgain(clock, today), calendar)
    : endOfCouncil(stage, startedOn, facts);
  return over.ok ? accept(later(today, over.value ?? today)) : over;
}

/** Opinions may come until their last day, and need no meeting as long as they do not differ. */
function endOfCouncil(
  stage: string,
  startedOn: CalendarDay,
  facts: ScheduleFacts,
): Outcome<CalendarDay, CalendarRefusal> {
  const { standing, calendar, today, deliveredOn, fixedOn } = facts;
  if (standing.state === 'province.opinions') return accept(fixedOn ?? today);
  const ahead = meetingDaysAhead(stage, facts);
  if (ahead === null) return workingDaysAfter(calendar, startedOn, workingDaysOf(stage, facts));
  const lead = leadOf(stage, facts);
  const next = workingDaysAfter(calendar, deliveredOn ?? today, lead);
  return next.ok ? workingDaysAfter(calendar, later(next.value, fixedOn ?? next.value), ahead - lead) : next;
}

/** The working days that the meetings still ahead take; null where none lies ahead of a dossier as it stands. */
function meetingDaysAhead(stage: string, facts: ScheduleFacts): number | null {
  const [at, name = ''] = facts.standing.state.split('.');
  if (at !== stage || (stage !== 'district' && stage !== 'province')) return null;
  if (beforeMeetings.includes(name)) return workingDaysOf(stage, facts);
  return beforeLastMeeting.includes(name) ? leadOf(stage, facts) : null;
}

/** The latest day from which so many working days still end on a day, or before it. */
export function latestStart(
  { calendar }: Pick<ScheduleFacts, 'calendar'>,
  end: CalendarDay,
  workingDays: number,
): Outcome<CalendarDay, CalendarRefusal> {
  // Of those days the last one itself is the first.
  const before = workingDaysBefore(calendar, addDays(end, 1), workingDays);
  return before.ok ? accept(addDays(before.value, -1)) : before;
}
