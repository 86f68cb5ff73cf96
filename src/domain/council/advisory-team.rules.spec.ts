import { describe, expect, it } from '@jest/globals';
import { refusalsOfTeam, type AdviserPlace, type PlannedAdviser } from './advisory-team.rules.js';

const adviser = (personId: string, place: AdviserPlace = 'member'): PlannedAdviser => ({
  personId,
  place,
  body: 'Văn phòng điều phối',
});
const facts = {
  today: '2021-06-14',
  council: { decidedOn: '2021-03-01', seats: [{ personId: 'chair' }, { personId: 'scorer' }] },
  eligible: ['a', 'b', 'scorer'],
};
const codes = (advisers: readonly PlannedAdviser[], decidedOn = '2021-03-15') =>
  refusalsOfTeam({ decidedOn, advisers }, facts).map(({ code }) => code);

describe('an advisory team', () => {
  it.each([
    ['with one leader', [adviser('a', 'leader'), adviser('b')], []],
    ['of its leader alone', [adviser('a', 'leader')], []],
    ['without leader', [adviser('a'), adviser('b')], ['adviser.leaders-not-one']],
    ['with two leaders', [adviser('a', 'leader'), adviser('b', 'leader')], ['adviser.leaders-not-one']],
    ['with one person twice', [adviser('a', 'leader'), adviser('a')], ['adviser.named-twice']],
    ['with a stranger', [adviser('a', 'leader'), adviser('x')], ['adviser.not-eligible']],
    [
      'with somebody who scores in the same council',
      [adviser('a', 'leader'), adviser('scorer')],
      ['adviser.also-seated'],
    ],
    [
      'with every fault at once',
      [adviser('scorer'), adviser('x'), adviser('x')],
      ['adviser.leaders-not-one', 'adviser.named-twice', 'adviser.not-eligible', 'adviser.also-seated'],
    ],
  ])('%s', (_what, advisers, expected) => expect(codes(advisers)).toEqual(expected));

  it.each([
    ['2021-02-28', ['adviser.before-the-council']],
    ['2021-03-01', []],
    ['2021-06-14', []],
    ['2021-06-15', ['day.in-the-future']],
  ])('decided on %s: %j', (decidedOn, expected) =>
    expect(codes([adviser('a', 'leader')], decidedOn)).toEqual(expected),
  );
});
