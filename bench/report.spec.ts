import { describe, expect, it } from '@jest/globals';
import type { Cell, Measured } from './cell.js';
import { report } from './report.js';

const cell = (path: Cell['path'], control = false): Cell => ({
  ...{ path, control, shape: 'spread', concurrency: 16 },
});
const measured = (of: Cell, round: number, stepsPerSecond: number): Measured => ({
  ...of,
  ...{ round, stepsPerSecond, lostPerStep: 0, p50: 1, p99: 2 },
  ...{ nodeCpu: 1, clientCpu: null, postgresCpu: 1 },
});

/** Three rounds: bare at 1,000 steps a second, the control and HTTP at these. */
const verdictOf = (controls: readonly number[], http: readonly number[]) => {
  const [bare, again, ours] = [cell('bare'), cell('bare', true), cell('http')];
  const rounds = controls.flatMap((control, round) => [
    measured(bare, round, 1_000),
    measured(again, round, control),
    measured(ours, round, http[round] ?? 0),
  ]);
  return report([ours], rounds)[0];
};

describe('the verdict on a path', () => {
  const calm = [1_000, 1_010, 990];

  it.each([
    [[500, 510, 490], 0.5, 'met'],
    [[499, 499, 499], 0.499, 'missed'],
    [[400, 800, 450], 0.45, 'missed'], // the median, not the mean
  ] as const)('%j steps beside 1,000 of bare pg: × %d, %s', (http, ratio, verdict) => {
    expect(verdictOf(calm, http)).toMatchObject({ ratio, verdict, goal: 0.5 });
  });

  it.each([
    ['bare against itself comes out uneven', [850, 860, 870]],
    ['bare against itself scatters', [600, 1_000, 1_400]],
  ])('is none where %s', (_, controls) => {
    expect(verdictOf(controls, [900, 900, 900])).toMatchObject({ ratio: 0.9, verdict: 'inconclusive' });
  });

  it('is not passed on bare pg', () => {
    const bare = cell('bare');
    expect(report([bare], [measured(bare, 0, 1_000)])[0]).toMatchObject({ goal: null, verdict: '' });
  });
});
