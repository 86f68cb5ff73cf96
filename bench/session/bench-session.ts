import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Pool, type Client } from 'pg';
import { DataSource } from 'typeorm';
import {
  openPanels,
  seatsOfPanel,
  writePanelWorld,
  type OpenPanel,
  type PanelWorld,
} from '../../scripts/prove/seal/panel-world.js';
import { seededRandom } from '../../scripts/prove/seeded-random.js';
import { Draw } from '../../scripts/prove/sequences/draw.js';
import { drawSheet, readPrintedSet, type ReadySheet } from '../../scripts/prove/sequences/sheets.js';
import { withClient } from '../../src/platform/database/index.js';
import { startClockOn } from '../../scripts/world/shifted-clock.js';
import { startThrowAwayDatabase } from '../../scripts/world/throw-away-database.js';
import { criteriaOf } from '../../src/domain/scoring/criteria-set.js';
import { CastBallot } from '../../src/modules/ballots/cast-ballot.js';
import { PgBallotStore } from '../../src/modules/ballots/persistence/pg-ballot.store.js';
import { loadRulebooks, Rulebooks } from '../../src/modules/rulebooks/index.js';
import { applicationOptions } from '../../src/platform/database/data-source.js';
import { InvariantBroken } from '../invariant.js';
import { median, quantile, verdictOf } from '../middle.js';
import { actCost } from './act-cost.js';
import { recordCast, valuesFor } from './recorded-cast.js';

const goals = { timesBare: 3, heapGrowth: 1.1 } as const;
const [products, criteria, setCode] = [75, 32, '26'];
/** So many products are scored on one path before the other has its turn. */
const productsATurn = 5;
const poolSize = 16; // as the application's
const paths = ['bare', 'useCase', 'bareAgain'] as const;
type Path = (typeof paths)[number];

interface Options {
  readonly quick: boolean;
  readonly json: boolean;
  readonly seed: number;
}
type Cast = (panel: OpenPanel, member: number, ready: ReadySheet) => Promise<void>;

/** A whole session: every member of a council of fifteen votes on 75 products, all of them at once, by either path. */
export async function benchSession({ quick, json, seed }: Options): Promise<void> {
  const database = await startThrowAwayDatabase({ max_connections: '60' });
  const { appUrl, ownerUrl } = database;
  const pool = new Pool({ connectionString: appUrl, max: poolSize });
  pool.on('error', () => undefined); // the next query on it tells
  const dataSource = await new DataSource(applicationOptions({ url: appUrl, poolSize })).initialize();
  try {
    await withClient(ownerUrl, (client) => startClockOn(client, '2021-06-14'));
    const result = await withClient(appUrl, async (client) => {
      const world = await writePanelWorld(client, setCode);
      const draw = new Draw(seededRandom(seed));
      const casts = await castsOn({ pool, dataSource, client, world, draw });
      const measured = await measure({ client, world, draw, casts, sessions: quick ? 1 : 3 });
      const sheets = Array.from({ length: 40 }, () => sheetOf(draw));
      const act = await withClient(ownerUrl, (owner) =>
        actCost({
          ...{ owner, client, world, draw, turns: quick ? 6 : 15 },
          score: (panels) => scoreAll(panels, casts.useCase, () => draw.one(sheets)),
        }),
      );
      return { ...measured, act };
    });
    const told = {
      products,
      members: seatsOfPanel,
      criteria,
      set: `qd-1048-2019/${setCode}`,
      seed,
      ...result,
    };
    if (json) console.log(JSON.stringify(told));
    else tell(told);
  } finally {
    await pool.end();
    await dataSource.destroy();
    await database.remove();
  }
}

interface Ground {
  readonly pool: Pool;
  readonly dataSource: DataSource;
  readonly client: Client;
  readonly world: PanelWorld;
  readonly draw: Draw;
}

/** The real use case with its store, and the one statement it writes with, sent by bare `pg`. */
async function castsOn({
  pool,
  dataSource,
  client,
  world,
  draw,
}: Ground): Promise<Readonly<Record<Path, Cast>>> {
  const castBallot = new CastBallot(new PgBallotStore(dataSource), new Rulebooks(loadRulebooks()), {
    ring: () => undefined,
  });
  const byUseCase = async (
    { dossierId, panelId }: OpenPanel,
    member: number,
    { sheet }: ReadySheet,
    key: string,
  ) => {
    const person = world.members[member];
    if (!person) throw new InvariantBroken('A seat is empty');
    const write = { key, fingerprint: 'bench' };
    const cast = await castBallot.execute({ dossierId, panelId, version: 1, sheet, person, write });
    if (!cast.ok) throw new InvariantBroken(`A ballot was refused: ${JSON.stringify(cast.refusals)}`);
  };
  const [spare] = await openPanels(client, world, 1);
  if (!spare) throw new InvariantBroken('No panel is open');
  const ready = sheetOf(draw);
  const key = randomUUID();
  const sample = sampleOf(spare.panelId, world.members[0]?.id ?? '', ready, key);
  const recorded = await recordCast(() => byUseCase(spare, 0, ready, key), sample);
  const { name, text } = recorded;
  const bare: Cast = async ({ panelId }, member, sheet) => {
    const values = valuesFor(
      recorded,
      sampleOf(panelId, world.members[member]?.id ?? '', sheet, randomUUID()),
    );
    values[7] = sheet.evaluated.total;
    await pool.query({ name, text, values });
  };
  return {
    bare,
    bareAgain: bare,
    useCase: (panel, member, sheet) => byUseCase(panel, member, sheet, randomUUID()),
  };
}

