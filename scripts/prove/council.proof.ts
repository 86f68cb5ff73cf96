import { loadRulebooks, Rulebooks } from '../../src/modules/rulebooks/index.js';
import { withClient } from '../../src/platform/database/index.js';
import { restingRelay } from '../world/resting-relay.js';
import {
  startThrowAwayDatabase,
  unsafeButFast,
  type ThrowAwayDatabase,
} from '../world/throw-away-database.js';
import { CouncilDesk } from './council/council-desk.js';
import { aCouncilCase, setCode } from './council/council-world.js';
import { NextWish, type Papers } from './council/next-wish.js';
import { CouncilRun } from './council/run-council.js';
import type { Attempt, Findings, Proof } from './proof.js';
import { seededRandom } from './seeded-random.js';
import { Draw } from './sequences/draw.js';
import { installProofClock } from './sequences/proof-clock.js';
import { aSequenceSetting } from './sequences/sequence-setting.js';
import { modelSheetOf } from './sequences/sheets.js';

const examplesKept = 5;
const lanes = ['council-1', 'council-2', 'council-3'];
/** The same sheets for every seed, so that one council can be played again by its own. */
const seedOfSheets = 1048;

export const council: Proof = {
  name: 'council',
  goal: 'whatever a council does in its sessions, state, counting, quorum, results and refusals are those of a small book of rules',
  defaultN: 500,
  run: async (attempt) => {
    const database = await startThrowAwayDatabase({ ...unsafeButFast, max_connections: '60' });
    try {
      return await prove(database, attempt);
    } finally {
      await database.remove();
    }
  },
};

async function prove(
  { ownerUrl, appUrl }: ThrowAwayDatabase,
  { n, seed, tried }: Attempt,
): Promise<Findings> {
  await withClient(ownerUrl, (client) => installProofClock(client, lanes));
  const rulebooks = new Rulebooks(loadRulebooks());
  const { printed, piles } = aSequenceSetting(new Draw(seededRandom(seedOfSheets)), {}, 'qd-1048-2019');
  const papers: Papers = { printed, piles, engine: rulebooks.getSet('qd-1048-2019', setCode) };
  const relay = await restingRelay(appUrl);
  const desks: CouncilDesk[] = [];
  try {
    for (const lane of lanes) desks.push(await CouncilDesk.open(lane, appUrl, rulebooks, relay));
    const found = new Disagreements();
    const waiting = Array.from({ length: n }, (_, number) => number)[Symbol.iterator]();
    await Promise.all(
      desks.map(async (desk) => {
        // `council=1` with this sum as `--seed` plays the same council again.
        for (const number of waiting) {
          found.add(seed + number, await play(desk, seed + number, papers));
          tried(1);
        }
      }),
    );
    return found.findings();
  } finally {
    for (const desk of desks) await desk.close();
  }
}

async function play(desk: CouncilDesk, seed: number, papers: Papers): Promise<CouncilRun> {
  const draw = new Draw(seededRandom(seed));
  await desk.moveClock(0);
  const theCase = await aCouncilCase(desk.client, draw, draw.percent(50) ? 'district' : 'province');
  const wishes = new NextWish(draw, theCase, papers);
  const run = new CouncilRun(desk, draw, theCase, wishes, modelSheetOf(papers.printed));
  await run.play();
  return run;
}

/** Counts what councils met and keeps a few disagreements. */
class Disagreements {
  private failures = 0;
  private readonly examples: unknown[] = [];
  private readonly met: Record<string, number> = {};

  add(seed: number, { problem, met }: CouncilRun): void {
    for (const [what, times] of Object.entries(met)) this.met[what] = (this.met[what] ?? 0) + times;
    if (!problem) return;
    this.failures += 1;
    if (this.examples.length < examplesKept) this.examples.push({ seed, ...problem });
  }

  findings(): Findings {
    return { failures: this.failures, examples: this.examples, met: this.met };
  }
}
