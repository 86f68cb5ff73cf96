import { countClocks, countReports, countRounds } from './count-clocks.js';
import { countDays, countWorkingDays } from './count-days.js';
import { countMidnights, countTodays } from './count-midnights.js';
import { DayCount } from './day-count.js';
import { Differences } from './differences.js';

/** How many days are asked of the application's own clock: each is a round trip. */
const todays = 24;

export interface ZoneTask {
  readonly appUrl: string;
  readonly zone: string;
  readonly starts: readonly string[];
}

/** What was found in one zone. */
export interface ZoneFindings extends Pick<Differences, 'cases' | 'failures' | 'examples'> {
  /** The zone that this process really keeps. */
  readonly zone: string;
  readonly minutesFromUtc: readonly number[];
}

async function prove({ appUrl, zone, starts }: ZoneTask): Promise<ZoneFindings> {
  const [count, found] = [new DayCount(), new Differences()];
  countWorkingDays(starts, count, found);
  countDays(count, found);
  countClocks(starts, count, found);
  countRounds(count, found);
  countReports(found);
  await countMidnights(appUrl, zone, starts, count, found);
  const step = Math.max(1, Math.floor(starts.length / todays));
  const some = starts.filter((_, i) => i % step === 0);
  await countTodays(appUrl, zone, some, count, found);
  const minutesFromUtc = [1, 7].map((month) => -new Date(2026, month, 1).getTimezoneOffset());
  const { cases, failures, examples } = found;
  return {
    ...{ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, minutesFromUtc },
    cases,
    failures,
    examples,
  };
}

process.once('message', (task) => {
  void prove(task as ZoneTask).then((findings) =>
    process.send?.(findings, undefined, undefined, () => process.disconnect()),
  );
});
process.send?.('ready');
