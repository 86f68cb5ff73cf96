import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { applicationOptions } from '../../src/platform/database/data-source.js';
import { withClient } from '../../src/platform/database/index.js';
import { restingRelay } from '../world/resting-relay.js';
import { startThrowAwayDatabase, unsafeButFast } from '../world/throw-away-database.js';
import type { Attempt, Findings, Proof } from './proof.js';
import { openPanels, writePanelWorld } from './seal/panel-world.js';
import { theRace, type Race } from './seal/race.js';
import { SessionRun } from './seal/run-session.js';
import { Draw } from './sequences/draw.js';

const examplesKept = 5;
const sessionsAtOnce = 3;
const writtenAtOnce = 200;
/** The application closes most panels: only then is there a discussion. */
const ways = ['use case', 'locking', 'use case', 'careless', 'use case', 'repeatable read'];

export const seal: Proof = {
  name: 'seal',
  goal: 'no ballot is late, lost, double or miscounted while members cast, declare conflicts and leave, and two processes close',
  defaultN: 10_000,
  run: async (attempt) => {
    const database = await startThrowAwayDatabase({ ...unsafeButFast, max_connections: '120' });
    try {
      return await prove(database.appUrl, attempt);
    } finally {
      await database.remove();
    }
  },
};

async function prove(appUrl: string, { n, random, tried }: Attempt): Promise<Findings> {
  const dataSource = await new DataSource(applicationOptions({ url: appUrl, poolSize: 24 })).initialize();
  const pool = new Pool({ connectionString: appUrl, max: 24 });
  pool.on('error', () => undefined); // an idle connection that breaks is no finding; a query on it would tell
  try {
    const relay = await restingRelay(appUrl);
    return await withClient(appUrl, async (client) => {
      const world = await writePanelWorld(client);
      return runAll(theRace({ dataSource, pool, world, relay }, new Draw(random)), client, n, tried);
    });
  } finally {
    await pool.end();
    await dataSource.destroy();
  }
}

async function runAll(race: Race, client: Client, n: number, tried: Attempt['tried']): Promise<Findings> {
  const examples: unknown[] = [];
  const met = {
    ballotsTooLate: 0,
    voidBallots: 0,
    carriedSheets: 0,
    secondSheets: 0,
    conflictsWhileClosing: 0,
  };
  let failures = 0;
  for (let begun = 0; begun < n; begun += writtenAtOnce) {
    const panels = await openPanels(client, race.world, Math.min(writtenAtOnce, n - begun));
    const waiting = panels.entries();
    const runSome = async () => {
      for (const [number, panel] of waiting) {
        const way = ways[(begun + number) % ways.length] ?? '';
        const found = await new SessionRun(race, panel, way).run();
        tried(1);
        met.ballotsTooLate += found.late;
        met.voidBallots += found.void;
        met.carriedSheets += found.carried;
        met.secondSheets += found.secondSheets;
        met.conflictsWhileClosing += found.spokenWhileClosing;
        if (found.problems.length === 0) continue;
        failures += 1;
        const { problems } = found;
        if (examples.length < examplesKept)
          examples.push({ session: begun + number, closedBy: way, problems });
      }
    };
    await Promise.all(Array.from({ length: sessionsAtOnce }, runSome));
  }
  return { failures, examples, met };
}
