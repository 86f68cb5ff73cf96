import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { applicationOptions, withDataSource } from '../../../src/platform/database/data-source.js';
import { provision } from '../../../src/platform/database/provision.js';
import { postgresQueueEngine } from '../../../src/platform/queue/postgres-queue-engine.js';
import { createQueueSchema } from '../../../src/platform/queue/queue-schema.js';
import { Queues, type JobRun } from '../../../src/platform/queue/queues.js';
import { redisQueueEngine } from '../../../src/platform/queue/redis-queue-engine.js';
import { UnrecoverableJob } from '../../../src/platform/queue/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { Launcher } from '../../support/launcher.js';
import { findTestRedisUrl } from '../../support/redis.js';
import { makeTemporaryFolder } from '../../support/temporary-folder.js';

interface Errand {
  readonly rowId: string;
}

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.drop());

const redisUrl = findTestRedisUrl();
const stores = [
  { store: 'PostgreSQL, as the application role', engine: () => postgresQueueEngine(database.appUrl) },
  ...(redisUrl ? [{ store: 'Redis', engine: () => redisQueueEngine(redisUrl) }] : []),
];

describe.each(stores)('queues in $store', ({ engine }) => {
  let queues: Queues;
  let name: string;
  let runs: JobRun<Errand>[];
  const remember = async (run: JobRun<Errand>) => void runs.push(run);

  beforeEach(() => {
    queues = new Queues(engine(), { backoff: { type: 'exponential', delay: 20 } });
    name = `spec-${randomUUID()}`;
    runs = [];
  });
  afterEach(() => queues.close());

  it('runs what was added', async () => {
    const queue = await queues.open<Errand>(name);
    await queues.work(name, remember);
    await queue.add('reminder-1', { rowId: 'a' });
    await eventually(async () =>
      expect(runs).toEqual([{ id: 'reminder-1', data: { rowId: 'a' }, attempt: 1 }]),
    );
    await eventually(async () => expect(await queue.counts()).toMatchObject({ completed: 1, active: 0 }));
  });

  it('runs a delayed job no sooner than it may, and a later one meanwhile', async () => {
    const queue = await queues.open<Errand>(name);
    await queues.work(name, remember);
    await queue.add('later', { rowId: 'a' }, { delayMs: 700 });
    expect(await queue.counts()).toMatchObject({ delayed: 1 });
    await queue.add('now', { rowId: 'b' });
    await eventually(async () => expect(runs.map(({ id }) => id)).toEqual(['now', 'later']));
  });

  it('takes back a job that has not begun', async () => {
    const queue = await queues.open<Errand>(name);
    await queue.add('later', { rowId: 'a' }, { delayMs: 60_000 });
    await queue.remove('later');
    await queue.remove('later');
    expect(await queue.counts()).toMatchObject({ delayed: 0 });
  });

  it('tries again after a failure', async () => {
    const queue = await queues.open<Errand>(name);
    await queues.work<Errand>(name, async (run) => {
      runs.push(run);
      if (run.attempt < 3) throw new Error('not yet');
    });
    await queue.add('stubborn', { rowId: 'a' });
    await eventually(async () => expect(await queue.counts()).toMatchObject({ completed: 1 }));
    expect(runs.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });

  it('gives up at once on what no retry can mend', async () => {
    const queue = await queues.open<Errand>(name);
    await queues.work<Errand>(name, async (run) => {
      runs.push(run);
      throw new UnrecoverableJob('refused');
    });
    await queue.add('hopeless', { rowId: 'a' });
    await eventually(async () => expect(await queue.counts()).toMatchObject({ failed: 1 }));
    expect(runs).toHaveLength(1);
  });

  it('takes one id once, before and after it has run', async () => {
    const queue = await queues.open<Errand>(name);
    await Promise.all([1, 2, 3].map(() => queue.add('twin', { rowId: 'a' })));
    await queues.work(name, remember);
    await eventually(async () => expect(await queue.counts()).toMatchObject({ completed: 1 }));
    await queue.add('twin', { rowId: 'a' });
    await queue.add('last', { rowId: 'b' });
    await eventually(async () => expect(runs.at(-1)?.id).toBe('last'));
    expect(runs).toHaveLength(2);
  });

  it.each(['', '17', 'a:b'])('refuses "%s" as an id', async (id) => {
    const queue = await queues.open<Errand>(name);
    await expect(queue.add(id, { rowId: 'a' })).rejects.toThrow(TypeError);
  });

  it('sweeps again and again, once for all processes, until told to stop', async () => {
    const queue = await queues.open<Errand>(name);
    await queue.every('sweep', 200, { rowId: 'all' });
    await queue.every('sweep', 200, { rowId: 'all' });
    await queues.work(name, remember);
    await eventually(async () => expect(runs.length).toBeGreaterThanOrEqual(3));
    expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
    expect(await queue.stopEvery('sweep')).toBe(true);
    expect(await queue.stopEvery('sweep')).toBe(false);
  });

  it('goes on sweeping where the queue has lost the schedule', async () => {
    const queue = await queues.open<Errand>(name);
    let watched = 0;
    await queues.keepEvery(queue, 'sweep', {
      ...{ everyMs: 200, watchEveryMs: 300 },
      onWatch: () => (watched += 1),
    });
    expect(await queue.stopEvery('sweep')).toBe(true);
    await queues.work(name, remember);
    await eventually(async () => expect(runs.length).toBeGreaterThanOrEqual(3));
    expect(watched).toBeGreaterThan(0);
  });

  it('shares the work of one queue between processes without running a job twice', async () => {
    const other = new Queues(engine());
    const queue = await queues.open<Errand>(name);
    await queues.work(name, remember, 4);
    await other.work(name, remember, 4);
    const ids = Array.from({ length: 40 }, (_, number) => `job-${number}`);
    await Promise.all(ids.map((id) => queue.add(id, { rowId: id })));
    await eventually(async () => expect(await queue.counts()).toMatchObject({ completed: 40 }));
    expect(runs.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    await other.close();
  });

  it('lets a running job finish when it closes, and answers the check until then', async () => {
    const queue = await queues.open<Errand>(name);
    let finish = () => {};
    const gate = new Promise<void>((resolve) => (finish = resolve));
    await queues.work<Errand>(name, async (run) => {
      runs.push(run);
      await gate;
    });
    await queue.add('slow', { rowId: 'a' });
    await eventually(async () => expect(runs).toHaveLength(1));
    await queues.check();
    const closing = queues.close();
    finish();
    await closing;

    queues = new Queues(engine());
    expect(await (await queues.open(name)).counts()).toMatchObject({ completed: 1, active: 0 });
  });
});

describe('queues in PostgreSQL', () => {
  it('use tables that the application role cannot change', async () => {
    const queues = new Queues(postgresQueueEngine(database.appUrl));
    await queues.open('spec');
    await queues.close();
    await withDataSource(applicationOptions({ url: database.appUrl }), async (dataSource) => {
      await expect(dataSource.query('CREATE TABLE bullmq.mine (id integer)')).rejects.toThrow(
        'permission denied',
      );
      await expect(dataSource.query('DROP TABLE bullmq.job')).rejects.toThrow('must be owner');
    });
  });

  it('share three connections, beside the one on which each worker listens', async () => {
    const own = await createTestDatabase();
    const queues = new Queues(postgresQueueEngine(own.appUrl));
    const names = Array.from({ length: 7 }, (_, at) => `spec-${at}`);
    const ran: string[] = [];
    await Promise.all(
      names.map(async (name) => {
        const queue = await queues.open<Errand>(name);
        await queues.work<Errand>(name, async () => void ran.push(name), 2);
        for (const id of ['one', 'two', 'three']) await queue.add(id, { rowId: 'a' });
      }),
    );
    await eventually(async () => expect(ran.toSorted()).toEqual(names.flatMap((name) => [name, name, name])));
    const connections = await withDataSource(applicationOptions({ url: own.superUrl }), (server) =>
      server.query<unknown[]>(
        'SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      ),
    );
    expect(connections.length).toBeGreaterThanOrEqual(names.length);
    expect(connections.length).toBeLessThanOrEqual(names.length + 3);
    await queues.close();
    await own.drop();
  });

  it('say so where the server has no connection left, and hold up nothing else', async () => {
    const own = await createTestDatabase();
    await withDataSource(applicationOptions({ url: own.superUrl }), (server) =>
      server.query(`ALTER DATABASE ${new URL(own.appUrl).pathname.slice(1)} CONNECTION LIMIT 0`),
    );
    const queues = new Queues(postgresQueueEngine(own.appUrl));
    await expect(queues.work('spec', () => Promise.resolve())).rejects.toThrow('too many connections');
    await expect(queues.open('spec')).rejects.toThrow('too many connections');
    await pause(20); // a worker that asks again without a pause lets no timer come
    await queues.close();
    await own.drop();
  });

  it('go on by themselves after the server was killed', async () => {
    const folder = makeTemporaryFolder();
    const server = await Launcher.start(folder.path);
    const { appUrl, ownerUrl } = await provision(server.superUrl, 'ocop', { owner: 'owner', app: 'app' });
    await createQueueSchema(ownerUrl);
    const queues = new Queues(postgresQueueEngine(appUrl));
    const queue = await queues.open<Errand>('spec');
    const ids: string[] = [];
    await queues.work<Errand>('spec', async ({ id }) => void ids.push(id));
    await queue.add('before', { rowId: 'a' });
    await eventually(async () => expect(ids).toEqual(['before']));

    process.kill(server.postmasterPid, 'SIGKILL');
    await eventually(() => queue.add('after', { rowId: 'b' }));
    await eventually(async () => expect(ids).toEqual(['before', 'after']));

    await queues.close();
    await server.stop();
    folder.remove();
  });
});
