import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet, aSheet } from '../../../test/support/a-criteria-set.js';
import type { BallotSheet, EvaluatedBallot } from './ballot.js';
import { evaluateBallot } from './evaluate-ballot.js';
import type { Band } from './star-rating.js';
import { tally } from './tally.js';

const bands: readonly Band[] = [
  { star: 5, meanFrom: 90 },
  { star: 4, meanFrom: 70 },
  { star: 3, meanFrom: 50 },
  { star: 2, meanFrom: 30 },
  { star: 1, meanFrom: 0 },
];
const set = aCriteriaSet();
const { marks } = aSheet();

const ballot = (changes: Partial<BallotSheet> = {}): EvaluatedBallot => {
  const outcome = evaluateBallot(set, aSheet(changes));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};
const times = (count: number, changes?: Partial<BallotSheet>) =>
  Array.from({ length: count }, () => ballot(changes));
const declaring = (finding: string) => ({ declared: [finding] });

describe('tally', () => {
  it('adds up points by criterion and part over all ballots', () => {
    expect(tally(set, bands, [...times(2), ballot({ marks: { ...marks, '1.1': 'a' } })])).toEqual({
      ballots: 3,
      points: 280,
      lowest: 80,
      highest: 100,
      parts: { A: { points: 85 }, B: { points: 75 }, C: { points: 120 } },
      criteria: [
        { code: '1.1', points: 70 },
        { code: '1.2', points: 15 },
        { code: '5.1', points: 30 },
        { code: '5.2', points: 45 },
        { code: '6.1', points: 30 },
        { code: '6.2', points: 90 },
      ],
      band: 5,
      star: 5,
      failedFloors: [],
      outcome: 'rated',
      findings: [],
    });
  });

  it('a floor is tested on the mean of its criterion, in whole points', () => {
    const oneLower = [...times(4), ballot({ marks: { ...marks, '6.2': 'b' } })];
    expect(tally(set, bands, oneLower)).toMatchObject({
      points: 480,
      band: 5,
      star: 3,
      failedFloors: [{ star: 4, criterion: '6.2', minPoints: 30, points: 130, ballots: 5 }],
      outcome: 'rated',
    });
  });

  it('without the floor of three stars there is no star, and the result is still rated', () => {
    const failing = times(5, { marks: { ...marks, '6.2': 'a' } }).map((each) => ({
      ...each,
      stopped: false,
    }));
    expect(tally(set, bands, failing)).toMatchObject({ band: 4, star: null, outcome: 'rated' });
  });

  it.each<[string, readonly EvaluatedBallot[], object]>([
    [
      'four of seven: eliminated',
      [...times(4, declaring('forged-dossier')), ...times(3)],
      { outcome: 'eliminated', star: null, findings: ['forged-dossier'] },
    ],
    [
      'a knock-out on a criterion eliminates too',
      [...times(4, declaring('all-imported')), ...times(3)],
      { outcome: 'eliminated', star: null, findings: ['all-imported'] },
    ],
    [
      'a gate stops',
      [...times(4, declaring('foreign-matter')), ...times(3)],
      { outcome: 'stopped', star: null, findings: ['foreign-matter'] },
    ],
    [
      'a stopping option stops',
      [...times(4, { marks: { ...marks, '6.2': 'a' } }), ...times(3)],
      { outcome: 'stopped', star: null, findings: ['stopping-option'] },
    ],
    [
      'three of six are no majority',
      [...times(3, declaring('forged-dossier')), ...times(3)],
      { outcome: 'rated', star: 5, findings: [] },
    ],
    [
      'a majority split over two findings is none',
      [...times(3, declaring('forged-dossier')), ...times(3, declaring('all-imported')), ballot()],
      { outcome: 'rated', star: 5, findings: [] },
    ],
    [
      'elimination goes before a stop',
      times(3, { declared: ['foreign-matter', 'forged-dossier'] }),
      { outcome: 'eliminated', findings: ['forged-dossier', 'foreign-matter'] },
    ],
  ])('%s', (_, ballots, result) => {
    expect(tally(set, bands, ballots)).toMatchObject(result);
  });

  it('tells the same findings whatever order ballots and ticks come in', () => {
    const grounds = ['forged-dossier', 'all-imported', 'foreign-matter'];
    const ballots = [
      ballot({ declared: ['foreign-matter'] }),
      ...[grounds.toReversed(), grounds].map((declared) => ballot({ declared })),
    ];
    for (const inOrder of [ballots, ballots.toReversed()])
      expect(tally(set, bands, inOrder).findings).toEqual(grounds);
  });

  it('keeps the points of an eliminated product for the record', () => {
    expect(tally(set, bands, times(5, declaring('forged-dossier')))).toMatchObject({ points: 500, band: 5 });
  });

  it('refuses to rate without ballots or with a ballot of another sheet', () => {
    expect(() => tally(set, bands, [])).toThrow(RangeError);
    expect(() => tally(set, bands, [{ ...ballot(), points: { '1.1': 30 } }])).toThrow('1.2');
  });
});
