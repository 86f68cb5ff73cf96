import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { postgresQueueEngine } from '../queue/postgres-queue-engine.js';
import { applicationOptions, migrationOptions, withDataSource } from './data-source.js';
import { isDatabaseUnavailable } from './database-unavailable.js';
import { withClient } from './with-client.js';

const message = (type: string, body: string) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body, 'latin1')]);
};
const fatal = 'terminating connection due to unexpected postmaster exit';
/** Lets somebody in and dies: what a process finds that did not get to read before the server was killed. */
const welcomeAndDeath = Buffer.concat([
  message('R', '\0\0\0\0'),
  message('Z', 'I'),
  message('E', `SFATAL\0VFATAL\0C57P01\0M${fatal}\0\0`),
]);
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(welcomeAndDeath));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `postgres://somebody@127.0.0.1:${(server.address() as AddressInfo).port}/ocop`;
});
afterAll(async () => {
  server.close();
  await once(server, 'close');
});

it.each<[string, () => Promise<unknown>]>([
  ['the application', () => withDataSource(applicationOptions({ url }), (ready) => ready.query('SELECT 1'))],
  ['a migration', () => withDataSource(migrationOptions(url, []), (ready) => ready.query('SELECT 1'))],
  ['a piece of work', () => withClient(url, (client) => client.query('SELECT 1'))],
])('a server that dies while it greets is told to whoever asks, not to the process: %s', async (_, ask) => {
  expect(isDatabaseUnavailable(await ask().catch((reason: unknown) => reason))).toBe(true);
});

it('nor does it end the process in a queue or its worker', async () => {
  const engine = postgresQueueEngine(url);
  const [queue, worker] = [engine.queue('spec'), engine.worker('spec', () => Promise.resolve(), {})];
  for (const each of [queue, worker]) {
    each.on('error', () => undefined);
    expect(isDatabaseUnavailable(await each.waitUntilReady().catch((reason: unknown) => reason))).toBe(true);
    await each.close();
  }
  await engine.close();
});
