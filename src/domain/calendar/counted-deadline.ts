import { clockKinds, type ClockKind, type DossierClock } from '../dossier/clocks.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../shared/outcome.js';
import { lastDayOfClock } from './stage-clock.js';
import { mayMeetOn, workingDaysAfter, type CalendarRefusal, type WorkingCalendar } from './working-days.js';

/** What was counted in working days: until when opinions may be given, and from when a council may meet on a dossier; and the lawful times of stages. */
export const countedKinds = ['opinions', 'meeting', ...clockKinds] as const;
export type CountedKind = (typeof countedKinds)[number];

/** So many working days, and the version of the calendar that they were counted with. */
export interface CountedTerm {
  readonly workingDays: number;
  readonly calendarVersion: number;
}

interface AnyDeadline {
  /** The day of asking, or of delivery; that on which a lawful time began. */
  readonly from: CalendarDay;
  readonly calendarVersion: number;
  /** For opinions: the last day that the decision lets them end on; null: no bound. */
  readonly latest: CalendarDay | null;
  /** Null where the year was not known then: nothing was counted. */
  readonly dueOn: CalendarDay | null;
}

/** A term counted from a day in working days, with the day that stands. */
export interface TermDeadline extends AnyDeadline, CountedTerm {
  readonly kind: 'opinions' | 'meeting';
}

/** A lawful time that runs, with the stretches in which it stood still. */
export interface ClockDeadline extends AnyDeadline {
  readonly kind: ClockKind;
  readonly clock: DossierClock;
}

export type CountedDeadline = TermDeadline | ClockDeadline;

type Counting = Pick<TermDeadline, 'kind' | 'from' | 'workingDays'> | Pick<ClockDeadline, 'kind' | 'clock'>;

/** Null for a lawful time that stands still. */
export function dueOf(
  calendar: WorkingCalendar,
  deadline: Counting,
): Outcome<CalendarDay | null, CalendarRefusal> {
  if ('clock' in deadline) return lastDayOfClock(deadline.clock, calendar);
  const { kind, from, workingDays } = deadline;
  return kind === 'opinions'
    ? workingDaysAfter(calendar, from, workingDays)
    : mayMeetOn(calendar, from, workingDays);
}

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
    return due.ok && due.value !== null && due.value !== deadline.dueOn ? [{ deadline, to: due.value }] : [];
  });

export type ReissueRefusal =
  | CalendarRefusal
  | { readonly code: 'deadline.does-not-move'; readonly dueOn: CalendarDay | null }
  | { readonly code: 'deadline.past-already'; readonly dueOn: CalendarDay; readonly today: CalendarDay }
  | { readonly code: 'opinions.due-too-late'; readonly dueOn: CalendarDay; readonly latest: CalendarDay };

/** The day that a deadline gets when it is issued again; neither opinions nor a lawful time then end on a day that is over. Pure. */
export function reissued(
  calendar: WorkingCalendar,
  deadline: CountedDeadline,
  today: CalendarDay,
): Outcome<CalendarDay, ReissueRefusal> {
  const due = dueOf(calendar, deadline);
  if (!due.ok) return due;
  const dueOn = due.value;
  const { kind, latest } = deadline;
  if (dueOn === null || dueOn === deadline.dueOn || deadline.calendarVersion >= calendar.version)
    return refuse<ReissueRefusal>({ code: 'deadline.does-not-move', dueOn });
  if (kind !== 'meeting' && dueOn < today)
    return refuse<ReissueRefusal>({ code: 'deadline.past-already', dueOn, today });
  // QĐ 26/2026, Đ.7.6g
  if (latest !== null && dueOn > latest)
    return refuse<ReissueRefusal>({ code: 'opinions.due-too-late', dueOn, latest });
  return accept(dueOn);
}

/** A move with why issuing again does not make it; null: it may be made. */
export interface OfferedMove<D extends CountedDeadline> extends Move<D> {
  readonly refusal: ReissueRefusal | null;
}

/** Moves as they are offered, each held against the rule that it will be issued by. Pure. */
export const movesOffered = <D extends CountedDeadline>(
  calendar: WorkingCalendar,
  deadlines: readonly D[],
  today: CalendarDay,
): readonly OfferedMove<D>[] =>
  movesUnder(calendar, deadlines).map((move) => {
    const outcome = reissued(calendar, move.deadline, today);
    return { ...move, refusal: outcome.ok ? null : outcome.refusals[0] };
  });