const sampleOf = (panelId: string, personId: string, { sheet, evaluated }: ReadySheet, key: string) => [
  ...[panelId, personId, key],
  ...[JSON.stringify(sheet.marks), JSON.stringify(evaluated)],
];

function sheetOf(draw: Draw): ReadySheet {
  const set = new Rulebooks(loadRulebooks()).getSet('qd-1048-2019', setCode);
  if (criteriaOf(set).length !== criteria) throw new InvariantBroken(`Sheet ${setCode} has other criteria`);
  return drawSheet(readPrintedSet(setCode), set, draw, {
    total: 40 + draw.below(60),
    findings: [],
    stops: false,
  });
}

interface Plan {
  readonly client: Client;
  readonly world: PanelWorld;
  readonly draw: Draw;
  readonly casts: Readonly<Record<Path, Cast>>;
  readonly sessions: number;
}

async function measure({ client, world, draw, casts, sessions }: Plan) {
  const took: Record<Path, number[]> = { bare: [], useCase: [], bareAgain: [] };
  const ratios: { readonly p95: number; readonly p99: number; readonly control: number }[] = [];
  const sheets = Array.from({ length: 40 }, () => sheetOf(draw));
  const heap: number[] = [];
  let ballots = 1; // the recorded one
  // The first session only warms up: connections plan their statements, and the code is compiled.
  for (let session = 0; session <= sessions; session += 1) {
    const isMeasured = session > 0;
    const here: Record<Path, number[]> = { bare: [], useCase: [], bareAgain: [] };
    for (let begun = 0; begun < products; begun += productsATurn) {
      for (const path of draw.shuffled(paths)) {
        const panels = await openPanels(client, world, productsATurn);
        here[path].push(...(await scoreAll(panels, casts[path], () => draw.one(sheets))));
        ballots += productsATurn * seatsOfPanel;
      }
      if (isMeasured) heap.push(heapMb());
    }
    if (!isMeasured) continue;
    for (const path of paths) took[path].push(...here[path]);
    const times = (share: number, path: Path) => quantile(here[path], share) / quantile(here.bare, share);
    ratios.push({
      p95: times(0.95, 'useCase'),
      p99: times(0.99, 'useCase'),
      control: times(0.95, 'bareAgain'),
    });
  }
  await mustBeThere(client, ballots);
  const timesBare = median(ratios.map(({ p95 }) => p95));
  const control = median(ratios.map((ratio) => ratio.control));
  const growth = median(heap.slice(-5)) / median(heap.slice(0, 5));
  return {
    ms: Object.fromEntries(paths.map((path) => [path, quantiles(took[path])])),
    timesBare: {
      p95: rounded(timesBare),
      p99: rounded(median(ratios.map(({ p99 }) => p99))),
      goal: goals.timesBare,
    },
    control: rounded(control),
    verdict: verdictOf(timesBare <= goals.timesBare, control),
    heapMb: { first: rounded(heap[0] ?? 0), last: rounded(heap.at(-1) ?? 0), growth: rounded(growth) },
    memory: growth <= goals.heapGrowth ? 'flat' : 'grows',
  };
}

/** Every member goes through the products at the own pace, all of them at once; milliseconds of each ballot. */
async function scoreAll(
  panels: readonly OpenPanel[],
  cast: Cast,
  sheet: () => ReadySheet,
): Promise<readonly number[]> {
  const took: number[] = [];
  await Promise.all(
    Array.from({ length: seatsOfPanel }, async (_, member) => {
      for (const panel of panels) {
        const began = performance.now();
        await cast(panel, member, sheet());
        took.push(performance.now() - began);
      }
    }),
  );
  return took;
}

async function mustBeThere(client: Client, expected: number): Promise<void> {
  const { rows } = await client.query<{ ballots: number; wrong: number }>(
    `SELECT count(*)::integer AS ballots, count(*) FILTER (WHERE total <> (evaluated ->> 'total')::integer)::integer AS wrong FROM ballot`,
  );
  const [{ ballots, wrong } = { ballots: 0, wrong: 0 }] = rows;
  if (ballots !== expected || wrong > 0)
    throw new InvariantBroken(`Expected ${expected} ballots, found ${ballots}, ${wrong} with another total`);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is really held: after collecting twice. */
function heapMb(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

const quantiles = (values: readonly number[]) => ({
  ...{
    p50: rounded(median(values)),
    p95: rounded(quantile(values, 0.95)),
    p99: rounded(quantile(values, 0.99)),
  },
});
const rounded = (value: number) => Number(value.toFixed(2));

type Told = Awaited<ReturnType<typeof measure>> & { readonly act: Awaited<ReturnType<typeof actCost>> };

function tell({ act, ...told }: Told): void {
  const { ms, timesBare, control, verdict, heapMb: heap, memory } = told;
  console.table(ms);
  console.log(
    `a ballot takes ${timesBare.p95} × bare at p95, ${timesBare.p99} × at p99; goal ${timesBare.goal}: ${verdict}`,
  );
  console.log(
    `bare against itself: ${control}; heap ${heap.first} MB at first, ${heap.last} MB at last: ${memory}`,
  );
  console.table(act.ms);
  console.log(
    `its act in the ledger adds ${act.addedMs} ms to the median ballot (${act.times} ×); with the act against itself: ${act.control}`,
  );
}
