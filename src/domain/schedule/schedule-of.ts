import { workingDaysAfter, type CalendarRefusal } from '../calendar/working-days.js';
import type { ClockKind } from '../dossier/clocks.js';
import { locate, stageOf } from '../dossier/dossier-state.js';
import type { Level } from '../jurisdiction/role.js';
import { findProcedure } from '../rulebook/procedures.js';
import { daysBetween, type CalendarDay } from '../shared/calendar-day.js';
import { accept, type Outcome } from '../shared/outcome.js';
import { forecastOfCurrent, later, latestStart } from './forecast.js';
import { legalDayOf, levelOfStage, workingDaysOf } from './lawful-terms.js';
import { metaOfStage } from './meta-of-stage.js';
import type { ScheduleFacts } from './schedule-facts.js';

/** How a step, or a product, stands: best first. */
export const standings = ['onTime', 'atRisk', 'late'] as const;
export type ScheduleStanding = (typeof standings)[number];

/** Fewer days left than these are few: a week, as the reminders have it (ADR 0007). */
const fewDays = 7;

/** One step of a product's schedule: a stage of its procedure. Days are the last ones of what they speak of. */
export interface ScheduleStep {
  readonly stage: string;
  readonly level: Level;
  readonly status: 'done' | 'current' | 'ahead';
  /** When it really began and ended. */
  readonly startedOn: CalendarDay | null;
  readonly endedOn: CalendarDay | null;
  /** When it is to end: as an office has set it, else the latest day that leaves the law's time to what follows. */
  readonly plannedOn: CalendarDay | null;
  readonly isSet: boolean;
  readonly workingDays: number;
  readonly legalOn: CalendarDay | null;
  /** When it will end, if nothing takes longer than the law gives; of steps that are not done. */
  readonly forecastOn: CalendarDay | null;
  /** Days from then, or from its real end, to the legal day, or to the planned one where no law sets a day. */
  readonly slackDays: number | null;
  readonly standing: ScheduleStanding | null;
}

export interface Schedule {
  readonly steps: readonly ScheduleStep[];
  /** The least of its open steps; null where none has a day to be held to. */
  readonly slackDays: number | null;
  /** The worst of its open steps; null once it is over. */
  readonly standing: ScheduleStanding | null;
  /** The year whose working days are not known, where a forecast or a planned day had to do without. */
  readonly missingYear: number | null;
}

type Known = Outcome<CalendarDay, CalendarRefusal> | null;
interface Drawn extends Pick<
  ScheduleStep,
  'stage' | 'status' | 'startedOn' | 'endedOn' | 'workingDays' | 'legalOn'
> {
  readonly set: CalendarDay | null;
}

/** Biểu tiến độ of one product: what was, what is planned, and what will be. Pure. */
export function scheduleOf(facts: ScheduleFacts): Schedule {
  const drawn = stepsOf(facts);
  const planned = plannedDays(drawn, facts);
  const forecasts = forecastsOf(drawn, facts);
  const steps = drawn.map((step, i) => stepFrom(step, planned[i] ?? null, forecasts[i] ?? null, facts));
  const open = steps.filter(({ status }) => status !== 'done');
  const slacks = open.flatMap(({ slackDays }) => (slackDays === null ? [] : [slackDays]));
  const missing = [...planned, ...forecasts].find((day) => day !== null && !day.ok);
  return {
    steps,
    slackDays: slacks.length > 0 ? Math.min(...slacks) : null,
    standing: open.length > 0 ? worstOf(open) : null,
    missingYear: missing && !missing.ok ? missing.refusals[0].year : null,
  };
}

const worstOf = (steps: readonly ScheduleStep[]): ScheduleStanding =>
  standings.findLast((each) => steps.some(({ standing }) => standing === each)) ?? 'onTime';

/** The stages that lie on its way; the ministry only once it is there. */
function stepsOf(facts: ScheduleFacts): readonly Drawn[] {
  const { standing, passed, set } = facts;
  const procedure = findProcedure(standing.machine, standing.machineVersion);
  if (!procedure) return [];
  const came = (stage: string) => passed.find(({ toState }) => stageOf(toState) === stage)?.on ?? null;
  const stages = Object.keys(procedure.states);
  const at = stageOf(standing.state);
  // Once it waits for its decision, no stage lies ahead any more.
  const isOver = at === 'closed' || standing.state.endsWith('.recognition');
  const located = locate(standing);
  const here = located.ok ? located.value.meta : undefined;
  const reached = (stage: string) => came(stage) !== null || stage === at;
  return stages
    .filter((stage) => stage !== 'closed' && (stage !== 'ministry' || reached(stage)))
    .filter((stage) => !isOver || reached(stage))
    .map((stage) => {
      const behind = stage !== at && (isOver || stages.indexOf(stage) < stages.indexOf(at));
      const { deadline } = (stage === at ? here : metaOfStage(standing, stage)) ?? {};
      return {
        stage,
        status: stage === at ? 'current' : behind ? 'done' : 'ahead',
        startedOn: came(stage),
        endedOn: behind ? endOf(stage, facts) : null,
        workingDays: workingDaysOf(stage, facts),
        legalOn: legalDayOf(stage, deadline, facts),
        set: set[stage] ?? null,
      };
    });
}

