import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { applicationOptions } from '../../../src/platform/database/data-source.js';
import { legalDay } from '../../../src/platform/database/index.js';
import type { DayCount } from './day-count.js';
import type { Differences } from './differences.js';

const dayMs = 86_400_000;
const vietnamAheadMs = 7 * 3_600_000;
const around = [-1, 0, 1] as const;

/** The instants a millisecond before, at and after the midnight in Vietnam with which each day begins. */
const midnightsOf = (days: readonly string[], count: DayCount) =>
  days.flatMap((day) =>
    around.map((aside) => ({
      at: count.numberOf(day) * dayMs - vietnamAheadMs + aside,
      expected: aside < 0 ? count.shifted(day, -1) : day,
    })),
  );

/** The day an instant belongs to, for the database of a connection in this zone and for dates sent by this process. */
export async function countMidnights(
  appUrl: string,
  zone: string,
  days: readonly string[],
  count: DayCount,
  into: Differences,
): Promise<void> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('TimeZone', $1, false)`, [zone]);
    const midnights = midnightsOf(days, count);
    const asked = {
      number: [
        `timestamptz 'epoch' + t * interval '1 millisecond'`,
        midnights.map(({ at }) => String(at)),
        'bigint',
      ],
      date: ['t', midnights.map(({ at }) => new Date(at)), 'timestamptz'],
    } as const;
    for (const [as, [instant, values, type]] of Object.entries(asked)) {
      const { rows } = await client.query<{ day: string }>(
        `SELECT ocop_day(${instant})::text AS day FROM unnest($1::${type}[]) WITH ORDINALITY AS u(t, n) ORDER BY n`,
        [values],
      );
      for (const [i, { at, expected }] of midnights.entries())
        into.compare(`midnight as ${as}`, [zone, at], rows[i]?.day, expected);
    }
  } finally {
    await client.end();
  }
}

/** What the application takes for today when the database's clock stands there. */
export async function countTodays(
  appUrl: string,
  lane: string,
  days: readonly string[],
  count: DayCount,
  into: Differences,
): Promise<void> {
  const options = applicationOptions({ url: appUrl, applicationName: lane, poolSize: 1 });
  const dataSource = await new DataSource(options).initialize();
  try {
    for (const { at, expected } of midnightsOf(days, count)) {
      await dataSource.query(`UPDATE standing_clock SET at_ms = $2 WHERE lane = $1`, [lane, at]);
      into.compare('today', [lane, at], await legalDay(dataSource), expected);
    }
  } finally {
    await dataSource.destroy();
  }
}
