import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet, aSheet } from '../../../test/support/a-criteria-set.js';
import type { BallotSheet } from './ballot.js';
import { evaluateBallot } from './evaluate-ballot.js';

const set = aCriteriaSet();
const { marks } = aSheet();
const without = (...codes: readonly string[]) =>
  Object.fromEntries(Object.entries(marks).filter(([code]) => !codes.includes(code)));

const refusalsOf = (changes: Partial<BallotSheet>) => {
  const outcome = evaluateBallot(set, aSheet(changes));
  return outcome.ok ? [] : outcome.refusals;
};
const valueOf = (changes: Partial<BallotSheet>) => {
  const outcome = evaluateBallot(set, aSheet(changes));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};

describe('evaluateBallot', () => {
  it('adds up a complete sheet by criterion, part and total', () => {
    expect(valueOf({})).toEqual({
      total: 100,
      points: { '1.1': 30, '1.2': 5, '5.1': 10, '5.2': 15, '6.1': 10, '6.2': 30 },
      parts: { A: 35, B: 25, C: 40 },
      declared: [],
      stopped: false,
    });
  });

  it.each<[string, Partial<BallotSheet>, number]>([
    ['the other branch', { marks: { ...marks, '1.2': 'c' } }, 95],
    ['one tick of several, as a plain code', { marks: { ...marks, '6.1': 'b' } }, 92],
    ['some ticks', { marks: { ...marks, '6.1': ['c', 'a'] } }, 98],
    ['a criterion left empty on purpose', { marks: without('1.1'), confirmedEmpty: ['1.1'] }, 70],
    ['no tick at all, on purpose', { marks: { ...marks, '6.1': [] }, confirmedEmpty: ['6.1'] }, 90],
    ['a condition that does not hold, nothing to confirm', { marks: { ...without('5.2'), '5.1': 'b' } }, 76],
    [
      'the same, confirmed all the same',
      { marks: { ...without('5.2'), '5.1': 'b' }, confirmedEmpty: ['5.2'] },
      76,
    ],
    ['a condition on an empty criterion', { marks: without('5.1', '5.2'), confirmedEmpty: ['5.1'] }, 75],
  ])('counts %s', (_, changes, total) => {
    expect(valueOf(changes).total).toBe(total);
  });

  it('knows a stopping option', () => {
    expect(valueOf({ marks: { ...marks, '6.2': 'a' } })).toMatchObject({ total: 70, stopped: true });
  });

  it('keeps each declared finding once', () => {
    const declared = ['forged-dossier', 'all-imported', 'foreign-matter', 'forged-dossier'];
    expect(valueOf({ declared }).declared).toEqual(['forged-dossier', 'all-imported', 'foreign-matter']);
  });

  it('accepts a note of exactly 1000 characters', () => {
    expect(valueOf({ notes: { '1.1': 'á'.repeat(1000) } }).total).toBe(100);
  });

  it.each<[string, Partial<BallotSheet>, object]>([
    [
      'a criterion the sheet does not have',
      { marks: { ...marks, '9.9': 'a' } },
      { code: 'ballot.criterion-unknown', path: 'marks.9.9', criterion: '9.9' },
    ],
    [
      'an inherited name for a criterion',
      { marks: { ...marks, constructor: 'a' } },
      { code: 'ballot.criterion-unknown', path: 'marks.constructor', criterion: 'constructor' },
    ],
    [
      'an option the criterion lacks',
      { marks: { ...marks, '1.1': 'd' } },
      { code: 'ballot.option-unknown', path: 'marks.1.1', criterion: '1.1', option: 'd' },
    ],
    [
      'two options of one choice',
      { marks: { ...marks, '1.1': ['a', 'b'] } },
      { code: 'ballot.one-option-only', path: 'marks.1.1', criterion: '1.1' },
    ],
    [
      'options of two branches',
      { marks: { ...marks, '1.2': ['a', 'c'] } },
      { code: 'ballot.one-option-only', path: 'marks.1.2', criterion: '1.2' },
    ],
    [
      'a list of one where one is chosen',
      { marks: { ...marks, '1.1': ['a'] } },
      { code: 'ballot.one-option-only', path: 'marks.1.1', criterion: '1.1' },
    ],
    [
      'the same tick twice',
      { marks: { ...marks, '6.1': ['a', 'b', 'a'] } },
      { code: 'ballot.option-repeated', path: 'marks.6.1', criterion: '6.1', option: 'a' },
    ],
    [
      'a criterion forgotten',
      { marks: without('6.2') },
      { code: 'ballot.criterion-unmarked', path: 'marks.6.2', criterion: '6.2' },
    ],
    [
      'no ticks, unconfirmed',
      { marks: { ...marks, '6.1': [] } },
      { code: 'ballot.criterion-unmarked', path: 'marks.6.1', criterion: '6.1' },
    ],
    [
      'a criterion that applies, forgotten',
      { marks: without('5.2') },
      { code: 'ballot.criterion-unmarked', path: 'marks.5.2', criterion: '5.2' },
    ],
    [
      'a mark where the condition does not hold',
      { marks: { ...marks, '5.1': 'b' } },
      {
        code: 'ballot.criterion-not-applicable',
        path: 'marks.5.2',
        criterion: '5.2',
        needs: { criterion: '5.1', minPoints: 10 },
      },
    ],
    [
      'a criterion both marked and confirmed empty',
      { confirmedEmpty: ['1.1'] },
      { code: 'ballot.empty-but-marked', path: 'marks.1.1', criterion: '1.1' },
    ],
    [
      'a confirmation of an unknown criterion',
      { confirmedEmpty: ['9.9'] },
      { code: 'ballot.criterion-unknown', path: 'confirmedEmpty.0', criterion: '9.9' },
    ],
    [
      'a finding that the sheet does not print',
      { declared: ['forged-dossier', 'not-liked'] },
      { code: 'ballot.finding-unknown', path: 'declared.1', finding: 'not-liked' },
    ],
    [
      'a note on an unknown criterion',
      { notes: { '9.9': 'Ghi chú' } },
      { code: 'ballot.criterion-unknown', path: 'notes.9.9', criterion: '9.9' },
    ],
    [
      'a note too long',
      { notes: { '1.1': 'a'.repeat(1001) } },
      { code: 'ballot.note-too-long', path: 'notes.1.1', criterion: '1.1', length: 1001, maxLength: 1000 },
    ],
  ])('refuses %s', (_, changes, refusal) => {
    expect(refusalsOf(changes)).toEqual([refusal]);
  });

  it('refuses everything at once', () => {
    const codes = refusalsOf({
      marks: { '1.1': 'z', '1.2': ['a', 'b'], '5.1': 'a', '5.2': 'a', '7': 'a' },
      declared: ['x'],
      notes: { '1.1': 'a'.repeat(2000) },
    }).map(({ code, path }) => `${code} ${path}`);
    expect(codes).toEqual([
      'ballot.option-unknown marks.1.1',
      'ballot.one-option-only marks.1.2',
      'ballot.criterion-not-applicable marks.5.2',
      'ballot.criterion-unmarked marks.6.1',
      'ballot.criterion-unmarked marks.6.2',
      'ballot.criterion-unknown marks.7',
      'ballot.finding-unknown declared.0',
      'ballot.note-too-long notes.1.1',
    ]);
  });

  it('does not judge a condition on a criterion that is itself refused', () => {
    expect(refusalsOf({ marks: { ...marks, '5.1': 'z' } })).toMatchObject([{ path: 'marks.5.1' }]);
    expect(refusalsOf({ marks: without('5.1') })).toMatchObject([{ path: 'marks.5.1' }]);
    expect(refusalsOf({ marks: without('5.1', '5.2') })).toMatchObject([{ path: 'marks.5.1' }]);
  });

  it('an empty sheet names every criterion that applies', () => {
    expect(refusalsOf({ marks: {} }).map(({ code, path }) => `${code} ${path}`)).toEqual(
      ['1.1', '1.2', '5.1', '6.1', '6.2'].map((code) => `ballot.criterion-unmarked marks.${code}`),
    );
  });
});
