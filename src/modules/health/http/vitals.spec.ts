import { expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Queues } from '../../../platform/queue/index.js';
import type { Ledger } from '../../ledger/index.js';
import type { WatchdogStore } from '../../notices/index.js';
import { Vitals } from './vitals.js';

it('are looked at once for all who ask within two seconds', async () => {
  let looks = 0;
  const vitals = new Vitals(
    { query: () => Promise.resolve(void (looks += 1)) } as unknown as DataSource,
    { check: () => Promise.resolve() } as unknown as Queues,
    { count: () => Promise.resolve(null) } as unknown as WatchdogStore,
    { oldestWaitingSeconds: () => Promise.resolve(0) } as unknown as Ledger,
  );
  await Promise.all([0, 1, 1_999].map((atMs) => vitals.look(atMs)));
  expect(looks).toBe(1);
  expect(await vitals.look(2_000)).toMatchObject({ database: 'ok', queue: 'ok' });
  expect(looks).toBe(2);
});
