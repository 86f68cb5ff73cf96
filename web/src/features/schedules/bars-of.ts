import dayjs from 'dayjs';
import type { Schedule, ScheduleStep } from '../../api/types.js';

/** A stretch of days as lines of the grid that they begin and end at; the first line is 1. */
export interface Bar {
  readonly from: number;
  readonly to: number;
}

export interface StepBars {
  readonly planned: Bar | null;
  readonly real: Bar | null;
  readonly forecast: Bar | null;
  readonly legal: Bar | null;
}

export interface Chart {
  /** How many days lie across. */
  readonly days: number;
  readonly today: Bar | null;
  readonly steps: readonly StepBars[];
}

/** Where the bars of a schedule lie on one line of days. */
export function barsOf({ steps, today }: Pick<Schedule, 'steps' | 'today'>): Chart {
  const all = [
    ...steps.flatMap(({ startedOn, endedOn, plannedOn, legalOn, forecastOn }) => [
      ...[startedOn, endedOn, plannedOn, legalOn, forecastOn],
    ]),
    today,
  ].flatMap((day) => (day === null ? [] : [day]));
  const [first = today] = all.toSorted();
  const last = all.toSorted().at(-1) ?? today;
  const lineOf = (day: string) => dayjs(day).diff(first, 'day') + 1;
  const bar = (from: string | null, to: string | null): Bar | null =>
    from === null || to === null || from > to ? null : { from: lineOf(from), to: lineOf(to) + 1 };
  const day = (on: string | null) => bar(on, on);
  return {
    days: lineOf(last),
    today: day(today),
    steps: steps.map((step, i) => ({
      planned: bar(beginOf(step, steps[i - 1]), step.plannedOn) ?? day(step.plannedOn),
      real: bar(step.startedOn, step.endedOn ?? (step.status === 'current' ? today : null)),
      forecast: step.status === 'done' ? null : bar(forecastFrom(step, steps[i - 1], today), step.forecastOn),
      legal: day(step.legalOn),
    })),
  };
}

/** A step is planned from the planned end of the one before. */
const beginOf = ({ startedOn }: ScheduleStep, before: ScheduleStep | undefined) =>
  before ? before.plannedOn : startedOn;

const forecastFrom = ({ status }: ScheduleStep, before: ScheduleStep | undefined, today: string) =>
  status === 'current' ? today : (before?.forecastOn ?? today);
