import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { CastBallot } from '../../src/modules/ballots/cast-ballot.js';
import { PgBallotStore } from '../../src/modules/ballots/persistence/pg-ballot.store.js';
import { PgDossierStore } from '../../src/modules/dossiers/persistence/pg-dossier.store.js';
import { TakeStep } from '../../src/modules/dossiers/take-step.js';
import { loadRulebooks, Rulebooks } from '../../src/modules/rulebooks/index.js';
import { applicationOptions } from '../../src/platform/database/data-source.js';
import { asRole } from '../world/as-role.js';
import { restingRelay } from '../world/resting-relay.js';
import { startThrowAwayDatabase, unsafeButFast } from '../world/throw-away-database.js';
import { bySql, byUseCase, or, sqlWays, type Closer } from './late-ballot/closers.js';
import { writePanels, type OpenPanel, type PanelWorld } from './late-ballot/panel-world.js';
import { votesBySql, votesByUseCase, type FilledSheet, type Vote, type Voted } from './late-ballot/voters.js';
import type { Attempt, Findings, Proof } from './proof.js';
import { Draw } from './sequences/draw.js';
import { drawSheet, readPrintedSet } from './sequences/sheets.js';

const examplesKept = 5;
const panelsAtOnce = 3;

export const lateBallot: Proof = {
  name: 'late-ballot',
  goal: 'a closed result is the sum of its ballots, however late one comes and whoever closes',
  defaultN: 300,
  run: async (attempt) => {
    const database = await startThrowAwayDatabase({ ...unsafeButFast, max_connections: '120' });
    try {
      return await prove(database.appUrl, attempt);
    } finally {
      await database.remove();
    }
  },
};

interface Race {
  readonly draw: Draw;
  readonly world: PanelWorld;
  readonly sheets: readonly FilledSheet[];
  readonly votes: readonly Vote[];
  readonly closers: Readonly<Record<string, Closer>>;
  readonly pool: Pool;
}

async function prove(appUrl: string, { n, random }: Attempt): Promise<Findings> {
  const dataSource = await new DataSource(applicationOptions({ url: appUrl, poolSize: 24 })).initialize();
  const pool = new Pool({ connectionString: appUrl, max: 24 });
  pool.on('error', () => undefined); // an idle connection that breaks is no finding; a query on it would tell
  try {
    const world = await asRole(appUrl, (client) => writePanels(client, n));
    return await runAll(await theRace(appUrl, dataSource, pool, world, new Draw(random)));
  } finally {
    await pool.end();
    await dataSource.destroy();
  }
}

async function theRace(
  appUrl: string,
  dataSource: DataSource,
  pool: Pool,
  world: PanelWorld,
  draw: Draw,
): Promise<Race> {
  const rulebooks = new Rulebooks(loadRulebooks());
  const desk = new TakeStep(new PgDossierStore(dataSource), rulebooks, await restingRelay(appUrl));
  const castBallot = new CastBallot(new PgBallotStore(dataSource), rulebooks);
  const printed = readPrintedSet(world.setCode);
  const set = rulebooks.getSet('qd-1048-2019', world.setCode);
  const pause = () => later(draw.below(3));
  const sql = (way: keyof typeof sqlWays) => bySql(pool, sqlWays[way], pause);
  return {
    ...{ draw, world, pool },
    sheets: Array.from({ length: 20 }, () =>
      drawSheet(printed, set, draw, { total: 20 + draw.below(80), findings: [], stops: false }),
    ),
    votes: [votesByUseCase(castBallot), votesBySql(pool)],
    closers: {
      'use case': byUseCase(desk, world.secretary),
      locking: sql('locking'),
      careless: sql('careless'),
      'repeatable read': or(sql('repeatable read'), sql('locking')),
    },
  };
}

async function runAll(race: Race): Promise<Findings> {
  const waiting = race.world.panels.entries();
  const ways = Object.keys(race.closers);
  const examples: unknown[] = [];
  const late: Record<string, number> = {};
  let failures = 0;
  const runOne = async () => {
    for (const [number, panel] of waiting) {
      const way = ways[number % ways.length] ?? '';
      const { problems, tooLate } = await runPanel(race, panel, way);
      late[way] = (late[way] ?? 0) + tooLate;
      if (problems.length === 0) continue;
      failures += 1;
      if (examples.length < examplesKept) examples.push({ panel: number, closedBy: way, problems });
    }
  };
  await Promise.all(Array.from({ length: panelsAtOnce }, runOne));
  return { failures, examples, met: { ballotsTooLate: late } };
}

/** Fifteen members vote while the panel is being closed; then each of them tries once more. */
async function runPanel({ draw, world, sheets, votes, closers, pool }: Race, panel: OpenPanel, way: string) {
  const closer = closers[way];
  if (!closer) throw new Error(`Nobody closes by ${way}`);
  const waitsForAll = way === 'use case';
  const vote = async (member: (typeof world.members)[number]): Promise<Voted> => {
    await later(draw.below(12));
    return draw.one(votes)(panel, member, draw.one(sheets));
  };
  const [told] = await Promise.all([
    Promise.all(world.members.map(vote)),
    closeEventually(closer, panel, () => later(draw.below(waitsForAll ? 3 : 12))),
  ]);
  const again = await Promise.all(
    world.members.map((member) => draw.one(votes)(panel, member, draw.one(sheets))),
  );
  const acknowledged = told.filter((each) => each === 'cast').length;
  const tooLate = told.filter((each) => each === 'closed').length;
  const problems = [
    ...(await recordedProblems(pool, panel, acknowledged)),
    ...(again.includes('cast') ? ['a ballot was taken after closing'] : []),
    ...(waitsForAll && acknowledged !== world.members.length ? ['closed before every member had cast'] : []),
  ];
  return { problems, tooLate };
}

async function closeEventually(closer: Closer, panel: OpenPanel, pause: () => Promise<void>): Promise<void> {
  await pause();
  while (!(await closer(panel))) await pause();
}

async function recordedProblems(
  pool: Pool,
  { panelId }: OpenPanel,
  acknowledged: number,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{
    status: string;
    ballots: number;
    points: number;
    cast: number;
    sum: number;
  }>(
    `SELECT p.status, p.ballots, p.points, count(b.*)::integer AS cast, coalesce(sum(b.total), 0)::integer AS sum
       FROM panel p LEFT JOIN ballot b ON b.panel_id = p.id WHERE p.id = $1 GROUP BY p.id`,
    [panelId],
  );
  const [found] = rows;
  if (!found) return ['the panel is gone'];
  const { status, ballots, points, cast, sum } = found;
  return [
    ...(status === 'closed' ? [] : ['the panel is still open']),
    ...(ballots === cast && points === sum
      ? []
      : [`the result says ${points}/${ballots}, the ballots ${sum}/${cast}`]),
    ...(cast === acknowledged ? [] : [`${acknowledged} ballots were acknowledged, ${cast} are there`]),
  ];
}

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
