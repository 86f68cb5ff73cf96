import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpProcess } from '../../src/http-process.js';
import { migrations } from '../../src/migrations/index.js';
import { readEnvironment } from '../../src/platform/config/index.js';
import { migrate } from '../../src/platform/database/index.js';
import { provision } from '../../src/platform/database/provision.js';
import { createQueueSchema } from '../../src/platform/queue/index.js';
import { eventually } from '../support/eventually.js';
import { Launcher } from '../support/launcher.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

const folder = makeTemporaryFolder();
let server: Launcher;
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  server = await Launcher.start(folder.path);
  const { appUrl, ownerUrl } = await provision(server.superUrl, 'outage', {
    app: 'outage-app',
    owner: 'outage-owner',
  });
  await migrate(ownerUrl, migrations);
  await createQueueSchema(ownerUrl);
  const environment = readEnvironment({
    NODE_ENV: 'production',
    DATABASE_URL: appUrl,
    OCOP_DATA: join(folder.path, 'data'),
    LOG_LEVEL: 'fatal',
  });
  app = await createHttpProcess({
    environment,
    database: { appUrl, ownerUrl, embedded: false, stop: () => Promise.resolve() },
  });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  await server.stop();
  folder.remove();
});

const signIn = () =>
  fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: 'khong.ai', password: 'sai' }),
  });

/** The samples as a scraper reads them. */
async function metrics(): Promise<readonly string[]> {
  const scraped = await fetch(`${url}/api/metrics`);
  expect(scraped.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  return (await scraped.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

it('the database gone: 503 with a request id and nothing else; it recovers by itself', async () => {
  expect((await signIn()).status).toBe(401);
  expect((await fetch(`${url}/api/health`)).status).toBe(200);
  expect(await metrics()).toEqual([
    ...['ocop_up{part="database"} 1', 'ocop_up{part="queue"} 1'],
    ...['due', 'handed', 'late', 'pending'].map((stage) => `ocop_undelivered{stage="${stage}"} 0`),
    ...['ocop_undelivered_oldest_seconds 0', 'ocop_refused 0'],
    ...['ocop_unheld_offices 0', 'ocop_told_nobody 0', 'ocop_unchained_oldest_seconds 0'],
  ]);

  await server.stop();
  const gone = await signIn();
  expect(gone.status).toBe(503);
  expect(gone.headers.get('retry-after')).toBe('2');
  expect(gone.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await gone.json()) as object;
  expect(Object.keys(problem).toSorted()).toEqual(['code', 'requestId', 'status', 'title', 'type']);
  expect(problem).toMatchObject({ code: 'database.unavailable' });
  // What was seen within two seconds is told again.
  await eventually(async () => {
    const health = await fetch(`${url}/api/health`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ status: 'failing', database: 'failing' });
  });
  expect(await metrics()).toEqual(['ocop_up{part="database"} 0', 'ocop_up{part="queue"} 0']);

  server = await Launcher.start(folder.path);
  await eventually(async () => {
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    expect((await signIn()).status).toBe(401);
  });
});
