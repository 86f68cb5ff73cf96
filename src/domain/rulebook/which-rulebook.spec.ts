import { describe, expect, it } from '@jest/globals';
import { loadRulebooks } from '../../modules/rulebooks/load-rulebooks.js';
import { purposes, type Purpose } from './purpose.js';
import { whichRulebook } from './which-rulebook.js';

const rulebooks = loadRulebooks();
const which = (filedOn: string, purpose: Purpose = 'first') => {
  const outcome = whichRulebook(rulebooks, filedOn, purpose);
  if (!outcome.ok) return outcome.refusals[0].code;
  const { rulebook, mustEndBy } = outcome.value;
  return [rulebook.id, mustEndBy?.day ?? null];
};

describe('whichRulebook', () => {
  it.each([
    ['2019-08-21', 'qd-1048-2019'], // QĐ 1048, Đ.3: from signature
    ['2020-06-07', 'qd-1048-2019'],
    ['2020-06-08', 'qd-1048-2019'],
    ['2023-02-23', 'qd-1048-2019'],
    ['2023-02-24', 'qd-148-2023'],
    ['2025-07-05', 'qd-148-2023'],
    ['2026-05-22', 'qd-26-2026'],
    ['2099-12-31', 'qd-26-2026'],
  ])('filed on %s follows %s for every purpose, without a last day', (filedOn, id) => {
    expect(purposes.map((purpose) => which(filedOn, purpose))).toEqual(purposes.map(() => [id, null]));
  });

  it.each([
    ['first', '2026-07-21'],
    ['upgrade', '2026-07-21'],
    ['re-evaluation', '2026-06-21'],
  ] as const)('%s filed under QĐ 1489 must end by %s', (purpose, day) => {
    expect(['2025-07-06', '2026-05-21'].map((filedOn) => which(filedOn, purpose))).toEqual([
      ['qd-1489-2025', day],
      ['qd-1489-2025', day],
    ]);
  });

  it.each(['2019-08-20', '2019-01-01', '1999-12-31'])('no decision is in force on %s', (filedOn) => {
    expect(which(filedOn)).toBe('rulebook.none-in-force');
  });

  it('tells the span of force, the articles and the clause of transition', () => {
    expect(whichRulebook(rulebooks, '2025-12-01', 're-evaluation')).toMatchObject({
      value: {
        inForce: {
          from: '2025-07-06',
          to: '2026-05-21',
          articles: ['QĐ 1489/QĐ-TTg (06/7/2025)', 'QĐ 26/2026, Đ.11.1'],
        },
        mustEndBy: { day: '2026-06-21', article: 'QĐ 26/2026, Đ.12.2' },
      },
    });
  });

  it('without a rulebook there is no first day either', () => {
    expect(whichRulebook([], '2026-01-01', 'first')).toMatchObject({ refusals: [{ firstFrom: null }] });
  });
});
