import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCriteriaSet, aSheet } from '../../../test/support/a-criteria-set.js';
import { starBands } from '../rulebook/star-bands.js';
import { anySheet } from '../../../test/support/any-sheet.js';
import type { BallotSheet } from '../scoring/ballot.js';
import { evaluateBallot } from '../scoring/evaluate-ballot.js';
import { tally } from '../scoring/tally.js';
import { contestedSheet, scoredAnew } from './contested-sheet.js';
import { tallyWithAppeal } from './with-appeal.js';

const set = aCriteriaSet();
const sheets = (count: number, changes: Partial<BallotSheet> = {}) =>
  Array.from({ length: count }, () => aSheet(changes));
const { marks } = aSheet();
const evaluated = (sheet: BallotSheet, of = set) => {
  const outcome = evaluateBallot(of, sheet);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};
const anew = (marked: BallotSheet['marks'], declared: readonly string[] = []): BallotSheet => ({
  ...{ marks: marked, declared, confirmedEmpty: [], notes: {} },
});

describe('what is scored anew', () => {
  it.each([
    [['1.1'], ['1.1']],
    [['5.2'], ['5.1', '5.2']], // it hangs on 5.1
    [['5.1'], ['5.1', '5.2']], // 5.2 hangs on it
    [
      ['6.2', '1.1'],
      ['1.1', '6.2'],
    ],
  ])('%j contested: %j', (contested, expected) => {
    expect(scoredAnew(set, contested)).toEqual(expected);
  });

  it('is a sheet of its own, without grounds that belong to no criterion', () => {
    const part = contestedSheet(set, ['1.1']);
    expect(
      part.parts.map(({ code, sections }) => [code, sections.flatMap(({ criteria }) => criteria.length)]),
    ).toEqual([['A', [1]]]);
    expect(part.eliminatedWhen).toEqual([]);
    expect(evaluated(anew({ '1.1': 'a' }), part).total).toBe(10);
  });
});

describe('a result with an appeal in it', () => {
  it('takes contested criteria from the appeal and all else from the council, in whole numbers', () => {
    // Seven gave 1.1 ten points; three others give 30, 30 and 20: 80 × 7 × 3 − 10 × 7 × 3 … + 80 × 7 over 21.
    const first = sheets(7, { marks: { ...marks, '1.1': 'a' } });
    const others = [anew({ '1.1': 'c' }), anew({ '1.1': 'c' }), anew({ '1.1': 'b' })];
    const result = tallyWithAppeal(set, starBands, { contested: ['1.1'], first, anew: others });
    expect(result).toMatchObject({ ballots: 21, points: 70 * 21 + 80 * 7, star: 5, outcome: 'rated' });
    expect(result.criteria.find(({ code }) => code === '1.1')).toEqual({ code: '1.1', points: 560 });
  });

  it('holds floors alike: a mean that misses one by a point over all sheets', () => {
    const first = sheets(5, { marks: { ...marks, '6.2': 'b' } });
    const lifted = (...letters: readonly string[]) =>
      tallyWithAppeal(set, starBands, {
        ...{ contested: ['6.2'], first, anew: letters.map((letter) => anew({ '6.2': letter })) },
      }).star;
    expect(lifted('c', 'c', 'c')).toBe(5);
    expect(lifted('c', 'c', 'b')).toBe(3);
  });

  it('lifts a stop that the council saw in a contested criterion, and lays one down', () => {
    const stopped = sheets(5, { marks: { ...marks, '6.2': 'a' } });
    const three = (letter: string) => [1, 2, 3].map(() => anew({ '6.2': letter }));
    const rated = { contested: ['6.2'], first: stopped, anew: three('c') };
    expect(tallyWithAppeal(set, starBands, rated).outcome).toBe('rated');
    expect(tallyWithAppeal(set, starBands, { ...rated, first: sheets(5), anew: three('a') })).toMatchObject({
      outcome: 'stopped',
      star: null,
    });
  });

  it('leaves findings alone that belong to no contested criterion', () => {
    const first = sheets(5, { declared: ['forged-dossier', 'all-imported'] });
    const without = { contested: ['1.1'], first, anew: [1, 2, 3].map(() => anew({ '1.1': 'c' })) };
    expect(tallyWithAppeal(set, starBands, without).findings).toEqual(['forged-dossier']);
    const found = [1, 2, 3].map(() => anew({ '1.1': 'c' }, ['all-imported']));
    expect(tallyWithAppeal(set, starBands, { ...without, first: sheets(5), anew: found }).findings).toEqual([
      'all-imported',
    ]);
  });

  it('is U × m + C × n over n × m, whatever is contested', () => {
    const codes = Object.keys(marks);
    const several = fc.array(anySheet(set), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.subarray(codes, { minLength: 1 }), several, several, (named, first, others) => {
        const contested = scoredAnew(set, named);
        const part = contestedSheet(set, contested);
        const again = others.map((sheet) => onlyOf(sheet, contested));
        const result = tallyWithAppeal(set, starBands, { contested, first, anew: again });
        const all = tally(
          set,
          starBands,
          first.map((sheet) => evaluated(sheet)),
        );
        const taken = all.criteria.filter(({ code }) => contested.includes(code));
        const unchanged = all.points - taken.reduce((sum, { points }) => sum + points, 0);
        const scored = again.reduce((sum, sheet) => sum + evaluated(sheet, part).total, 0);
        expect(result.ballots).toBe(first.length * again.length);
        expect(result.points).toBe(unchanged * again.length + scored * first.length);
      }),
    );
  });

  it('changes nothing where the appeal sees what the council saw', () => {
    const result = tallyWithAppeal(set, starBands, {
      ...{ contested: ['1.1'], first: sheets(7), anew: [1, 2, 3].map(() => anew({ '1.1': 'c' })) },
    });
    expect(result).toMatchObject({ points: 2100, ballots: 21, star: 5, failedFloors: [] });
  });
});

const onlyOf = (sheet: BallotSheet, contested: readonly string[]): BallotSheet => ({
  marks: Object.fromEntries(Object.entries(sheet.marks).filter(([code]) => contested.includes(code))),
  ...{ notes: {}, declared: [] },
  confirmedEmpty: sheet.confirmedEmpty.filter((code) => contested.includes(code)),
});
