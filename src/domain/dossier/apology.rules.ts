import { isWorkingDay } from '../calendar/working-days.js';
import { runningOfficeClocks, type DossierClock } from './clocks.js';
import type { DossierEvent } from './dossier-action.js';
import type { DossierFacts } from './dossier-facts.js';
import type { DossierRule, Given, InputRule, Recording } from './dossier-rule.js';

type Apologise = Extract<DossierEvent, { type: 'apologise' }>;

export const anOfficesTimeRuns: Given = ({ clocks }) => runningOfficeClocks(clocks).length > 0;

const isOver = ({ dueOn }: DossierClock, { today }: DossierFacts) => dueOn !== null && dueOn < today;

const stillRuns = ({ kind, dueOn }: DossierClock, { today }: DossierFacts) => ({
  ...{ code: 'clock.not-over' as const, clock: kind, dueOn, today },
});

export const aLawfulTimeIsOver: DossierRule = (facts) => {
  const running = runningOfficeClocks(facts.clocks);
  return running.some((clock) => isOver(clock, facts)) ? [] : running.map((clock) => stillRuns(clock, facts));
};

/** Of several that run, the one that is over has to be named; whether any is, another rule asks. */
export const theNamedTimeIsOver: InputRule<Apologise> = (facts, { input }) => {
  const running = runningOfficeClocks(facts.clocks);
  const named = running.find(({ kind }) => kind === input.clock);
  if (!named) return [{ code: 'clock.not-running', clock: input.clock }];
  return isOver(named, facts) || !running.some((clock) => isOver(clock, facts))
    ? []
    : [stillRuns(named, facts)];
};

export const theAppointmentIsAWorkingDayAhead: InputRule<Apologise> = (
  { today, calendar },
  { input: { appointedOn } },
) => {
  const works = isWorkingDay(calendar, appointedOn);
  return [
    ...(appointedOn > today ? [] : [{ code: 'appointment.not-ahead' as const, appointedOn, today }]),
    ...(works.ok ? [] : works.refusals),
    ...(works.ok && !works.value ? [{ code: 'appointment.not-a-working-day' as const, appointedOn }] : []),
  ];
};

export const theAppointmentIsNew: InputRule<Apologise> = ({ clocks }, { input: { clock, appointedOn } }) =>
  clocks.some(
    ({ kind, apologies = [] }) =>
      kind === clock && apologies.some((apology) => apology.appointedOn === appointedOn),
  )
    ? [{ code: 'appointment.made-already', appointedOn }]
    : [];

export const keepApology: Recording<Apologise> = ({ clocks, today }, { input }) => {
  const { clock: named, appointedOn, reason } = input;
  const apology = { madeOn: today, appointedOn, reason };
  return {
    changes: {
      clocks: clocks.map((clock) =>
        clock.kind === named ? { ...clock, apologies: [...(clock.apologies ?? []), apology] } : clock,
      ),
    },
  };
};
