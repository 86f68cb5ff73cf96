import { describe, expect, it } from '@jest/globals';
import { aRulebook } from '../../../../test/support/a-rulebook.js';
import { aSheet } from '../../../../test/support/a-criteria-set.js';
import { rate } from './rate.command.js';

const rulebooks = [aRulebook()];
const { marks } = aSheet();
const about = { rulebook: 'qd-1048-2019', set: '01' };
const errorsOf = (input: unknown) => {
  const answer = rate(rulebooks, input);
  return 'errors' in answer ? answer.errors.map(({ code, path }) => `${code} ${path}`) : [];
};
const told = (input: object) => {
  const answer = rate(rulebooks, input);
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  return answer.print;
};

describe('rate', () => {
  it('rates ballots by letters, points and branches', () => {
    const ballots = [
      { member: 'm1', marks, branches: { '1.2': 'many' }, notes: { '1.1': 'Tốt' } },
      { member: 'm2', marks: { ...marks, '1.1': 20, '6.1': 8 }, evidence: { '1.1': ['e1'] } },
    ];
    expect(told({ ...about, ballots })).toMatchObject({
      ...{ rulebook: 'qd-1048-2019', set: '01', by: 'ballots', ballots: 2, sum: 188, mean: '94.00' },
      parts: { A: { sum: 60, mean: '30.00' } },
      ...{ band: 5, star: 5, failedFloors: [], spread: 12, rescore: true, outcome: 'rated' },
    });
  });

  it('explains what each ballot ticked', () => {
    const answer = rate(rulebooks, { ...about, ballots: [{ member: 'm1', marks }] }, { explain: true });
    expect(answer).toHaveProperty('print.explanation.parts.0.sections.0.criteria.0.members.0.member', 'm1');
  });

  it('takes the rule of the level that scored', () => {
    const totals = [60, 71];
    expect(told({ ...about, totals })).toMatchObject({ rescore: true });
    expect(told({ ...about, totals, level: 'province' })).toMatchObject({ rescore: true });
    expect(told({ ...about, totals, level: 'district' })).toMatchObject({ rescore: false });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['a list', [], ['input.object-expected ']],
    ['nothing to rate', about, ['input.key-missing ballots']],
    ['ballots and totals', { ...about, totals: [1], ballots: [] }, ['input.scores-conflict totals']],
    ['totals and a sum', { ...about, totals: [1], sum: 1, ballots: 1 }, ['input.scores-conflict totals']],
    ['no ballots', { ...about, ballots: [] }, ['input.list-empty ballots']],
    ['no totals', { ...about, totals: [] }, ['input.list-empty totals']],
    ['a sum over nobody', { ...about, sum: 0, ballots: 0 }, ['input.ballots-missing ballots']],
    ['more than the sheet', { ...about, sum: 201, ballots: 2 }, ['input.points-above-sheet sum']],
    ['a total above the sheet', { ...about, totals: [100, 101] }, ['input.points-above-sheet totals.1']],
    ['half points', { ...about, totals: [66.5] }, ['input.whole-number-expected totals.0']],
    ['points as text', { ...about, sum: '730', ballots: 11 }, ['input.whole-number-expected sum']],
    ['an unknown rulebook', { rulebook: 'qd-1', totals: [1] }, ['rulebook.not-found rulebook']],
    ['a rulebook that is a number', { rulebook: 1, totals: [1] }, ['input.text-expected rulebook']],
    ['an unknown set', { ...about, set: '99', totals: [1] }, ['rulebook.criteria-set-unknown set']],
    ['an unknown level', { ...about, level: 'village', totals: [1] }, ['rulebook.level-unknown level']],
    ['ballots without a set', { rulebook: 'qd-1048-2019', ballots: [{ marks }] }, ['input.key-missing set']],
    ['a key too many', { ...about, totals: [1], weight: 2 }, ['input.key-unknown weight']],
    [
      'a member who casts twice',
      {
        ...about,
        ballots: [
          { member: 'm1', marks },
          { member: 'm1', marks },
        ],
      },
      ['ballot.member-repeated ballots.1.member'],
    ],
    [
      'evidence for no criterion',
      { ...about, ballots: [{ marks, evidence: { 9: ['e1'] } }] },
      ['ballot.criterion-unknown ballots.0.evidence.9'],
    ],
    ['no ballot', { ...about, ballots: [null] }, ['input.object-expected ballots.0']],
    [
      'a mark that is none',
      { ...about, ballots: [{ marks: { ...marks, '1.1': true } }] },
      ['input.mark-expected ballots.0.marks.1.1'],
    ],
    [
      'an inherited key',
      JSON.parse(`{"rulebook":"qd-1048-2019","totals":[1],"__proto__":{"set":"01"}}`),
      ['input.key-unknown __proto__'],
    ],
  ])('refuses %s', (_, input, errors) => expect(errorsOf(input)).toEqual(errors));

  it('names everything at once', () => {
    const ballots = [
      { marks: { ...marks, '1.1': 7, '9.9': 'a' }, branches: { '1.2': 'single' } },
      { marks: { ...marks, '6.2': ['c'] }, declared: 'forged-dossier' },
      { marks: { ...marks, '5.1': 'b' }, declared: ['rain'] },
    ];
    expect(errorsOf({ ...about, level: 'ministry', ballots, extra: 1 })).toEqual([
      'input.list-expected ballots.1.declared',
      'input.key-unknown extra',
      'ballot.points-unknown ballots.0.marks.1.1',
      'ballot.branch-contradicted ballots.0.branches.1.2',
      'ballot.criterion-unknown ballots.0.marks.9.9',
      'ballot.criterion-not-applicable ballots.2.marks.5.2',
      'ballot.finding-unknown ballots.2.declared.0',
    ]);
  });
});
