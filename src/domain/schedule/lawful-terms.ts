import { lastDayOf } from '../calendar/legal-date.js';
import { lastDayOfClock, runAgain, type StageClock } from '../calendar/stage-clock.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { charterOf, councilLevels } from '../council/charter.js';
import { lawfulTimeOf, type ClockKind } from '../dossier/clocks.js';
import type { DeadlineKind } from '../dossier/round-facts.js';
import type { Level } from '../jurisdiction/role.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { ScheduleFacts } from './schedule-facts.js';

/** The stages of a schedule, with the level that answers for each: the province records what the ministry finds. */
export const levelOfStage: Readonly<Record<string, Level>> = {
  registration: 'commune',
  preparation: 'commune',
  commune: 'commune',
  district: 'district',
  province: 'province',
  ministry: 'province',
};

/**
 * The working days that the law gives a stage, or that it may not do without: those between the papers and each meeting of
 * its council, as its charter has them. None where nothing sets a time (ADR 0007).
 */
export function workingDaysOf(stage: string, facts: ScheduleFacts): number {
  const { rulebook, purpose, today } = facts;
  if (stage === 'commune') return lawfulTimeOf('communeReview', rulebook, purpose, today)?.days ?? 0;
  if (stage !== 'district' && stage !== 'province' && stage !== 'ministry') return 0;
  return leadOf(stage, facts) * (rulebook[stage]?.scoringRounds ?? 0);
}

/** The working days between the papers and a meeting of the council of a stage. */
export function leadOf(stage: string, { rulebook, charters }: ScheduleFacts): number {
  const level = councilLevels.find((each) => each === stage);
  if (level === undefined) return rulebook.ministry?.council.leadWorkingDays ?? 0;
  return rulebook[level] ? charterOf(rulebook, level, charters[level]).leadWorkingDays : 0;
}

/** The last lawful day of a stage: by the dates of its round, and above those by the decision. Null where nothing sets one. */
export function legalDayOf(
  stage: string,
  bound: DeadlineKind | undefined,
  facts: ScheduleFacts,
): CalendarDay | null {
  const date = bound && facts.dates[bound];
  if (date) return lastDayOf(date);
  if (stage === 'province') return resultOfProvince(facts);
  return stage === 'ministry' ? resultOf('ministryEvaluation', arrivalAt(stage, facts), facts) : null;
}

/** A re-evaluation has a time of its own from a complete dossier on (QĐ 26/2026, Đ.7.6g); all else the yearly rounds (Đ.5.1). */
function resultOfProvince(facts: ScheduleFacts): CalendarDay | null {
  const begun = facts.clocks.find(({ kind }) => kind === 'reevaluation');
  if (begun) return dayOfClock('reevaluation', facts);
  const arrivedOn = arrivalAt('province', facts) ?? lastDayOf(facts.dates.dueAtProvince);
  return resultOf('evaluation', arrivedOn, facts);
}

/** As the clock has it that runs; before it begins, and after it is over, as the law has it for that arrival. */
function resultOf(kind: ClockKind, arrivedOn: CalendarDay | null, facts: ScheduleFacts): CalendarDay | null {
  const running = dayOfClock(kind, facts);
  if (running !== null || arrivedOn === null) return running;
  const time = lawfulTimeOf(kind, facts.rulebook, facts.purpose, arrivedOn);
  return time && lastDayIn({ ...time, startedOn: arrivedOn, stops: [] }, facts.calendar);
}

/** The last day of a clock; one that stands still is taken to go on today. Null where there is none, or no list of its year. */
function dayOfClock(kind: ClockKind, { clocks, calendar, today }: ScheduleFacts): CalendarDay | null {
  const clock = clocks.find((each) => each.kind === kind);
  if (!clock) return null;
  return clock.dueOn ?? lastDayIn(runAgain(clock, today), calendar);
}

function lastDayIn(clock: StageClock, calendar: WorkingCalendar): CalendarDay | null {
  const lastDay = lastDayOfClock(clock, calendar);
  return lastDay.ok ? lastDay.value : null;
}

const arrivalAt = (stage: string, { passed }: ScheduleFacts): CalendarDay | null =>
  passed.find(({ toState }) => toState.startsWith(`${stage}.`))?.on ?? null;