/** The day on which it last went on to another stage. */
const endOf = (stage: string, { passed }: ScheduleFacts): CalendarDay | null =>
  passed.findLast(
    ({ toState }, i) => stageOf(toState) !== stage && stageOf(passed[i - 1]?.toState ?? '.') === stage,
  )?.on ?? null;

/** Backwards: each step ends in time for itself, and leaves to what follows what the law gives it. */
function plannedDays(steps: readonly Drawn[], facts: ScheduleFacts): readonly Known[] {
  const days = steps.reduceRight<readonly Known[]>((following, { set, legalOn }, i) => {
    const [next = null] = following;
    const latest = next?.ok ? latestStart(facts, next.value, steps[i + 1]?.workingDays ?? 0) : next;
    return [set === null ? earlier(legalOn, latest) : accept(set), ...following];
  }, []);
  // What no legal day follows is planned from what comes before.
  return days.reduce<readonly Known[]>((told, day, i) => {
    const before = told[i - 1];
    const after = before?.ok
      ? workingDaysAfter(facts.calendar, before.value, steps[i]?.workingDays ?? 0)
      : null;
    return [...told, day ?? after];
  }, []);
}

const earlier = (legalOn: CalendarDay | null, latest: Known): Known =>
  legalOn !== null && (!latest?.ok || legalOn < latest.value) ? accept(legalOn) : latest;

/** Forwards from today: max(today, the step before) and the law's time, of every step that is not done. */
function forecastsOf(steps: readonly Drawn[], facts: ScheduleFacts): readonly Known[] {
  let before: Outcome<CalendarDay, CalendarRefusal> = accept(facts.today);
  return steps.map(({ stage, status, startedOn, workingDays }) => {
    if (status === 'done') return null;
    if (!before.ok) return before;
    before =
      status === 'current'
        ? forecastOfCurrent(stage, startedOn ?? facts.today, facts)
        : workingDaysAfter(facts.calendar, later(facts.today, before.value), workingDays);
    return before;
  });
}

function stepFrom(drawn: Drawn, planned: Known, forecast: Known, facts: ScheduleFacts): ScheduleStep {
  const { set, ...step } = drawn;
  const plannedOn = planned?.ok ? planned.value : null;
  const forecastOn = forecast?.ok ? forecast.value : null;
  const end = step.status === 'done' ? step.endedOn : forecastOn;
  const held = step.legalOn ?? plannedOn;
  const left = end === null || held === null ? null : daysBetween(end, held);
  const over = overdue(step, facts);
  const slackDays = over === 0 ? left : Math.min(left ?? 0, -over);
  return {
    ...step,
    level: levelOfStage[step.stage] ?? 'province',
    plannedOn,
    isSet: set !== null,
    forecastOn,
    slackDays,
    standing: standingOf({ ...step, forecastOn, plannedOn, slackDays }),
  };
}

const clocksOfStage: Readonly<Record<string, readonly ClockKind[]>> = {
  commune: ['communeReview'],
  district: ['reevaluation'],
  province: ['evaluation', 'reevaluation'],
  ministry: ['ministryEvaluation'],
};

/** The law's time of a stage may be over before any other day that binds it: then the days since count. */
function overdue(
  { stage, status }: Pick<Drawn, 'stage' | 'status'>,
  { clocks, today }: ScheduleFacts,
): number {
  const running = status === 'current' ? (clocksOfStage[stage] ?? []) : [];
  const days = clocks.flatMap(({ kind, dueOn }) =>
    running.includes(kind) && dueOn !== null && dueOn < today ? [daysBetween(dueOn, today)] : [],
  );
  return Math.max(0, ...days);
}

/** Late is what loses a lawful day; behind a plan alone it is at risk. */
function standingOf(step: Omit<ScheduleStep, 'level' | 'isSet' | 'standing'>): ScheduleStanding | null {
  const { status, legalOn, forecastOn, plannedOn, slackDays } = step;
  if (slackDays === null) return status === 'done' ? null : 'onTime';
  if (slackDays < 0) return legalOn !== null ? 'late' : 'atRisk';
  if (status === 'done') return 'onTime';
  const behindPlan = forecastOn !== null && plannedOn !== null && forecastOn > plannedOn;
  return behindPlan || slackDays < fewDays ? 'atRisk' : 'onTime';
}
