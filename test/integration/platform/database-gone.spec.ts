import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { applicationOptions } from '../../../src/platform/database/data-source.js';
import {
  DatabaseUnavailable,
  isDatabaseUnavailable,
} from '../../../src/platform/database/database-unavailable.js';
import { inTransaction } from '../../../src/platform/database/in-transaction.js';
import { namedStatement, runNamed } from '../../../src/platform/database/named-statement.js';
import { eventually } from '../../support/eventually.js';
import { Launcher } from '../../support/launcher.js';
import { makeTemporaryFolder } from '../../support/temporary-folder.js';

const folder = makeTemporaryFolder();
const one = namedStatement<{ one: number }>('spec.one', 'SELECT 1 AS one');
const asleep = namedStatement('spec.asleep', 'SELECT pg_sleep(60)');
let server: Launcher;
let dataSource: DataSource;

beforeAll(async () => {
  server = await Launcher.start(folder.path);
  dataSource = await new DataSource(applicationOptions({ url: server.superUrl, poolSize: 4 })).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await server.stop();
  folder.remove();
});

describe('while the database is away', () => {
  it('a query under way fails as unavailable when the server is killed, and the pool recovers with it', async () => {
    const underWay = [
      runNamed(dataSource, asleep),
      dataSource.query('SELECT pg_sleep(60)'),
      inTransaction(dataSource, (manager) => manager.query('SELECT pg_sleep(60)')),
    ].map((query) => query.catch((reason: unknown) => reason));
    await eventually(async () => {
      const [row] = await server.query<{ sleeping: number }>(
        "SELECT count(*)::int AS sleeping FROM pg_stat_activity WHERE wait_event = 'PgSleep'",
      );
      expect(row?.sleeping).toBe(3);
    });
    process.kill(server.postmasterPid, 'SIGKILL');
    await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity').catch(() => undefined);

    const ends = await Promise.all(underWay);
    expect(ends[0]).toBeInstanceOf(DatabaseUnavailable);
    for (const end of ends) expect(isDatabaseUnavailable(end)).toBe(true);
    expect(await eventually(() => runNamed(dataSource, one))).toEqual([{ one: 1 }]);
  });

  it('every way of asking fails as unavailable, and works again once it is back', async () => {
    await server.stop();
    const ways = [
      () => runNamed(dataSource, one),
      () => dataSource.query('SELECT 1'),
      () => inTransaction(dataSource, (manager) => manager.query('SELECT 1')),
    ];
    for (const ask of ways) {
      const reason = await ask().catch((error: unknown) => error);
      expect(isDatabaseUnavailable(reason) || reason).toBe(true);
    }
    server = await Launcher.start(folder.path);
    for (const ask of ways) await expect(ask()).resolves.toBeDefined();
  });

  it.each([
    ['a lock that somebody else keeps', 'LOCK TABLE kept'],
    ['an answer that takes too long', 'SELECT pg_sleep(60)'],
  ])('%s is work it does not take just now', async (_, statement) => {
    await dataSource.query('CREATE TABLE IF NOT EXISTS kept ()');
    const end = await inTransaction(dataSource, async (keeper) => {
      await keeper.query('LOCK TABLE kept');
      return inTransaction(dataSource, async (manager) => {
        await manager.query("SET LOCAL lock_timeout = '50ms'; SET LOCAL statement_timeout = '100ms'");
        await runNamed(manager, namedStatement(`spec.${statement}`, statement));
      }).catch((reason: unknown) => reason);
    });
    expect(end).toBeInstanceOf(DatabaseUnavailable);
  });

  it('two that wait for one another are work it does not take just now: one of them is broken off', async () => {
    await dataSource.query('CREATE TABLE IF NOT EXISTS one (); CREATE TABLE IF NOT EXISTS other ()');
    const lock = (table: string) => namedStatement(`spec.lock-${table}`, `LOCK TABLE ${table}`);
    let holding = 0;
    const crossing = (tables: readonly [string, string]) =>
      inTransaction(dataSource, async (manager) => {
        await runNamed(manager, lock(tables[0]));
        holding += 1;
        await eventually(async () => {
          if (holding < 2) throw new Error('The other holds nothing yet');
        });
        await runNamed(manager, lock(tables[1]));
        return 'done';
      }).catch((reason: unknown) => reason);
    const ends = await Promise.all([crossing(['one', 'other']), crossing(['other', 'one'])]);
    expect(ends.toSorted((a) => (a === 'done' ? -1 : 1))).toEqual(['done', expect.any(DatabaseUnavailable)]);
  });

  it.each([
    ['a refused statement', Object.assign(new Error('duplicate key'), { code: '23505' })],
    ['a bug', new TypeError('x is not a function')],
    ['nothing', undefined],
  ])('%s is not taken for a database that is gone', (_what, reason) => {
    expect(isDatabaseUnavailable(reason)).toBe(false);
  });
});
