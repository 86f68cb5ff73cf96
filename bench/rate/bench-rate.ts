import { spawnSync } from 'node:child_process';
import { seededRandom } from '../../scripts/prove/seeded-random.js';
import type { Rulebook } from '../../src/domain/rulebook/rulebook.js';
import { criteriaOf } from '../../src/domain/scoring/criteria-set.js';
import { evaluateBallot } from '../../src/domain/scoring/evaluate-ballot.js';
import { packSet, stopFlag } from '../../src/domain/scoring/packed-set.js';
import { packedRater } from '../../src/domain/scoring/rate-packed.js';
import { tally } from '../../src/domain/scoring/tally.js';
import { loadRulebooks } from '../../src/modules/rulebooks/load-rulebooks.js';
import { InvariantBroken } from '../invariant.js';
import { median, middleHalf } from '../middle.js';
import { bareLoop } from './bare-loop.js';
import { drawPanels, sheetAt, type DrawnPanels } from './drawn-panels.js';

const goals = { timesBare: 2, loadCpuMs: 150 } as const;
const [panels, ballots, criteria] = [100_000, 9, 30];
const compared = 500;

interface Options {
  readonly quick: boolean;
  readonly json: boolean;
  readonly seed: number;
}

/** Recomputes 100,000 products beside a bare loop, and loads all rulebooks in processes of their own. */
export function benchRate({ quick, json, seed }: Options): void {
  const load = loadCosts(quick ? 5 : 15);
  const rulebook = loadRulebooks().find(({ id }) => id === 'qd-26-2026');
  if (!rulebook) throw new InvariantBroken('QĐ 26/2026 is gone');
  const memoryBefore = residentMb();
  const drawn = drawnFor(rulebook, seed);
  mustAgree(rulebook, drawn);
  const rounds = measureRounds(rulebook, drawn, quick ? 9 : 41);
  const result = {
    ...{ panels, ballots, criteria, set: `${rulebook.id}/${drawn.set.code}`, seed, compared },
    rate: summaryOf(rounds),
    memory: { beforeMb: memoryBefore, marksMb: megabytes(drawn.marks.length), afterMb: residentMb() },
    load: { ...load, goal: goals.loadCpuMs, verdict: load.cpuMs < goals.loadCpuMs ? 'met' : 'missed' },
  };
  if (json) console.log(JSON.stringify(result));
  else tell(result);
}

function drawnFor(rulebook: Rulebook, seed: number): DrawnPanels {
  const set = [...rulebook.criteriaSets.values()].find((each) => criteriaOf(each).length === criteria);
  if (!set) throw new InvariantBroken(`${rulebook.id} has no sheet of ${criteria} criteria`);
  return drawPanels(set, panels, ballots, seededRandom(seed));
}

/** Speed counts only where the answers are those of the engine. */
function mustAgree({ bands }: Rulebook, drawn: DrawnPanels): void {
  const { set, marks } = drawn;
  const rate = packedRater(packSet(set), bands);
  for (let panel = 0; panel < compared; panel += 1) {
    const from = panel * ballots * criteria;
    const evaluated = Array.from({ length: ballots }, (_, ballot) => {
      const outcome = evaluateBallot(set, sheetAt(drawn, from + ballot * criteria));
      if (!outcome.ok)
        throw new InvariantBroken(`A drawn sheet was refused: ${JSON.stringify(outcome.refusals)}`);
      return outcome.value;
    });
    const { points, star, outcome } = tally(set, bands, evaluated);
    const packed = rate({ marks, from, ballots });
    if (packed.points !== points || packed.star !== star || packed.outcome !== outcome)
      throw new InvariantBroken(`Panel ${panel}: ${JSON.stringify(packed)}, not ${points} and ${star} stars`);
  }
}

interface Round {
  readonly bare: number;
  readonly control: number;
  readonly packed: number;
}

