import type { Relay } from '../../src/modules/reminders/index.js';
import { withClient } from '../../src/platform/database/index.js';
import { restingRelay } from '../world/resting-relay.js';
import {
  startThrowAwayDatabase,
  unsafeButFast,
  type ThrowAwayDatabase,
} from '../world/throw-away-database.js';
import type { Attempt, Findings, Proof } from './proof.js';
import { seededRandom } from './seeded-random.js';
import { Draw } from './sequences/draw.js';
import { Lane } from './sequences/lane.js';
import { installProofClock } from './sequences/proof-clock.js';
import { holdTakenCertificate } from './sequences/taken-certificate.js';
import { SequenceRun } from './sequences/run-sequence.js';
import { aSequenceSetting, type SequenceSetting } from './sequences/sequence-setting.js';
import { aSequenceWorld, type Way } from './sequences/sequence-world.js';

const examplesKept = 5;
const laneNames = ['lane-1', 'lane-2', 'lane-3', 'lane-4', 'lane-5', 'lane-6'];

export const sequences: Proof = {
  name: 'sequences',
  goal: 'whatever 1–8 people do at once, state, version, history and refusals are those of a plain table',
  defaultN: 2_000,
  run: async (attempt) => {
    const database = await startThrowAwayDatabase({ ...unsafeButFast, max_connections: '120' });
    try {
      return await prove(database, attempt);
    } finally {
      await database.remove();
    }
  },
};

interface Dossier {
  readonly number: number;
  readonly productId: string;
  readonly way: Way;
}

async function prove(
  { ownerUrl, appUrl }: ThrowAwayDatabase,
  { n, seed, random, tried }: Attempt,
): Promise<Findings> {
  const { world, ways, councils } = aSequenceWorld();
  const draw = new Draw(random);
  const setting = aSequenceSetting(draw, councils, 'qd-1048-2019');
  const settings = {
    [setting.rulebook]: setting,
    'qd-26-2026': aSequenceSetting(draw, councils, 'qd-26-2026'),
  };
  const dossiers = Array.from({ length: n }, (_, number): Dossier => {
    const way = ways[number % ways.length];
    if (!way) throw new Error('There is a way for every dossier');
    return { number, way, productId: world.product(way.owner, `Sản phẩm ${number}`, setting.setCode) };
  });
  await withClient(appUrl, (client) => world.write(client));
  await withClient(ownerUrl, (client) => installProofClock(client, laneNames));
  const relay = await restingRelay(appUrl);
  const lanes = await openLanes(appUrl, setting, relay);
  try {
    await holdTakenCertificate(appUrl, ways, setting);
    return await playAll(lanes, dossiers, settings, { seed, tried });
  } finally {
    for (const lane of lanes) await lane.close();
  }
}

async function openLanes(
  appUrl: string,
  { rulebooks }: SequenceSetting,
  relay: Relay,
): Promise<readonly Lane[]> {
  const lanes: Lane[] = [];
  for (const name of laneNames) lanes.push(await Lane.open(name, appUrl, rulebooks, relay));
  return lanes;
}

async function playAll(
  lanes: readonly Lane[],
  dossiers: readonly Dossier[],
  settings: Readonly<Record<string, SequenceSetting>>,
  { seed, tried }: Pick<Attempt, 'seed' | 'tried'>,
): Promise<Findings> {
  const examples: unknown[] = [];
  const ended: Record<string, number> = {};
  const met: Record<string, number> = {};
  let failures = 0;
  let sent = 0;
  const waiting = dossiers[Symbol.iterator]();
  await Promise.all(
    lanes.map(async (lane) => {
      for (const { number, productId, way } of waiting) {
        const draw = new Draw(seededRandom(seed + number));
        const setting = settings[way.rounds[0]?.rulebook ?? ''];
        if (!setting) throw new Error('There are sheets for every decision');
        const run = await SequenceRun.play(lane, draw, setting, productId, way);
        tried(1);
        sent += run.sent;
        ended[run.state] = (ended[run.state] ?? 0) + 1;
        for (const each of run.met) met[each] = (met[each] ?? 0) + 1;
        if (run.problems.length === 0) continue;
        failures += 1;
        if (examples.length < examplesKept) examples.push({ sequence: number, ...run.problems[0] });
      }
    }),
  );
  return { failures, examples, met: { wishes: sent, ended, met } };
}
