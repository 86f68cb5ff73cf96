import { lastDayOf } from '../calendar/legal-date.js';
import { charterOf, councilLevels } from '../council/charter.js';
import { lawfulTimeOf } from '../dossier/clocks.js';
import type { DeadlineKind } from '../dossier/round-facts.js';
import type { Level } from '../jurisdiction/role.js';
import type { RoundCutOff } from '../rulebook/rulebook.js';
import { addDays, type CalendarDay } from '../shared/calendar-day.js';
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
  const { rulebook, purpose } = facts;
  if (stage === 'commune') return lawfulTimeOf('communeReview', rulebook, purpose)?.days ?? 0;
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
  return stage === 'ministry'
    ? resultBefore(facts.rulebook.deadlines.ministryRounds, arrivalAt(stage, facts))
    : null;
}

/** A re-evaluation has a time of its own from a complete dossier on (QĐ 26/2026, Đ.7.6g); all else the yearly rounds (Đ.5.1). */
function resultOfProvince(facts: ScheduleFacts): CalendarDay | null {
  const { deadlines } = facts.rulebook;
  if (lawfulTimeOf('reevaluation', facts.rulebook, facts.purpose) !== null)
    return facts.clocks.find(({ kind }) => kind === 'reevaluation')?.dueOn ?? null;
  return resultBefore(
    deadlines.provinceRounds,
    arrivalAt('province', facts) ?? lastDayOf(facts.dates.dueAtProvince),
  );
}

const arrivalAt = (stage: string, { passed }: ScheduleFacts): CalendarDay | null =>
  passed.find(({ toState }) => toState.startsWith(`${stage}.`))?.on ?? null;

/** The last day for the result of what was requested on a day: in the first yearly round that still takes it. */
function resultBefore(rounds: readonly RoundCutOff[], requestedOn: CalendarDay | null): CalendarDay | null {
  if (requestedOn === null) return null;
  const year = Number(requestedOn.slice(0, 4));
  const ahead = [year, year + 1].flatMap((each) =>
    rounds.map((round) => ({
      request: `${each}-${round.requestBefore}`,
      result: `${each}-${round.resultBefore}`,
    })),
  );
  const taken = ahead
    .toSorted((one, other) => (one.request < other.request ? -1 : 1))
    .find(({ request }) => requestedOn < request);
  return taken ? addDays(taken.result, -1) : null;
}
