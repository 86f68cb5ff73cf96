import { workingDaysBefore } from '../../../src/domain/calendar/working-days.js';
import {
  lastDayOfClock,
  runAgain,
  stopClock,
  stopReasons,
  type StageClock,
  type StopReason,
} from '../../../src/domain/calendar/stage-clock.js';
import { lastDayOfResult } from '../../../src/domain/rulebook/yearly-rounds.js';
import { reportsDue } from '../../../src/domain/report/report-period.js';
import { loadRulebooks } from '../../../src/modules/rulebooks/index.js';
import { Draw } from '../sequences/draw.js';
import { seededRandom } from '../seeded-random.js';
import { calendar, told } from './count-days.js';
import { lengthOf, two, type DayCount } from './day-count.js';
import type { Differences } from './differences.js';

const clocksADay = 12;
const longest = 60;

/** A stretch in which a time stood still, as numbers of days; the first and the last day of it stand still as well. */
interface Still {
  readonly from: number;
  readonly to: number;
}

/** From each of these days: times of every kind that stand still up to four times, and so many working days before it. */
export function countClocks(starts: readonly string[], count: DayCount, into: Differences): void {
  for (const start of starts) {
    const draw = new Draw(seededRandom(count.numberOf(start)));
    for (let i = 0; i < clocksADay; i += 1) countOne(start, draw, count, into);
    for (let n = 1; n <= longest; n += 1)
      into.compare(
        'before',
        [start, n],
        told(workingDaysBefore(calendar, start, n)),
        count.workedBefore(start, n),
      );
  }
}

function countOne(start: string, draw: Draw, count: DayCount, into: Differences): void {
  const unit = draw.one(['workingDays', 'days', 'daysToDate'] as const);
  const days = 1 + draw.below(longest);
  const first = count.numberOf(start);
  const latest = draw.percent(20) ? first + draw.below(90) : undefined;
  let clock: StageClock = {
    ...{ days, unit, startedOn: start, stops: [] },
    ...(latest === undefined ? {} : { latest: count.nameOf(latest) }),
  };
  const stills: Still[] = [];
  let on = first;
  for (let stops = draw.below(5); stops > 0; stops -= 1) {
    const from = on + draw.below(12);
    const to = from + draw.below(draw.percent(30) ? 2 : 25);
    clock = stopClock(clock, reasonOf(draw), count.nameOf(from));
    // Another reason for standing still begins another stretch on the day the first one ends.
    const between = from + Math.floor((to - from) / 2);
    if (draw.percent(25)) clock = stopClock(clock, reasonOf(draw), count.nameOf(between));
    into.compare('standing still', [start, unit, days], told(lastDayOfClock(clock, calendar)), 'null');
    clock = runAgain(clock, count.nameOf(to));
    stills.push({ from, to });
    on = to;
  }
  const expected = count.endOfTime({ first, days, unit, stills, latest });
  into.compare('clock', clock, told(lastDayOfClock(clock, calendar)), expected);
}

const reasonOf = (draw: Draw): StopReason => draw.one(stopReasons);

/** The yearly rounds of province and ministry: every day of request, and the result that was asked for before its day. */
export function countRounds(count: DayCount, into: Differences): void {
  const all = loadRulebooks().flatMap(({ id, deadlines }) => [
    [`${id} province`, deadlines.provinceRounds] as const,
    [`${id} ministry`, deadlines.ministryRounds] as const,
  ]);
  for (const [name, rounds] of all)
    for (const day of count.between('2019-01-01', '2030-12-31')) {
      const cutOffs = [0, 1].flatMap((ahead) =>
        rounds.map(({ requestBefore, resultBefore }) => {
          const year = Number(day.slice(0, 4)) + ahead;
          return [requestBefore, resultBefore].map((date) => count.numberOf(`${year}-${date}`));
        }),
      );
      const taken = cutOffs.filter(([request = 0]) => count.numberOf(day) < request);
      const [, result] = taken.toSorted(([one = 0], [other = 0]) => one - other)[0] ?? [];
      const expected = result === undefined ? null : count.nameOf(result - 1);
      into.compare('result', [name, day], lastDayOfResult(rounds, day), expected);
    }
}

/** Monthly reports are due on the last day of a month that is shorter, quarterly ones in the quarter's last month. */
export function countReports(into: Differences): void {
  const [from, to] = [2019, 2032];
  for (let day = 1; day <= 31; day += 1) {
    const on = (year: number, month: number) =>
      `${year}-${two(month)}-${two(Math.min(day, lengthOf(year, month)))}`;
    const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const every = (step: number) =>
      years.flatMap((year) => Array.from({ length: 12 / step }, (_, i) => on(year, (i + 1) * step)));
    const found = (kind: 'monthly' | 'quarterly') =>
      reportsDue({ kind, day, counts: 'by' }, from, to).map(({ due }) => due.on);
    into.compare('monthly', day, found('monthly').join(), every(1).join());
    into.compare('quarterly', day, found('quarterly').join(), every(3).join());
  }
}
