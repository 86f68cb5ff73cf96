import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from 'pg';
import { hashPassword } from '../../src/modules/people/index.js';
import { loadRulebooks, Rulebooks } from '../../src/modules/rulebooks/index.js';
import { withClient } from '../../src/platform/database/index.js';
import { forkApp, signIn, type RunningApp } from '../world/fork-app.js';
import { startClockOn } from '../world/shifted-clock.js';
import {
  startThrowAwayDatabase,
  unsafeButFast,
  type ThrowAwayDatabase,
} from '../world/throw-away-database.js';
import type { Attempt, Findings, Proof } from './proof.js';
import { Draw } from './sequences/draw.js';
import { drawSheet, readPrintedSet } from './sequences/sheets.js';
import { firstDay, setCode, writeTwinWorld, type TwinWorld } from './twins/twin-world.js';
import { wishesFor, type TwinWish } from './twins/twin-wishes.js';

const copies = 20;
const examplesKept = 5;
const password = 'mat-khau-cua-phep-thu';

export const twins: Proof = {
  name: 'twins',
  goal: `the same Idempotency-Key ${copies} times in parallel over two processes: one effect, equal bodies`,
  defaultN: 50,
  run: async (attempt) => {
    const database = await startThrowAwayDatabase({ ...unsafeButFast, max_connections: '120' });
    try {
      return await prove(database, attempt);
    } finally {
      await database.remove();
    }
  },
};

async function prove(
  { appUrl, ownerUrl, folder }: ThrowAwayDatabase,
  { n, random, tried }: Attempt,
): Promise<Findings> {
  const passwordHash = await hashPassword(password);
  await withClient(ownerUrl, (client) => startClockOn(client, firstDay));
  const world = await withClient(appUrl, (client) => writeTwinWorld(client, Math.ceil(n / 5), passwordHash));
  const apps: RunningApp[] = [];
  try {
    for (let i = 0; i < 2; i += 1) apps.push(await forkApp(appUrl, join(folder, 'files')));
    const cookies = await signInAll(apps, world);
    const wishes = wishesFor(world, n, aSheet(new Draw(random)));
    return await withClient(appUrl, (client) => wishAll(client, apps, cookies, wishes, tried));
  } finally {
    for (const app of apps) await app.stop();
  }
}

type Cookies = Readonly<Record<string, string>>;

async function signInAll([app]: readonly RunningApp[], { people }: TwinWorld): Promise<Cookies> {
  if (!app) throw new Error('No application runs');
  const cookies: Record<string, string> = {};
  for (const [name, { signInName }] of Object.entries(people))
    cookies[name] = await signIn(app.url, signInName, password);
  return cookies;
}

function aSheet(draw: Draw): object {
  const set = new Rulebooks(loadRulebooks()).getSet('qd-1048-2019', setCode);
  return drawSheet(readPrintedSet(setCode), set, draw, { total: 77, findings: [], stops: false }).sheet;
}

async function wishAll(
  client: Client,
  apps: readonly RunningApp[],
  cookies: Cookies,
  wishes: readonly TwinWish[],
  tried: Attempt['tried'],
): Promise<Findings> {
  const examples: unknown[] = [];
  let failures = 0;
  for (const wish of wishes) {
    const told = await sendCopies(apps, cookies[wish.as] ?? '', wish);
    tried(1);
    const { rows } = await client.query<{ effects: string }>(wish.effect, [wish.about]);
    const effects = Number(rows[0]?.effects);
    const answers = [...new Set(told)];
    const isLawful = answers.length === 1 && /^20[01] /.test(answers[0] ?? '') && effects === 1;
    if (isLawful) continue;
    failures += 1;
    if (examples.length < examplesKept) examples.push({ kind: wish.kind, effects, answers: countsOf(told) });
  }
  return { failures, examples };
}

/** Twenty at once, in turn to each process; status and body of each answer, without what names the single request. */
async function sendCopies(
  apps: readonly RunningApp[],
  cookie: string,
  wish: TwinWish,
): Promise<readonly string[]> {
  const key = randomUUID();
  return Promise.all(
    Array.from({ length: copies }, async (_, i) => {
      const app = apps[i % apps.length];
      const body = wish.body();
      const response = await fetch(`${app?.url}/api${wish.path}`, {
        method: 'POST',
        headers: {
          cookie,
          'idempotency-key': key,
          ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
          ...(wish.ifMatch ? { 'if-match': '"1"' } : {}),
        },
        body,
      });
      return `${response.status} ${(await response.text()).replace(/"requestId":"[^"]*"/, '"requestId":"…"')}`;
    }),
  );
}

const countsOf = (told: readonly string[]) =>
  [...new Set(told)].map((answer) => ({ times: told.filter((each) => each === answer).length, answer }));
