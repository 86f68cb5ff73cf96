import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { withClient } from '../../src/platform/database/index.js';
import { startClockOn } from '../../scripts/world/shifted-clock.js';
import { startThrowAwayDatabase } from '../../scripts/world/throw-away-database.js';
import { changesBetween, sumOf, type Figure, type Figures } from '../../src/domain/report/figures.js';
import { getColumnOf } from '../../src/domain/report/stage-columns.js';
import { PgFiguresReader } from '../../src/modules/reports/persistence/pg-figures.reader.js';
import { ReckonFigures } from '../../src/modules/reports/index.js';
import { applicationOptions } from '../../src/platform/database/data-source.js';
import { InvariantBroken } from '../invariant.js';
import { median, verdictOf } from '../middle.js';
import { byHand } from './by-hand.js';
import { writeReportWorld } from './report-world.js';

const goal = 1.5;
const size = { dossiers: 200_000, certificates: 18_000 };
const [year, today, firstDay] = [2021, '2021-06-14', '2020-07-01'];
const paths = ['byHand', 'useCase', 'byHandAgain'] as const;
type Path = (typeof paths)[number];

interface Options {
  readonly quick: boolean;
  readonly json: boolean;
}

/** The national report: the product's own use case beside the same tables by one hand-written statement. */
export async function benchReports({ quick, json }: Options): Promise<void> {
  const database = await startThrowAwayDatabase({ max_connections: '40' });
  const { appUrl, ownerUrl } = database;
  const pool = new Pool({ connectionString: appUrl, max: 1 });
  const dataSource = await new DataSource(applicationOptions({ url: appUrl, poolSize: 1 })).initialize();
  try {
    await withClient(ownerUrl, async (client) => {
      await startClockOn(client, today);
      await writeReportWorld(client, size);
      await client.query(
        'VACUUM (ANALYZE) dossier, dossier_step, recognition, round, place, product, producer, follow_up_call, follow_up, follow_up_step',
      );
    });
    const reckon = new ReckonFigures(new PgFiguresReader(dataSource));
    const hand = async () => columnsOf((await pool.query<Figure>(handStatement)).rows);
    const ask: Readonly<Record<Path, () => Promise<Figures>>> = {
      byHand: hand,
      byHandAgain: hand,
      useCase: async () => (await reckon.execute({ place: null, year, roundId: null, asOf: null })).figures,
    };
    const told = { ...size, ...(await measure(ask, quick ? 7 : 25)) };
    if (json) console.log(JSON.stringify(told));
    else tell(told);
  } finally {
    await pool.end();
    await dataSource.destroy();
    await database.remove();
  }
}

const handStatement = { name: 'by-hand', text: byHand, values: [year, today, firstDay] };

const columnsOf = (figures: readonly Figure[]): Figures =>
  sumOf([
    figures.map((each) =>
      each.section === 'stages' && each.column === 'dossiers'
        ? { ...each, row: getColumnOf(each.row) }
        : each,
    ),
  ]);

async function measure(ask: Readonly<Record<Path, () => Promise<Figures>>>, rounds: number) {
  const differences = changesBetween(await ask.byHand(), await ask.useCase());
  if (differences.length > 0)
    throw new InvariantBroken(`The tables are not the same: ${JSON.stringify(differences.slice(0, 5))}`);
  const took: Record<Path, number[]> = { byHand: [], useCase: [], byHandAgain: [] };
  // The first rounds only warm up: the plans of named statements settle after five runs.
  for (let round = -6; round < rounds; round += 1) {
    for (let turn = 0; turn < paths.length; turn += 1) {
      const path = paths[(turn + round + 6) % paths.length] ?? 'byHand';
      const began = performance.now();
      await ask[path]();
      if (round >= 0) took[path].push(performance.now() - began);
    }
  }
  const ms = Object.fromEntries(paths.map((path) => [path, Number(median(took[path]).toFixed(1))]));
  const ratio = median(took.useCase) / median(took.byHand);
  const control = median(took.byHandAgain) / median(took.byHand);
  const { rss, heapUsed } = process.memoryUsage();
  return {
    rounds,
    ms,
    times: Number(ratio.toFixed(2)),
    control: Number(control.toFixed(2)),
    goal,
    verdict: verdictOf(ratio <= goal, control),
    memoryMb: { rss: Math.round(rss / 1024 ** 2), heap: Math.round(heapUsed / 1024 ** 2) },
  };
}

function tell(told: Awaited<ReturnType<typeof measure>> & typeof size): void {
  console.table(told.ms);
  console.log(
    `the national report over ${told.dossiers} dossiers and ${told.certificates} certificates takes ${told.times} × the statement by hand; goal ${told.goal}: ${told.verdict}`,
  );
  console.log(`by hand against itself: ${told.control}; memory in MB: ${JSON.stringify(told.memoryMb)}`);
}
