import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCriteriaSet, aSheet } from '../../../../test/support/a-criteria-set.js';
import { anySheet } from '../../../../test/support/any-sheet.js';
import { starBands } from '../../rulebook/star-bands.js';
import type { BallotSheet } from '../ballot.js';
import { evaluateBallot } from '../evaluate-ballot.js';
import { ratePanel } from '../rate-panel.js';
import { tally } from '../tally.js';
import type { Show } from './explain-criterion.js';
import { explainBallot, explainPanel, explainTotal } from './explain-panel.js';
import type { ExplainedBallot } from './explained-ballot.js';
import { keptReasons } from './reasons.js';

const set = aCriteriaSet();
const { marks } = aSheet();
const cast = (
  member: string,
  sheet: BallotSheet,
  evidence: ExplainedBallot['evidence'] = {},
): ExplainedBallot => {
  const outcome = evaluateBallot(set, sheet);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return { member, sheet, evaluated: outcome.value, evidence };
};
const explain = (ballots: readonly ExplainedBallot[], show: Show = 'members') =>
  explainPanel({ set, bands: starBands, ballots, show });
const all = (changes: Partial<BallotSheet> = {}) => ['m1', 'm2', 'm3'].map((m) => cast(m, aSheet(changes)));
const criterionOf = (code: string, ballots: readonly ExplainedBallot[], show?: Show) =>
  explain(ballots, show)
    .parts.flatMap(({ sections }) => sections)
    .flatMap(({ criteria }) => criteria)
    .find((criterion) => criterion.code === code);

