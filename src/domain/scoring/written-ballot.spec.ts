import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet, aSheet } from '../../../test/support/a-criteria-set.js';
import { readWrittenBallot, type WrittenBallot } from './written-ballot.js';

const set = aCriteriaSet();
const { marks } = aSheet();
const read = (changes: Partial<WrittenBallot>) => readWrittenBallot(set, { marks, ...changes });
const total = (changes: Partial<WrittenBallot>) => {
  const outcome = read(changes);
  return outcome.ok ? outcome.value.evaluated.total : outcome.refusals;
};
const refused = (changes: Partial<WrittenBallot>) => {
  const outcome = read(changes);
  return outcome.ok ? [] : outcome.refusals.map(({ code, path }) => `${code} ${path}`);
};
const marked = (changes: WrittenBallot['marks']) => ({ marks: { ...marks, ...changes } });

describe('readWrittenBallot', () => {
  it.each<[string, Partial<WrittenBallot>, number]>([
    ['letters', {}, 100],
    ['points', marked({ '1.1': 20, '1.2': 5, '6.2': 10 }), 70],
    ['the points of ticks, where only one group of them adds up so', marked({ '6.1': 7 }), 97],
    ['the branch of the chosen option', { branches: { '1.2': 'many' } }, 100],
    ['points within a branch', { ...marked({ '1.2': 0 }), branches: { '1.2': 'single' } }, 95],
  ])('reads %s', (_, changes, points) => expect(total(changes)).toBe(points));

  it('keeps which options the points meant', () => {
    const outcome = read(marked({ '1.1': 30, '6.1': 8 }));
    expect(outcome.ok && outcome.value.sheet.marks).toMatchObject({ '1.1': 'c', '6.1': ['a', 'c'] });
  });

  it.each<[string, Partial<WrittenBallot>, string]>([
    ['points that no option is worth', marked({ '1.1': 7 }), 'ballot.points-unknown marks.1.1'],
    ['points below zero', marked({ '1.1': -10 }), 'ballot.points-unknown marks.1.1'],
    ['points that two groups of ticks are worth', marked({ '6.1': 5 }), 'ballot.points-ambiguous marks.6.1'],
    [
      'points of another branch',
      { ...marked({ '1.2': 5 }), branches: { '1.2': 'single' } },
      'ballot.points-unknown marks.1.2',
    ],
    ['a branch that is not printed', { branches: { '1.2': 'none' } }, 'ballot.branch-unknown branches.1.2'],
    ['a branch where none is printed', { branches: { '1.1': 'many' } }, 'ballot.branch-unknown branches.1.1'],
    ['a branch of no criterion', { branches: { '9': 'many' } }, 'ballot.branch-unknown branches.9'],
    [
      'a branch against its option',
      { branches: { '1.2': 'single' } },
      'ballot.branch-contradicted branches.1.2',
    ],
  ])('refuses %s', (_, changes, refusal) => expect(refused(changes)).toEqual([refusal]));

  it('refuses a branch without its option, and does not call that unmarked', () => {
    const { '1.2': _, ...others } = marks;
    expect(refused({ marks: others, branches: { '1.2': 'many' } })).toEqual([
      'ballot.branch-half-filled branches.1.2',
    ]);
  });

  it('names everything at once, what it could not read first', () => {
    expect(refused({ ...marked({ '1.1': 7, '9.9': 1, '6.2': 'z' }), declared: ['rain'] })).toEqual([
      'ballot.points-unknown marks.1.1',
      'ballot.option-unknown marks.6.2',
      'ballot.criterion-unknown marks.9.9',
      'ballot.finding-unknown declared.0',
    ]);
  });

  it('a branch that is not printed does not hide the points', () => {
    expect(refused({ ...marked({ '1.1': 7 }), branches: { '1.1': 'many' } })).toEqual([
      'ballot.branch-unknown branches.1.1',
      'ballot.points-unknown marks.1.1',
    ]);
  });

  it('what hangs on a criterion it could not read stays open', () => {
    expect(refused(marked({ '5.1': 7 }))).toEqual(['ballot.points-unknown marks.5.1']);
  });

  it('asks that an empty criterion be confirmed', () => {
    const { '1.1': _, ...others } = marks;
    expect(refused({ marks: others })).toEqual(['ballot.criterion-unmarked marks.1.1']);
    expect(total({ marks: others, confirmedEmpty: ['1.1'] })).toBe(70);
  });

  it('tells which options the points could mean', () => {
    const outcome = read(marked({ '6.1': 5 }));
    expect(outcome).toMatchObject({ refusals: [{ options: ['a', 'b+c'] }] });
  });
});
