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
import type { RoundCutOff, Rulebook } from '../rulebook/rulebook.js';
import { lastDayOfResult } from '../rulebook/yearly-rounds.js';
import { addDays, daysBetween, type CalendarDay } from '../shared/calendar-day.js';

/** The lawful times of a dossier's stages that its decision, or its province, sets. */
export const clockKinds = [
  ...(['communeReview', 'supplementAnswer', 'evaluation', 'reevaluation'] as const),
  'ministryEvaluation',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Those that an office here has to keep; the others are the owner's, and the ministry's. */
export const officeClocks = [
  'communeReview',
  'evaluation',
  'reevaluation',
] as const satisfies readonly ClockKind[];
export type OfficeClock = (typeof officeClocks)[number];

/** That the office begged the owner's pardon for a time that was over, and the day it then named. */
export interface Apology {
  readonly madeOn: CalendarDay;
  /** Days on which the time stood still since are added to the day that was written. */
  readonly appointedOn: CalendarDay;
  /** The day that was written, where it is another by now. */
  readonly writtenFor?: CalendarDay;
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

type Terms = Pick<Rulebook, 'deadlines' | 'mustEndBy'>;

/**
 * Of what begins on a day; null where nothing sets a time. QĐ 26/2026: Đ.7.2 (commune), Đ.5.1 and 5.2 (the yearly rounds of
 * province and ministry), Đ.7.6g (a re-evaluation), Đ.12.2 (what a lapsed decision leaves); the answer of an owner is ours (ADR 0007).
 */
export function lawfulTimeOf(
  kind: ClockKind,
  { deadlines, mustEndBy }: Terms,
  purpose: Purpose,
  begunOn: CalendarDay,
): LawfulTime | null {
  const { communeWorkingDays, supplementDays, provinceRounds, ministryRounds } = deadlines;
  const reevaluationDays = purpose === 're-evaluation' ? deadlines.reevaluationDays : null;
  const latest = mustEndBy[purpose];
  const bound = latest === undefined ? {} : { latest };
  switch (kind) {
    case 'communeReview':
      return communeWorkingDays === null ? null : { days: communeWorkingDays, unit: 'workingDays' };
    case 'supplementAnswer':
      return supplementDays === null ? null : { days: supplementDays, unit: 'days' };
    case 'evaluation':
      return reevaluationDays === null ? untilResult(provinceRounds, begunOn, bound) : null;
    case 'reevaluation':
      return reevaluationDays === null ? null : { days: reevaluationDays, unit: 'days', ...bound };
    case 'ministryEvaluation':
      return untilResult(ministryRounds, begunOn, bound);
  }
}

function untilResult(
  rounds: readonly RoundCutOff[],
  begunOn: CalendarDay,
  bound: Pick<LawfulTime, 'latest'>,
): LawfulTime | null {
  const lastDay = lastDayOfResult(rounds, begunOn);
  return lastDay === null ? null : { days: daysBetween(begunOn, lastDay), unit: 'daysToDate', ...bound };
}

/** The clocks of a dossier that another decision takes over: the round of its request is then that decision's. Pure. */
export const clocksUnder = (
  rulebook: Terms,
  purpose: Purpose,
  clocks: readonly DossierClock[],
  calendar: WorkingCalendar,
): readonly DossierClock[] =>
  clocks.flatMap((clock) => {
    if (clock.kind !== 'evaluation') return [clock];
    const { latest: _latest, ...known } = clock;
    const { startedOn, stops } = known;
    const time = lawfulTimeOf(known.kind, rulebook, purpose, startedOn);
    return time ? [{ ...known, ...reckon(known.kind, { ...time, startedOn, stops }, calendar) }] : [];
  });

interface Moment {
  readonly rulebook: Terms;
  readonly purpose: Purpose;
  readonly today: CalendarDay;
  readonly calendar: WorkingCalendar;
  readonly clockCalendars?: readonly WorkingCalendar[];
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
    return [{ ...known, ...reckonAgain(kind, moved, known, moment), ...appointedAnew(known, moment) }];
  });

/** The day that was appointed, without the days on which the time stood still since: an office answers for none of them. */
function appointedAnew(
  known: DossierClock | undefined,
  { today, calendar }: Moment,
): Pick<DossierClock, 'apologies'> {
  const { stops = [], apologies = [] } = known ?? {};
  const [stop, last] = [stops.at(-1), apologies.at(-1)];
  if (!stop || stop.to !== null || !last || stop.from < last.madeOn || last.appointedOn < stop.from)
    return {};
  // A day on which it stood still twice is given back once.
  const startedOn = stops.at(-2)?.to === stop.from ? stop.from : addDays(stop.from, -1);
  const left = {
    ...{ days: daysBetween(startedOn, last.appointedOn), unit: 'days' as const, startedOn },
    stops: [{ ...stop, to: today }],
  };
  const day = lastDayOfClock(left, calendar);
  const appointedOn = (day.ok ? day.value : null) ?? addDays(today, left.days);
  const moved = { ...last, appointedOn, writtenFor: last.writtenFor ?? last.appointedOn };
  return { apologies: [...apologies.slice(0, -1), moved] };
}

function begin(kind: ClockKind, { rulebook, purpose, today }: Moment): StageClock | null {
  const time = lawfulTimeOf(kind, rulebook, purpose, today);
  return time && { ...time, startedOn: today, stops: [] };
}

/** What was begun keeps the working days it was reckoned by, unless it is issued again; where those do not tell the day, the newest do. */
function reckonAgain(
  kind: ClockKind,
  moved: StageClock,
  known: DossierClock | undefined,
  { calendar, clockCalendars = [] }: Moment,
): DossierClock {
  const own = clockCalendars.find(({ version }) => version === known?.calendarVersion);
  const kept = own && reckon(kind, moved, own);
  return kept?.missingYear === null ? kept : reckon(kind, moved, calendar);
}

/** The last day anew, by the working days as they are known now. */
export function reckon(kind: ClockKind, clock: StageClock, calendar: WorkingCalendar): DossierClock {
  const { days, unit, latest, startedOn, stops } = clock;
  const lastDay = lastDayOfClock(clock, calendar);
  return {
    ...{ kind, days, unit, ...(latest === undefined ? {} : { latest }), startedOn, stops },
    dueOn: lastDay.ok ? lastDay.value : null,
    missingYear: lastDay.ok ? null : lastDay.refusals[0].year,
    calendarVersion: calendar.version,
  };
}

/** The day on which a lawful time is to be kept: its last one, or the one that was appointed since; null: none is known. */
export const dayAwaited = ({ dueOn, apologies = [] }: DossierClock): CalendarDay | null =>
  dueOn === null ? null : (apologies.at(-1)?.appointedOn ?? dueOn);

export const isOfAnOffice = ({ kind }: { readonly kind: string }): boolean =>
  officeClocks.some((each) => each === kind);

/** What an office has to keep and that runs now. */
export const runningOfficeClocks = (clocks: readonly DossierClock[]): readonly DossierClock[] =>
  clocks.filter((clock) => isOfAnOffice(clock) && stoppedBy(clock) === null);

/** The day that comes first among the clocks that run. */
export const nextDueOf = (clocks: readonly DossierClock[]): CalendarDay | null =>
  clocks.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted()[0] ?? null;
