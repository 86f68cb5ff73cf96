import {
  lastDayOfClock,
  runAgain,
  stopClock,
  stoppedBy,
  type LawfulTime,
  type StageClock,
  type StopReason,
} from '../calendar/stage-clock.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type { Purpose } from '../rulebook/purpose.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { CalendarDay } from '../shared/calendar-day.js';

/** The lawful times of a dossier's stages that its decision, or its province, sets. */
export const clockKinds = ['communeReview', 'supplementAnswer', 'reevaluation'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Those that an office has to keep; the third is the owner's. */
export const officeClocks = ['communeReview', 'reevaluation'] as const satisfies readonly ClockKind[];
export type OfficeClock = (typeof officeClocks)[number];

/** That the office begged the owner's pardon for a time that was over, and the day it then named. */
export interface Apology {
  readonly madeOn: CalendarDay;
  readonly appointedOn: CalendarDay;
  readonly reason: string;
}

/** Which clocks run in a state, and which stand still there and why. Those it does not name are over. */
export type ClocksOfState = Readonly<Partial<Record<ClockKind, 'runs' | StopReason>>>;

export interface DossierClock extends StageClock {
  readonly kind: ClockKind;
  /** The last day as it was reckoned; null while the clock stands still, or where the list of that year was missing. */
  readonly dueOn: CalendarDay | null;
  /** The year whose working days were not known; null: nothing was missing. */
  readonly missingYear: number | null;
  /** The version of the calendar it was reckoned by. */
  readonly calendarVersion: number;
  /** In their order; left out where there are none. */
  readonly apologies?: readonly Apology[];
}

type Terms = Pick<Rulebook, 'deadlines'>;

/** Null where nothing sets a time. QĐ 26/2026: Đ.7.2 (commune), Đ.7.6g (re-evaluation); the answer of an owner is ours (ADR 0007). */
export function lawfulTimeOf(kind: ClockKind, { deadlines }: Terms, purpose: Purpose): LawfulTime | null {
  const { communeWorkingDays, supplementDays, reevaluationDays } = deadlines;
  switch (kind) {
    case 'communeReview':
      return communeWorkingDays === null ? null : { days: communeWorkingDays, unit: 'workingDays' };
    case 'supplementAnswer':
      return supplementDays === null ? null : { days: supplementDays, unit: 'days' };
    case 'reevaluation':
      return reevaluationDays === null || purpose !== 're-evaluation'
        ? null
        : { days: reevaluationDays, unit: 'days' };
  }
}

interface Moment {
  readonly rulebook: Terms;
  readonly purpose: Purpose;
  readonly today: CalendarDay;
  readonly calendar: WorkingCalendar;
}

/** The clocks of a dossier once it stands in a state: begun, stopped with their reason, running again, or over. Pure. */
export const clocksIn = (
  state: ClocksOfState,
  clocks: readonly DossierClock[],
  moment: Moment,
): readonly DossierClock[] =>
  clockKinds.flatMap((kind) => {
    const wanted = state[kind];
    const known = clocks.find((clock) => clock.kind === kind);
    if (wanted === undefined) return [];
    const clock = known ?? begin(kind, moment);
    if (!clock) return [];
    const reason = stoppedBy(clock);
    if (known && reason === (wanted === 'runs' ? null : wanted)) return [known];
    const moved = wanted === 'runs' ? runAgain(clock, moment.today) : stopClock(clock, wanted, moment.today);
    return [{ ...known, ...reckon(kind, moved, moment.calendar) }];
  });

function begin(kind: ClockKind, { rulebook, purpose, today }: Moment): StageClock | null {
  const time = lawfulTimeOf(kind, rulebook, purpose);
  return time && { ...time, startedOn: today, stops: [] };
}

/** The last day anew, by the working days as they are known now. */
export function reckon(kind: ClockKind, clock: StageClock, calendar: WorkingCalendar): DossierClock {
  const { days, unit, startedOn, stops } = clock;
  const lastDay = lastDayOfClock(clock, calendar);
  return {
    ...{ kind, days, unit, startedOn, stops },
    dueOn: lastDay.ok ? lastDay.value : null,
    missingYear: lastDay.ok ? null : lastDay.refusals[0].year,
    calendarVersion: calendar.version,
  };
}

/** The day on which a lawful time is to be kept: its last one, or the one that was appointed since; null: none is known. */
export const dayAwaited = ({ dueOn, apologies = [] }: DossierClock): CalendarDay | null =>
  dueOn === null ? null : (apologies.at(-1)?.appointedOn ?? dueOn);

/** What an office has to keep and that runs now. */
export const runningOfficeClocks = (clocks: readonly DossierClock[]): readonly DossierClock[] =>
  clocks.filter((clock) => officeClocks.some((kind) => kind === clock.kind) && stoppedBy(clock) === null);

/** The day that comes first among the clocks that run. */
export const nextDueOf = (clocks: readonly DossierClock[]): CalendarDay | null =>
  clocks.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted()[0] ?? null;
