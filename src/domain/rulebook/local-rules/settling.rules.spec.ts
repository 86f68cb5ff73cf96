import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '../../../../test/support/a-rulebook.js';
import type { LocalRules } from './local-rules.js';
import { refusalsOfSettling, type Settling } from './settling.rules.js';

const floors: LocalRules['floors'] = [
  { set: '01', criterion: '1.1', star: 3, minPoints: 2 },
  { set: '01', criterion: '1.1', star: 4, minPoints: 3 },
];
const rules: LocalRules = { floors, councils: { province: { spreadAbove: 8 } }, deadlines: {} };
const nothing: LocalRules = { floors: [], councils: {}, deadlines: {} };
const codesOf = (changes: Partial<Settling>) =>
  refusalsOfSettling({
    ...{ rulebook: getRulebook('qd-1048-2019'), today: '2021-06-14', decidedOn: '2021-06-10' },
    ...{ inForceFrom: '2021-07-01', rules, before: null, ...changes },
  }).map(({ code }) => code);

describe('refusalsOfSettling', () => {
  it.each<[string, Partial<Settling>, readonly string[]]>([
    ['what is lawful', {}, []],
    ['a day of tomorrow', { inForceFrom: '2021-06-15' }, []],
    ['a day of today', { inForceFrom: '2021-06-14' }, ['local-rules.not-ahead']],
    ['a decision of today', { decidedOn: '2021-06-14' }, []],
    ['a decision of tomorrow', { decidedOn: '2021-06-15' }, ['day.in-the-future']],
    ['the last day of the decision', { inForceFrom: '2023-02-23' }, []],
    ['the day after it', { inForceFrom: '2023-02-24' }, ['local-rules.outside-decision']],
    ['nothing', { rules: nothing }, ['local-rules.nothing-changed']],
    ['nothing where there was something', { rules: nothing, before: rules }, []],
    [
      'the same in another order',
      { before: { ...rules, floors: floors.toReversed() } },
      ['local-rules.nothing-changed'],
    ],
    ['one floor less', { before: rules, rules: { ...rules, floors: floors.slice(1) } }, []],
    [
      'what the decision forbids',
      { rules: { ...rules, councils: { province: { spreadAbove: 12 } } } },
      ['rule.looser-than-decision'],
    ],
  ])('%s', (_, changes, codes) => expect(codesOf(changes)).toEqual(codes));
});
