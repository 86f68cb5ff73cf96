import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet, aSheet } from '../../../test/support/a-criteria-set.js';
import { starBands } from '../rulebook/star-bands.js';
import type { BallotSheet, EvaluatedBallot } from './ballot.js';
import { evaluateBallot } from './evaluate-ballot.js';
import { ratePanel, type RatingRule } from './rate-panel.js';

const rule: RatingRule = { bands: starBands, spreadAbove: 10 };
const set = aCriteriaSet();
const { marks } = aSheet();
const ballot = (changes: Partial<BallotSheet> = {}): EvaluatedBallot => {
  const outcome = evaluateBallot(set, aSheet(changes));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};
const rate = (...ballots: readonly EvaluatedBallot[]) => ratePanel(rule, { by: 'ballots', set, ballots });

describe('ratePanel', () => {
  it('tells sums, means, the floor that held the star back, and the spread', () => {
    const lower = ballot({ marks: { ...marks, '6.2': 'b' } });
    expect(rate(ballot(), ballot(), lower)).toEqual({
      ...{ by: 'ballots', ballots: 3, sum: 280, mean: '93.33' },
      parts: {
        A: { sum: 105, mean: '35.00' },
        B: { sum: 75, mean: '25.00' },
        C: { sum: 100, mean: '33.33' },
      },
      band: 5,
      star: 3,
      failedFloors: [{ criterion: '6.2', star: 4, need: 90, have: 70 }],
      ...{ spread: 20, rescore: true, outcome: 'rated', findings: [] },
    });
  });

  it('an eliminated product keeps its points and has no star', () => {
    expect(rate(ballot({ declared: ['forged-dossier'] }))).toMatchObject({
      ...{ sum: 100, band: 5, star: null, outcome: 'eliminated', findings: ['forged-dossier'] },
    });
  });

  it.each([
    [[66, 67], '66.50', 3, 1, false],
    [[60, 70], '65.00', 3, 10, false],
    [[60, 71], '65.50', 3, 11, true],
    [[70], '70.00', 4, 0, false], // Lạng Sơn, 1/2021
    [[0], '0.00', 1, 0, false],
  ] as const)('totals %j: mean %s, band %d, spread %d, rescore %s', (totals, mean, band, spread, rescore) => {
    expect(ratePanel(rule, { by: 'totals', totals })).toMatchObject({
      ...{ mean, band, star: band, spread, rescore, parts: null, failedFloors: [] },
    });
  });

  it('a sum and a count tell neither parts nor spread', () => {
    expect(ratePanel(rule, { by: 'sum', points: 730, ballots: 11 })).toEqual({
      ...{ by: 'sum', ballots: 11, sum: 730, mean: '66.36', parts: null, band: 3, star: 3 },
      ...{ failedFloors: [], spread: null, rescore: false, outcome: 'rated', findings: [] },
    });
  });

  it('a level without the rule never asks to score again', () => {
    const without = { ...rule, spreadAbove: null };
    expect(ratePanel(without, { by: 'totals', totals: [0, 100] })).toMatchObject({
      spread: 100,
      rescore: false,
    });
  });

  it('refuses what is no panel', () => {
    expect(() => rate()).toThrow(RangeError);
    expect(() => ratePanel(rule, { by: 'totals', totals: [] })).toThrow(RangeError);
    expect(() => ratePanel(rule, { by: 'sum', points: 1, ballots: 0 })).toThrow(RangeError);
  });
});
