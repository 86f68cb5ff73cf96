import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { BullOpinionBell } from '../../src/modules/opinions/jobs/bull-opinion-bell.js';
import { OpinionsWorker } from '../../src/modules/opinions/jobs/opinions.worker.js';
import { Queues } from '../../src/platform/queue/index.js';
import { postgresQueueEngine } from '../../src/platform/queue/postgres-queue-engine.js';
import type { QueueEngine } from '../../src/platform/queue/queue-engine.js';
import { redisQueueEngine } from '../../src/platform/queue/redis-queue-engine.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { findTestRedisUrl } from '../support/redis.js';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.drop());

/** Several specs share one Redis: the queues of each have names of their own. */
const named = (prefix: string, engine: QueueEngine): QueueEngine => ({
  queue: (name) => engine.queue(prefix + name),
  worker: (name, process, options) => engine.worker(prefix + name, process, options),
  close: () => engine.close(),
});

const redisUrl = findTestRedisUrl();
const stores = [
  { store: 'PostgreSQL', engine: () => postgresQueueEngine(database.appUrl) },
  ...(redisUrl
    ? [{ store: 'Redis', engine: () => named(`spec-${randomUUID()}-`, redisQueueEngine(redisUrl)) }]
    : []),
];

describe.each(stores)('the worker that ends opinions, with the queue in $store', ({ engine }) => {
  const ended: string[] = [];
  let swept = 0;
  let queues: Queues;

  beforeEach(async () => {
    [ended.length, swept] = [0, 0];
    queues = new Queues(engine(), { backoff: { type: 'fixed', delay: 20 } });
    const endOpinions = {
      endOf: (dossierId: string) => Promise.resolve(void ended.push(dossierId)),
      sweep: () => Promise.resolve(void (swept += 1)),
    };
    await new OpinionsWorker(queues, endOpinions as never).onApplicationBootstrap();
  });
  afterEach(() => queues.close());

  it('looks at all of them when it starts, and at one when an opinion has come in', async () => {
    await eventually(async () => expect(swept).toBe(1));
    const opinion = { dossierId: randomUUID(), panelId: randomUUID(), personId: randomUUID() };
    const bell = new BullOpinionBell(queues);
    bell.ring(opinion);
    await eventually(async () => expect(ended).toEqual([opinion.dossierId]));
    bell.ring({ ...opinion, personId: randomUUID() });
    await eventually(async () => expect(ended).toHaveLength(2));
    expect(swept).toBe(1);
  });

  it('rings into the void where the queue is gone, and nobody notices but the log', async () => {
    const gone = { open: () => Promise.reject(new Error('away')) } as unknown as Queues;
    const ids = { dossierId: randomUUID(), panelId: randomUUID(), personId: randomUUID() };
    const warned: unknown[] = [];
    const warn = (message: unknown) => void warned.push(message);
    Logger.overrideLogger({ log: () => undefined, error: () => undefined, warn });
    new BullOpinionBell(gone).ring(ids);
    await eventually(() => Promise.resolve(expect(warned).toEqual(['The queue was not told: away'])));
    Logger.overrideLogger(false);
  });
});
