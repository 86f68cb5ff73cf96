import { starsFor, type Band, type MeasuredFloor } from '../../src/domain/scoring/star-rating.js';
import { loadRulebooks } from '../../src/modules/rulebooks/index.js';
import { starOfFraction } from './exact-star.js';
import type { Findings, Proof } from './proof.js';

const examplesKept = 5;
const floorStars = [3, 4, 5] as const;

/** Totals of each member out of 100, and the minimums that the sheet asks for. */
interface Panel {
  readonly totals: readonly number[];
  readonly floors: readonly MeasuredFloor[];
}

export const stars: Proof = {
  name: 'stars',
  goal: 'the star by integer comparison is the star of the exact fraction',
  defaultN: 10_000_000,
  run: ({ n, random }) => Promise.resolve(run(n, random, bandsOf('qd-1048-2019'))),
};

function run(n: number, random: () => number, bands: readonly Band[]): Findings {
  const below = (limit: number) => Math.floor(random() * limit);
  const examples: unknown[] = [];
  let failures = 0;
  for (let i = 0; i < n; i += 1) {
    const panel = drawPanel(below);
    const points = panel.totals.reduce((sum, total) => sum + total, 0);
    const star = starsFor({ points, ballots: panel.totals.length }, bands, panel.floors);
    const expected = starOfFraction(panel.totals, panel.floors);
    if (star === expected) continue;
    failures += 1;
    if (examples.length < examplesKept) examples.push({ ...panel, star, expected });
  }
  return { failures, examples };
}

type Below = (limit: number) => number;

/** One to fifteen members; nine panels in ten lie within three points of a bound, where a slip would show. */
function drawPanel(below: Below): Panel {
  const ballots = 1 + below(15);
  const totals =
    below(10) === 0
      ? Array.from({ length: ballots }, () => below(101))
      : spread(below, ballots, nearBound(below, ballots));
  return { totals, floors: below(2) === 0 ? [] : drawFloors(below, ballots) };
}

const nearBound = (below: Below, ballots: number) => (30 + 20 * below(4)) * ballots + below(7) - 3;

/** Shares a sum among the members unevenly, each from 0 to 100. */
function spread(below: Below, ballots: number, sum: number): readonly number[] {
  const totals = Array.from({ length: ballots }, (_, i) => Math.floor((sum + i) / ballots));
  for (let i = 1; i < ballots; i += 1) {
    const left = totals[i - 1] ?? 0;
    const right = totals[i] ?? 0;
    const moved = below(1 + Math.min(left, 100 - right));
    [totals[i - 1], totals[i]] = [left - moved, right + moved];
  }
  return totals;
}

/** Minimums for some of the stars, rising with the star, each met or missed by a point or two. */
function drawFloors(below: Below, ballots: number): readonly MeasuredFloor[] {
  let minPoints = 0;
  return floorStars
    .filter(() => below(2) === 0)
    .map((star, i) => {
      minPoints += 1 + below(3);
      const points = Math.max(0, minPoints * ballots + below(5) - 2);
      return { star, criterion: `1.${i + 1}`, minPoints, points };
    });
}

function bandsOf(id: string): readonly Band[] {
  const rulebook = loadRulebooks().find((each) => each.id === id);
  if (!rulebook) throw new Error(`No rulebook ${id}`);
  return rulebook.bands;
}
