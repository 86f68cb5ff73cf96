import { parseArgs } from 'node:util';
import { seededRandom } from '../scripts/prove/seeded-random.js';
import { cellName, type Cell, type Measured } from './cell.js';
import { InvariantBroken } from './invariant.js';
import { cells, fullPlan, quickPlan, type Plan } from './plan.js';
import { printReport } from './print-report.js';
import { benchRate } from './rate/bench-rate.js';
import { benchReports } from './reports/bench-reports.js';
import { benchReminders } from './reminders/bench-reminders.js';
import { benchScreens } from './screens/bench-screens.js';
import { benchSession } from './session/bench-session.js';
import { report } from './report.js';
import { Rig } from './rig.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1048' },
  },
});

async function bench(plan: Plan, seed: number): Promise<void> {
  const rig = await Rig.build();
  try {
    await warmUp(rig);
    const measured = await measureRounds(rig, plan, seededRandom(seed));
    const memory = rig.memory();
    const steps = await rig.finish();
    const lines = report(cells, measured);
    if (options.json) console.log(JSON.stringify({ ...plan, seed, steps, memory, lines, measured }));
    else tell(lines, memory, steps);
  } finally {
    await rig.remove();
  }
}

/** Every connection plans its statements; every process compiles its code, which the larger one takes seconds for. */
async function warmUp(rig: Rig): Promise<void> {
  for (const cell of cells.filter(({ concurrency, control }) => concurrency >= 16 && !control)) {
    await rig.measure(cell, -1, 2_000);
  }
}

async function measureRounds(
  rig: Rig,
  { rounds, milliseconds }: Plan,
  random: () => number,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const cell of shuffled(cells, random)) {
      if (!options.json) process.stderr.write(`\rround ${round + 1}/${rounds}  ${cellName(cell).padEnd(32)}`);
      measured.push(await rig.measure(cell, round, milliseconds));
    }
  }
  if (!options.json) process.stderr.write('\r'.padEnd(60) + '\r');
  return measured;
}

const shuffled = (all: readonly Cell[], random: () => number): readonly Cell[] =>
  all
    .map((cell) => ({ cell, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ cell }) => cell);

function tell(lines: ReturnType<typeof report>, memory: ReturnType<Rig['memory']>, steps: number): void {
  printReport(lines);
  console.log(`\nmemory in MB: ${JSON.stringify(memory)}`);
  console.log(`${steps} steps are on record, every chain holds.`);
}

try {
  const [what = 'action'] = positionals;
  if (what === 'action') await bench(options.quick ? quickPlan : fullPlan, Number(options.seed));
  else if (what === 'rate') benchRate({ ...options, seed: Number(options.seed) });
  else if (what === 'session') await benchSession({ ...options, seed: Number(options.seed) });
  else if (what === 'reports') await benchReports(options);
  else if (what === 'reminders') await benchReminders(options);
  else if (what === 'screens') await benchScreens(options);
  else
    throw new InvariantBroken(
      `There is no bench "${what}": action (as without a word), rate, session, reports, reminders or screens`,
    );
} catch (reason) {
  if (!(reason instanceof InvariantBroken)) throw reason;
  console.error(reason.message);
  process.exitCode = 1;
}
