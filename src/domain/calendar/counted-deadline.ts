import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../shared/outcome.js';
import { mayMeetOn, workingDaysAfter, type CalendarRefusal, type WorkingCalendar } from './working-days.js';

/** What was counted in working days: until when opinions may be given, and from when a council may meet on a dossier. */
export const countedKinds = ['opinions', 'meeting'] as const;
export type CountedKind = (typeof countedKinds)[number];

/** So many working days, and the version of the calendar that they were counted with. */
export interface CountedTerm {
  readonly workingDays: number;
  readonly calendarVersion: number;
}

/** A deadline counted from a day in working days, with the day that stands. */
export interface CountedDeadline extends CountedTerm {
  readonly kind: CountedKind;
  /** The day of asking, or of delivery. */
  readonly from: CalendarDay;
  /** For opinions: the longest that the decision lets them run, in calendar days; null: no bound. */
  readonly longestDays: number | null;
  /** Null where the year was not known then: nothing was counted. */
  readonly dueOn: CalendarDay | null;
}

export const dueOf = (
  calendar: WorkingCalendar,
  { kind, from, workingDays }: Pick<CountedDeadline, 'kind' | 'from' | 'workingDays'>,
): Outcome<CalendarDay, CalendarRefusal> =>
  kind === 'opinions'
    ? workingDaysAfter(calendar, from, workingDays)
    : mayMeetOn(calendar, from, workingDays);

export interface Move<D extends CountedDeadline> {
  readonly deadline: D;
  readonly to: CalendarDay;
}

/** The deadlines that another calendar would set to another day; those it cannot count stay where they are. Pure. */
export const movesUnder = <D extends CountedDeadline>(
  calendar: WorkingCalendar,
  deadlines: readonly D[],
): readonly Move<D>[] =>
  deadlines.flatMap((deadline) => {
    const due = dueOf(calendar, deadline);
    return due.ok && due.value !== deadline.dueOn ? [{ deadline, to: due.value }] : [];
  });

export type ReissueRefusal =
  | CalendarRefusal
  | { readonly code: 'deadline.does-not-move'; readonly dueOn: CalendarDay }
  | { readonly code: 'deadline.past-already'; readonly dueOn: CalendarDay; readonly today: CalendarDay }
  | { readonly code: 'opinions.due-too-late'; readonly dueOn: CalendarDay; readonly latest: CalendarDay };

/** The day that a deadline gets when it is issued again; opinions never end on a day that is over. Pure. */
export function reissued(
  calendar: WorkingCalendar,
  deadline: CountedDeadline,
  today: CalendarDay,
): Outcome<CalendarDay, ReissueRefusal> {
  const due = dueOf(calendar, deadline);
  if (!due.ok) return due;
  const dueOn = due.value;
  const { kind, from, longestDays } = deadline;
  const latest = longestDays === null ? null : addDays(from, longestDays);
  if (dueOn === deadline.dueOn || deadline.calendarVersion >= calendar.version)
    return refuse<ReissueRefusal>({ code: 'deadline.does-not-move', dueOn });
  if (kind === 'opinions' && dueOn < today)
    return refuse<ReissueRefusal>({ code: 'deadline.past-already', dueOn, today });
  // QĐ 26/2026, Đ.7.6g
  if (latest !== null && dueOn > latest)
    return refuse<ReissueRefusal>({ code: 'opinions.due-too-late', dueOn, latest });
  return accept(dueOn);
}
