import { describe, expect, it } from '@jest/globals';
import { aRulebook, getRulebook } from '../../../../test/support/a-rulebook.js';
import { aCriteriaSet, aSheet } from '../../../../test/support/a-criteria-set.js';
import { withCriteria } from '../../../domain/scoring/criteria-set.js';
import { gap } from './gap.command.js';

const rulebooks = [aRulebook()];
const { marks } = aSheet();
const about = { rulebook: 'qd-1048-2019', set: '01' };
const low = { ...marks, '6.2': 'b' };
const withLabour = withCriteria(aCriteriaSet(), (criterion) =>
  criterion.code === '6.2' ? { ...criterion, name: 'Sử dụng lao động địa phương' } : criterion,
);
const errorsOf = (input: unknown) => {
  const answer = gap(rulebooks, input);
  return 'errors' in answer ? answer.errors.map(({ code, path }) => `${code} ${path}`) : [];
};

describe('gap', () => {
  it.each([
    ['a sheet', { ...about, marks: low, confirmedEmpty: [] }],
    ['a panel of one', { ...about, ballots: [{ member: 'm1', marks: low }] }],
  ])('lifts %s', (_, input) => {
    expect(gap(rulebooks, input)).toMatchObject({
      print: { ...about, sum: 80, star: 3, next: 4, ways: [{ gain: 20, steps: [{ criterion: '6.2' }] }] },
    });
  });

  it.each([
    ['qd-1048-2019', ['accounting']],
    ['qd-26-2026', ['labour-list', 'accounting']],
  ])('names the papers that %s knows for a criterion', (id, papers) => {
    const rulebook = { ...aRulebook(withLabour), documents: getRulebook(id).documents };
    expect(gap([rulebook], { ...about, marks: low })).toMatchObject({
      print: { ways: [{ steps: [{ criterion: '6.2', documents: papers }] }] },
    });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['a list', [], ['input.object-expected ']],
    ['no marks', about, ['input.key-missing marks']],
    ['two ballots', { ...about, ballots: [{ marks }, { marks }] }, ['input.one-ballot-expected ballots']],
    ['no ballot', { ...about, ballots: 7 }, ['input.one-ballot-expected ballots']],
    [
      'everything at once',
      { rulebook: 'qd-1', set: 1, marks: { '1.1': [1] }, extra: 1 },
      [
        'input.text-expected set',
        'input.mark-expected marks.1.1',
        'input.key-unknown extra',
        'rulebook.not-found rulebook',
      ],
    ],
    [
      'marks that the sheet does not have',
      { ...about, marks: { ...marks, 9: 'a' } },
      ['ballot.criterion-unknown marks.9'],
    ],
    [
      'the same on a ballot',
      { ...about, ballots: [{ marks: { ...marks, 9: 'a' } }] },
      ['ballot.criterion-unknown ballots.0.marks.9'],
    ],
  ])('refuses %s', (_, input, errors) => expect(errorsOf(input)).toEqual(errors));
});
