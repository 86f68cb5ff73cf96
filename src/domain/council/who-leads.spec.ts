import { describe, expect, it } from '@jest/globals';
import { whoLeads, type Bench } from './who-leads.js';

const seats = ['chair', 'viceChair', 'secretary', 'member'].map((seat) => ({ personId: seat, seat }));
const bench = (fields: Partial<Bench> = {}): Bench => ({
  ...{ seats, present: null, words: {}, quorum: { withChair: true }, ...fields },
});
const without = (...names: readonly string[]) =>
  seats.map((each) => (names.includes(each.seat) ? { ...each, isOutOfOffice: true as const } : each));
const there = (...names: readonly string[]) => seats.filter(({ seat }) => names.includes(seat));

describe('who leads a council on one product', () => {
  it.each<[string, Partial<Bench>, string | null, readonly string[]]>([
    ['the chair', {}, null, ['chair']],
    ['the chair, there or not, where the charter insists', { present: there('viceChair') }, null, ['chair']],
    ['a vice chair on the case of the chair', {}, 'chair', ['viceChair']],
    ['a vice chair where the chair has a conflict', { words: { chair: 'conflict' } }, null, ['viceChair']],
    ['a vice chair where the chair is in doubt', { words: { chair: 'doubt' } }, null, ['viceChair']],
    ['nobody where both must stay out', { words: { chair: 'doubt', viceChair: 'conflict' } }, null, []],
    [
      'a vice chair where the chair is away and the charter lets the chair be',
      { present: there('viceChair', 'member'), quorum: { withChair: false } },
      ...([null, ['viceChair']] as const),
    ],
    [
      'the chair from outside where no vice chair is there either',
      { present: there('member'), quorum: { withChair: false } },
      ...([null, ['chair']] as const),
    ],
    [
      'a vice chair where the chair is out of office, there or not',
      { seats: without('chair'), present: there('member') },
      ...([null, ['viceChair']] as const),
    ],
    ['the same where the council does not sit', { seats: without('chair') }, null, ['viceChair']],
    [
      'nobody where none of both is in office',
      { seats: without('chair', 'viceChair'), present: there('viceChair') },
      ...([null, []] as const),
    ],
    ['nobody where no chair was ever seated', { seats: there('viceChair', 'member') }, null, []],
    ['the chair where a vice chair is not', { seats: without('viceChair') }, null, ['chair']],
    [
      'whoever stands in for the chair',
      { present: [{ personId: 'substitute', seat: 'chair', standsInFor: 'chair' }] },
      ...([null, ['substitute']] as const),
    ],
    [
      'a vice chair, and not whoever stands in for a chair with a conflict',
      {
        present: [{ personId: 'substitute', seat: 'chair', standsInFor: 'chair' }, ...there('viceChair')],
        words: { chair: 'conflict' },
      },
      ...([null, ['viceChair']] as const),
    ],
    [
      'nor whoever stands in for the chair on the chair’s own case',
      { present: [{ personId: 'substitute', seat: 'chair', standsInFor: 'chair' }, ...there('viceChair')] },
      ...(['chair', ['viceChair']] as const),
    ],
  ])('%s', (_, fields, caseOf, expected) =>
    expect(whoLeads(bench(fields), caseOf).map(({ personId }) => personId)).toEqual(expected),
  );
});
