import { expect, it } from '@jest/globals';
import type { ComposeSendings } from './compose-sendings.js';
import type { MessageQueue } from './message-queue.js';
import type { OutboxStore } from './outbox.store.js';
import { Relay } from './relay.js';
import type { SendingStore } from './sending.store.js';
import type { Transports } from './transports.js';

it('hands over what is written though nothing more can be, and says so', async () => {
  const handed: unknown[] = [];
  const relay = new Relay(
    { claim: () => Promise.resolve([]) } as unknown as OutboxStore,
    { execute: () => Promise.reject(new Error('no room')) } as unknown as ComposeSendings,
    { claim: () => Promise.resolve([{ id: 'sending-1' }]) } as unknown as SendingStore,
    { leaving: ['mail'] } as unknown as Transports,
    {
      addSendings: (sendings: readonly unknown[]) => Promise.resolve(void handed.push(...sendings)),
    } as unknown as MessageQueue,
  );
  await expect(relay.sweep()).rejects.toThrow('no room');
  expect(handed).toEqual([{ id: 'sending-1' }]);
});
