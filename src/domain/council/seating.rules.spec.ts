import { describe, expect, it } from '@jest/globals';
import { refusalsOfSeating, type PlannedSeat, type Seat } from './seating.rules.js';
import type { PlannedAdviser } from './advisory-team.rules.js';

const seat = (personId: string, of: Seat): PlannedSeat => ({ personId, seat: of, body: 'Sở' });
const facts = { today: '2021-06-14', eligible: ['a', 'b', 'c'], chairs: ['a'], advisers: ['t', 'b'] };
const codes = (
  seats: readonly PlannedSeat[],
  decidedOn = '2021-03-01',
  advisers: readonly PlannedAdviser[] = [],
) => refusalsOfSeating({ decidedOn, seats, advisers }, facts).map(({ code }) => code);

describe('a council', () => {
  it.each([
    ['with one chair', [seat('a', 'chair'), seat('b', 'member')], []],
    ['with a deputy beside the chair', [seat('a', 'chair'), seat('b', 'viceChair')], []],
    ['without chair', [seat('a', 'viceChair')], ['council.chairs-not-one']],
    [
      'with two chairs',
      [seat('a', 'chair'), seat('b', 'chair')],
      ['council.chairs-not-one', 'council.chair-without-office'],
    ],
    ['led by a member', [seat('b', 'chair'), seat('a', 'member')], ['council.chair-without-office']],
    [
      'with one person on three seats',
      [seat('a', 'chair'), seat('a', 'member'), seat('a', 'secretary')],
      ['council.seated-twice'],
    ],
    [
      'with strangers',
      [seat('a', 'chair'), seat('x', 'member'), seat('y', 'member')],
      ['council.person-not-eligible', 'council.person-not-eligible'],
    ],
  ])('%s', (_what, seats, expected) => expect(codes(seats)).toEqual(expected));

  it('may be decided today, but not tomorrow', () => {
    expect(codes([seat('a', 'chair')], '2021-06-14')).toEqual([]);
    expect(codes([seat('a', 'chair')], '2021-06-15')).toEqual(['day.in-the-future']);
  });

  it('names its advisory team in the same decision', () => {
    const seats = [seat('a', 'chair'), seat('b', 'member')];
    const adviser = (personId: string, place: 'leader' | 'member') => ({ personId, place, body: 'Sở' });
    expect(codes(seats, '2021-03-01', [adviser('t', 'leader')])).toEqual([]);
    expect(codes(seats, '2021-03-01', [adviser('b', 'leader')])).toEqual(['adviser.also-seated']);
    expect(codes(seats, '2021-06-15', [adviser('t', 'leader')])).toEqual(['day.in-the-future']);
  });
});