describe('explainPanel', () => {
  it('the best star: its bound decided, nothing is next', () => {
    expect(explain(all())).toMatchObject({
      ...{ set: { code: '01', name: 'Bộ thử' }, ballots: 3, sum: 300, mean: '100.00', band: 5, star: 5 },
      decidedBy: { by: 'bound', star: 5, meanFrom: 90, need: 270, have: 300 },
      next: null,
    });
  });

  it('a floor decided: which, by how much, and that it is all that is missing', () => {
    const ballots = [...all().slice(1), cast('m1', aSheet({ marks: { ...marks, '6.2': 'b' } }))];
    const floor = {
      criterion: '6.2',
      name: 'Tiêu chí 6.2',
      star: 4,
      minPoints: 30,
      need: 90,
      have: 70,
      short: 20,
    };
    expect(explain(ballots)).toMatchObject({
      ...{ band: 5, star: 3, outcome: 'rated' },
      decidedBy: { by: 'floors', floors: [{ ...floor, held: false }] },
      next: { star: 4, meanFrom: 70, pointsShort: 0, floorsMissed: [floor], blockedBy: [] },
    });
  });

  it('the floors of the lowest missed star decide, those above are told with the next star', () => {
    const lowest = all({ marks: { ...marks, '6.2': 'a' } }).map((ballot) => ({
      ...ballot,
      evaluated: { ...ballot.evaluated, stopped: false },
    }));
    expect(explain(lowest)).toMatchObject({
      ...{ band: 4, star: null },
      decidedBy: { by: 'floors', floors: [{ star: 3, need: 30, have: 0, short: 30 }] },
      next: { star: 3, pointsShort: 0, floorsMissed: [{ star: 3 }] },
    });
  });

  it('points short of the next bound are counted over all ballots', () => {
    const ballots = all({ marks: { ...marks, '1.1': 'a', '1.2': 'a' } });
    expect(explain(ballots)).toMatchObject({
      ...{ sum: 228, band: 4, star: 4, next: { star: 5, meanFrom: 90, pointsShort: 42, floorsMissed: [] } },
    });
  });

  it.each([
    ['forged-dossier', 'eliminated', 'eliminates', 'Hồ sơ giả'],
    ['all-imported', 'eliminated', 'eliminates', 'Nhập khẩu toàn bộ'],
    ['foreign-matter', 'stopped', 'stops', 'Tạp chất lạ'],
  ])('%s decided', (code, outcome, effect, label) => {
    const finding = { code, labels: [label], effect, ballots: 3 };
    expect(explain(all({ declared: [code] }))).toMatchObject({
      ...{ star: null, outcome, decidedBy: { by: 'findings', findings: [finding] } },
      next: { star: 3, pointsShort: 0, floorsMissed: [], blockedBy: [finding] },
    });
  });

  it('options that stop are told by their label', () => {
    expect(explain(all({ marks: { ...marks, '6.2': 'a' } })).decidedBy).toEqual({
      by: 'findings',
      findings: [{ code: 'stopping-option', labels: ['Có tạp chất'], effect: 'stops', ballots: 3 }],
    });
  });

  it('adds up every part and section', () => {
    const { parts } = explain(all());
    expect(parts.map(({ code, name, maxPoints, sum, mean }) => [code, name, maxPoints, sum, mean])).toEqual([
      ['A', 'Phần A', 35, 105, '35.00'],
      ['B', 'Phần B', 25, 75, '25.00'],
      ['C', 'Phần C', 40, 120, '40.00'],
    ]);
    expect(parts[0]?.sections).toMatchObject([
      { code: '1', name: 'Mục 1', maxPoints: 35, sum: 105, mean: '35.00' },
    ]);
  });

  it('tells what each member ticked, noted and cited', () => {
    const ballots = [
      cast('m1', aSheet({ notes: { '6.1': 'Đủ' } }), { '6.1': ['e1', 'e2'] }),
      cast('m2', aSheet({ marks: { ...marks, '6.1': ['a'] } }), { '6.1': ['e2'] }),
    ];
    expect(criterionOf('6.1', ballots)).toEqual({
      ...{ code: '6.1', name: 'Tiêu chí 6.1', maxPoints: 10, sum: 15, mean: '7.50', floors: [] },
      evidence: ['e1', 'e2'],
      members: [
        {
          ...{ member: 'm1', points: 10, applies: true, note: 'Đủ', evidence: ['e1', 'e2'] },
          options: [
            { code: 'a', label: 'Mức 1', points: 5 },
            { code: 'b', label: 'Mức 2', points: 2 },
            { code: 'c', label: 'Mức 3', points: 3 },
          ],
        },
        {
          ...{ member: 'm2', points: 5, applies: true, note: null, evidence: ['e2'] },
          options: [{ code: 'a', label: 'Mức 1', points: 5 }],
        },
      ],
    });
    expect(criterionOf('1.2', ballots)?.members?.[0]?.options).toEqual([
      { code: 'b', label: 'Đủ', points: 5, branch: 'many' },
    ]);
  });

  it('says where a criterion did not apply', () => {
    const { '5.2': _, ...others } = marks;
    const ballots = [cast('m1', aSheet({ marks: { ...others, '5.1': 'a' } }))];
    expect(criterionOf('5.2', ballots)?.members).toMatchObject([{ applies: false, points: 0, options: [] }]);
  });

  it('without the right to see ballots no member is named, nor what anyone ticked', () => {
    const secret = JSON.stringify(explain(all({ notes: { '1.1': 'Riêng' } }), 'sums'));
    expect(secret).not.toMatch(/m1|Riêng|Mức|"members"/);
    expect(criterionOf('1.1', all(), 'sums')).toMatchObject({ sum: 90, mean: '30.00' });
  });

  it('never differs from the rating, and its sums add up', () => {
    fc.assert(
      fc.property(fc.array(anySheet(set), { minLength: 1, maxLength: 7 }), (sheets) => {
        const ballots = sheets.map((sheet, i) => cast(`m${i}`, sheet));
        const evaluated = ballots.map((ballot) => ballot.evaluated);
        const rating = ratePanel(
          { bands: starBands, spreadAbove: null },
          { by: 'ballots', set, ballots: evaluated },
        );
        const { parts, ...told } = explain(ballots);
        const kept = keptReasons(set, starBands, evaluated, tally(set, starBands, evaluated));
        expect({ decidedBy: told.decidedBy, next: told.next }).toMatchObject(kept);
        expect(JSON.stringify(kept)).not.toMatch(/name|label/);
        const { sum, mean, band, star, outcome } = rating;
        expect(told).toMatchObject({ sum, mean, band, star, outcome });
        expect(parts.reduce((points, part) => points + part.sum, 0)).toBe(sum);
        expect(parts.map((part) => part.sum)).toEqual(
          parts.map(({ sections }) =>
            sections.flatMap(({ criteria }) => criteria).reduce((points, each) => points + each.sum, 0),
          ),
        );
      }),
    );
  });

  it('totals alone explain the bound and what is short of the next', () => {
    expect(explainTotal({ points: 769, ballots: 11 }, starBands)).toMatchObject({
      ...{ set: null, sum: 769, mean: '69.91', band: 3, star: 3, outcome: 'rated', parts: [] },
      decidedBy: { by: 'bound', star: 3, meanFrom: 50, need: 550, have: 769 },
      next: { star: 4, meanFrom: 70, pointsShort: 1, floorsMissed: [], blockedBy: [] },
    });
  });
});

describe('explainBallot', () => {
  it('tells of any sheet what the panel of that ballot alone would', () => {
    fc.assert(
      fc.property(anySheet(set), (sheet) => {
        const ballot = cast('m1', sheet);
        expect(explainBallot(set, ballot)).toEqual(explain([ballot]).parts);
      }),
    );
  });
});
