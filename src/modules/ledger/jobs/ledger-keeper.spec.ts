import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { LedgerStore } from '../ledger.store.js';
import { LedgerKeeper } from './ledger-keeper.js';

const told: string[] = [];
const quiet = () => undefined;
beforeAll(() => {
  Logger.overrideLogger({ log: quiet, warn: quiet, error: (text: string) => void told.push(text) });
});
afterAll(() => Logger.overrideLogger(true));

it('a chain that stands still holds up no other, and is told again every five minutes', async () => {
  const linked: string[] = [];
  const keeper = new LedgerKeeper({
    listWaiting: () => Promise.resolve(['broken', 'whole']),
    linkSome: (placeId: string) =>
      placeId === 'broken'
        ? Promise.reject(new Error('no head'))
        : Promise.resolve(void linked.push(placeId)),
  } as unknown as LedgerStore);
  for (const second of [0, 1, 299]) await keeper.look(second * 1_000);
  expect(linked).toEqual(['whole', 'whole', 'whole']);
  expect(told).toEqual(['Acts of the place broken wait to be chained.']);
  await keeper.look(301_000);
  expect(told).toHaveLength(2);
});
