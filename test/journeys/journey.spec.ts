import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { playJourney } from '../../scripts/journey/play-journey.js';
import type { Line } from '../../scripts/journey/story.js';
import { startDemoServer, type DemoServer } from '../support/demo-server.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { copyToldWorld } from '../support/told-world.mjs';

let server: DemoServer;
/** The demo world is lived through first. */
const demoMs = 180_000;
beforeAll(async () => (server = await startDemoServer()), demoMs);
afterAll(() => server.stop());

const factsIn = (lines: readonly Line[]) => (fact: string) =>
  lines.flatMap((line) => (line[fact] === undefined ? [] : [line[fact]]));
const atTheEnd = { done: true, state: 'recognised', star: 4, steps: 24 };

const root = resolve(import.meta.dirname, '..', '..');
/** As `npm run journey` runs it. */
async function run(...args: readonly string[]) {
  const command = ['--import', join(root, 'scripts/typescript.mjs'), 'scripts/journey/journey.ts', ...args];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { code, stdout, stderr };
}

/** What it told as JSON, a line each. */
function told({ code, stdout, stderr }: Awaited<ReturnType<typeof run>>) {
  if (code !== 0) throw new Error(stderr);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return { ending: lines.at(-1), of: factsIn(lines.slice(0, -1)) };
}

/** Of a session that would open on the day its papers went out, before anybody came. */
const tooEarly = (needed: number) => [
  { code: 'agenda.delivered-late' },
  { code: 'quorum.missing', needed },
  { code: 'quorum.chair-missing' },
];

describe('one product from its commune to its star', () => {
  it('is registered, prepared, returned once, scored at district and province, and recognised', async () => {
    const lines: Line[] = [];
    const ending = await playJourney(server.url, (line) => lines.push(line));
    const of = factsIn(lines);
    expect(ending).toEqual(atTheEnd);
    expect(of('state')).toEqual([
      'registration.registered',
      'preparation.preparing',
      'commune.review',
      'commune.returned',
      'commune.review',
      'district.intake',
      'district.council',
      'district.scoring',
      'district.forwarding',
      'province.intake',
      'province.council',
      'province.firstScoring',
      'province.verification',
      'province.verification',
      'province.verification',
      'province.secondScoring',
      'province.recognition',
      'closed.recognised',
    ]);
    expect(of('refusals')).toMatchObject([
      [
        { code: 'document.missing', documentKind: 'organisation-introduction' },
        { code: 'document.missing', documentKind: 'business-registration' },
      ],
      [{ code: 'supplement.not-answered', documentKind: 'food-safety-test' }],
      tooEarly(6),
      [{ code: 'panel.ballots-missing', seats: 7, cast: 6 }],
      [{ code: 'panel.still-open' }],
      tooEarly(7),
      [{ code: 'panel.ballots-missing', seats: 9, cast: 8 }],
      [{ code: 'panel.still-open' }],
      tooEarly(7),
      [{ code: 'panel.ballots-missing', seats: 9, cast: 8 }],
      [{ code: 'panel.still-open' }],
    ]);
  });

  it('can be told again on the same server, with the reminders and ballots of its own', async () => {
    const { ending, of } = told(await run('--json', '--url', server.url));
    expect(ending).toEqual(atTheEnd);
    expect(of('result')).toEqual([
      { points: 539, ballots: 7, mean: '77.00', star: 4 },
      { points: 685, ballots: 9, mean: '76.11', star: 4 },
      { points: 694, ballots: 9, mean: '77.11', star: 4 },
    ]);
    expect(of('ballots').map((ballots) => (ballots as object[]).length)).toEqual([7, 9, 9]);
    expect(of('reminders')).toEqual([
      expect.arrayContaining([
        expect.objectContaining({ deadline: 'registrationCloses', daysBefore: 3 }),
        expect.objectContaining({ deadline: 'dueAtDistrict', daysBefore: 7 }),
        expect.objectContaining({ deadline: 'dueAtDistrict', daysBefore: 3 }),
        expect.objectContaining({ deadline: 'dueAtProvince', daysBefore: 3 }),
      ]),
    ]);
  });
});

describe('npm run journey', () => {
  it('plays on a server of its own, in words too', async () => {
    const folder = makeTemporaryFolder();
    const data = join(folder.path, 'data');
    await copyToldWorld(data);
    try {
      const { code, stdout } = await run('--data', data);
      expect(code).toBe(0);
      expect(stdout).toContain('Xong: 4 sao sau 24 bước.');
    } finally {
      folder.remove();
    }
  });

  it('says that nobody answers, and ends with 1', async () => {
    const { code, stderr } = await run('--json', '--url', 'http://127.0.0.1:1');
    expect(stderr).toContain('http://127.0.0.1:1');
    expect(code).toBe(1);
  });

  it('says how it is called', async () => {
    expect(await run('--fast')).toMatchObject({ code: 1, stderr: expect.stringContaining('--json') });
  });
});

it('a server that is no demo is told apart', async () => {
  const production = createServer((_, response) => {
    response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"code":"route.not-found"}');
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => production.once('listening', listening));
  const { port } = production.address() as AddressInfo;
  await expect(playJourney(`http://127.0.0.1:${port}`, () => undefined)).rejects.toThrow('chế độ trình diễn');
  production.close();
});
