import { describe, expect, it } from '@jest/globals';
import { aRulebook } from '../../../../test/support/a-rulebook.js';
import { aSheet } from '../../../../test/support/a-criteria-set.js';
import { loadRulebooks } from '../load-rulebooks.js';
import { criteriaOf } from '../../../domain/scoring/criteria-set.js';
import { gap } from './gap.command.js';

const rulebooks = [aRulebook()];
const { marks } = aSheet();
const about = { rulebook: 'qd-1048-2019', set: '01' };
const low = { ...marks, '6.2': 'b' };
const errorsOf = (input: unknown, options = {}) => {
  const answer = gap(rulebooks, input, options);
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

  it('names the papers of the decision and purpose', () => {
    const real = loadRulebooks();
    const set = real[3]?.criteriaSets.get('01');
    const worst = set ? criteriaOf(set).map(({ code, options }) => [code, options[0]?.code] as const) : [];
    const sheet = {
      rulebook: 'qd-26-2026',
      set: '01',
      marks: Object.fromEntries(worst.filter(([code]) => code !== '5.2')),
    };
    const { print } = gap(real, sheet, { purpose: 'upgrade' }) as {
      print: { ways: { steps: { documents: string[] }[] }[] };
    };
    expect(print.ways[0]?.steps.flatMap(({ documents }) => documents).length).toBeGreaterThan(0);
  });

  it.each<[string, unknown, object, readonly string[]]>([
    ['a list', [], {}, ['input.object-expected ']],
    ['no marks', about, {}, ['input.key-missing marks']],
    ['two ballots', { ...about, ballots: [{ marks }, { marks }] }, {}, ['input.one-ballot-expected ballots']],
    ['no ballot', { ...about, ballots: 7 }, {}, ['input.one-ballot-expected ballots']],
    ['a purpose that is none', { ...about, marks }, { purpose: 'fun' }, ['input.value-not-allowed purpose']],
    [
      'everything at once',
      { rulebook: 'qd-1', set: 1, marks: { '1.1': [1] }, extra: 1 },
      {},
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
      {},
      ['ballot.criterion-unknown marks.9'],
    ],
    [
      'the same on a ballot',
      { ...about, ballots: [{ marks: { ...marks, 9: 'a' } }] },
      {},
      ['ballot.criterion-unknown ballots.0.marks.9'],
    ],
  ])('refuses %s', (_, input, options, errors) => expect(errorsOf(input, options)).toEqual(errors));
});
