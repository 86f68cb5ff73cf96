import { describe, expect, it } from '@jest/globals';
import { whoLeads, type Bench } from './who-leads.js';

const seats = ['chair', 'viceChair', 'secretary', 'member'].map((seat) => ({ personId: seat, seat }));
const bench = (fields: Partial<Bench> = {}): Bench => ({
  ...{ seats, present: null, words: {}, quorum: { withChair: true }, ...fields },
});
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
