import type { Rulebook } from '../../src/domain/rulebook/rulebook.js';
import { criteriaOf } from '../../src/domain/scoring/criteria-set.js';
import { ratePanel } from '../../src/domain/scoring/rate-panel.js';
import { failedFloors, type Star } from '../../src/domain/scoring/star-rating.js';
import { loadRulebooks } from '../../src/modules/rulebooks/index.js';
import type { Findings, Proof } from './proof.js';

const examplesKept = 5;

export const bands: Proof = {
  name: 'bands',
  goal: 'every bound and every floor decides at its own point for 1 to n ballots, and one point to either side',
  defaultN: 25,
  run: ({ n }) => Promise.resolve(run(n)),
};

function run(n: number): Findings {
  const wrong: unknown[] = [];
  let tried = 0;
  for (const rulebook of loadRulebooks())
    for (let ballots = 1; ballots <= n; ballots += 1)
      for (const aside of [-1, 0, 1]) {
        const cases = [...boundCases(rulebook, ballots, aside), ...floorCases(rulebook, ballots, aside)];
        tried += cases.length;
        wrong.push(...cases.filter(({ engine, expected }) => engine !== expected));
      }
  return { failures: wrong.length, examples: wrong.slice(0, examplesKept), met: { cases: tried } };
}

interface Case {
  readonly rulebook: string;
  readonly points: number;
  readonly ballots: number;
  readonly engine: Star | boolean | null;
  readonly expected: Star | boolean | null;
}

// QĐ 1048, Đ.1.2; QĐ 26/2026, Đ.3.3: written out here, not read from the engine.
const printedBounds = [30, 50, 70, 90] as const;

function boundCases({ id, bands: engineBands }: Rulebook, ballots: number, aside: number): readonly Case[] {
  const rule = { bands: engineBands, spreadAbove: 10 };
  return [0, ...printedBounds, 100].flatMap((bound) => {
    const points = bound * ballots + aside;
    if (points < 0 || points > 100 * ballots) return [];
    // A mean reaches a bound exactly when the whole part of the exact quotient does.
    const mean = BigInt(points) / BigInt(ballots);
    const expected = (1 + printedBounds.filter((each) => mean >= BigInt(each)).length) as Star;
    const totals = spreadOver(points, ballots);
    return [
      {
        ...{ rulebook: id, points, ballots, expected },
        engine: ratePanel(rule, { by: 'sum', points, ballots }).star,
      },
      {
        ...{ rulebook: id, points, ballots, expected },
        engine: ratePanel(rule, { by: 'totals', totals }).band,
      },
    ];
  });
}

/** Every minimum that stands on any sheet, under totals high enough for its star. */
function floorCases(
  { id, bands: engineBands, criteriaSets }: Rulebook,
  ballots: number,
  aside: number,
): readonly Case[] {
  const minimums = new Set(
    [...criteriaSets.values()].flatMap((set) =>
      criteriaOf(set).flatMap(({ floors }) => floors.map(({ minPoints }) => minPoints)),
    ),
  );
  return [...minimums].map((minPoints) => {
    const points = minPoints * ballots + aside;
    const floor = { star: 3, criterion: '1', minPoints, points } as const;
    const engine = failedFloors({ points: 90 * ballots, ballots }, engineBands, [floor]).length === 0;
    return {
      rulebook: id,
      points,
      ballots,
      engine,
      expected: BigInt(points) / BigInt(ballots) >= BigInt(minPoints),
    };
  });
}

const spreadOver = (points: number, ballots: number): readonly number[] =>
  Array.from({ length: ballots }, (_, i) => Math.floor((points + i) / ballots));