/** One after the other in every round, in turn first, so that a busy moment falls on all alike. */
function measureRounds({ bands }: Rulebook, { set, marks }: DrawnPanels, count: number): readonly Round[] {
  const packedSet = packSet(set);
  const points = packedSet.worth.map((worth) => worth % stopFlag);
  const rate = packedRater(packedSet, bands);
  const stars = new Uint8Array(panels);
  const runs = {
    bare: () => bareLoop(marks, points, criteria, ballots),
    packed: () => {
      const size = ballots * criteria;
      for (let panel = 0; panel < panels; panel += 1)
        stars[panel] = rate({ marks, from: panel * size, ballots }).star ?? 0;
    },
    control: () => bareLoop(marks, points, criteria, ballots),
  };
  const order = ['bare', 'packed', 'control'] as const;
  for (const name of order) runs[name]();
  return Array.from({ length: count }, (_, round) => {
    const took = { bare: 0, packed: 0, control: 0 };
    for (const i of order.keys()) {
      const name = order[(i + round) % order.length] ?? 'bare';
      const began = performance.now();
      runs[name]();
      took[name] = performance.now() - began;
    }
    return took;
  });
}

function summaryOf(rounds: readonly Round[]) {
  const ratios = rounds.map(({ bare, packed }) => packed / bare);
  const control = rounds.map((round) => round.control / round.bare);
  const timesBare = median(ratios);
  const isNoisy = Math.abs(median(control) - 1) > 0.1;
  return {
    rounds: rounds.length,
    bareMs: median(rounds.map(({ bare }) => bare)),
    packedMs: median(rounds.map(({ packed }) => packed)),
    ...{ timesBare, middleHalf: middleHalf(ratios), control: median(control), goal: goals.timesBare },
    verdict: isNoisy ? 'inconclusive' : timesBare <= goals.timesBare ? 'met' : 'missed',
  };
}

function loadCosts(runs: number) {
  const costs = Array.from({ length: runs }, () => {
    const args = ['--import', './scripts/typescript.mjs', 'bench/load-rulebooks.process.ts'];
    const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new InvariantBroken('The rulebooks could not be loaded');
    return Number(stdout);
  });
  return { runs, cpuMs: median(costs), middleHalf: middleHalf(costs) };
}

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
const residentMb = () => megabytes(process.memoryUsage().rss);

function tell({ rate, load, memory, ...what }: Told): void {
  const span = ([low, high]: readonly [number, number], digits: number) =>
    `${low.toFixed(digits)}–${high.toFixed(digits)}`;
  console.log(`${what.panels} products × ${what.ballots} ballots × ${what.criteria} criteria of ${what.set}`);
  console.log(`  bare loop   ${rate.bareMs.toFixed(1)} ms   (again: × ${rate.control.toFixed(2)})`);
  console.log(
    `  packed      ${rate.packedMs.toFixed(1)} ms   × ${rate.timesBare.toFixed(2)} (${span(rate.middleHalf, 2)})   goal × ${rate.goal}: ${rate.verdict}`,
  );
  console.log(`  ${what.compared} of them compared with evaluateBallot and tally: the same`);
  console.log(`  memory      ${memory.beforeMb} MB, ${memory.afterMb} MB with ${memory.marksMb} MB of marks`);
  console.log(`loading all rulebooks, in ${load.runs} fresh processes`);
  console.log(
    `  CPU         ${load.cpuMs.toFixed(0)} ms (${span(load.middleHalf, 0)})   goal ${load.goal} ms: ${load.verdict}`,
  );
}

interface Told {
  readonly panels: number;
  readonly ballots: number;
  readonly criteria: number;
  readonly set: string;
  readonly compared: number;
  readonly rate: ReturnType<typeof summaryOf>;
  readonly load: ReturnType<typeof loadCosts> & { readonly goal: number; readonly verdict: string };
  readonly memory: { readonly beforeMb: number; readonly marksMb: number; readonly afterMb: number };
}
