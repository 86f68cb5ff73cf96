import { describe, expect, it } from '@jest/globals';
import { quorumNeeded, refusalsOfQuorum, type Sitting } from './quorum.js';

const seats = ['chair', 'viceChair', 'secretary', 'member', 'member'].map((seat, i) => ({
  personId: `p${i}`,
  seat,
}));
const quorum = { present: 75, of: 100, withChair: true } as const;
const sitting = (changes: Partial<Sitting> = {}): Sitting => ({
  ...{ seats, conflicted: [], counted: seats, minimum: 5 },
  ...changes,
});
const without = (...gone: readonly string[]) => seats.filter(({ personId }) => !gone.includes(personId));

describe('the quorum of a council', () => {
  it.each([
    ['a fraction of a member counts as one', sitting(), 4],
    ['a larger council needs more', sitting({ seats: [...seats, ...seats], minimum: 5 }), 8],
    [
      'a conflict takes a seat away',
      sitting({ seats: [...seats, ...seats.slice(3)], conflicted: ['p4'] }),
      4,
    ],
    ['no council shrinks below the smallest lawful one', sitting({ conflicted: ['p3', 'p4'] }), 4],
  ])('%s', (_, about, needed) => expect(quorumNeeded(about, quorum)).toBe(needed));

  it('names who is missing, and not whom another stands in for', () => {
    const counted = [...without('p3', 'p4', 'p2'), { personId: 'q', seat: 'member', standsInFor: 'p3' }];
    expect(refusalsOfQuorum(sitting({ counted }), quorum)).toEqual([
      { code: 'quorum.missing', needed: 4, present: 3, missing: ['p2', 'p4'] },
    ]);
  });

  it.each([
    ['the chair', [], [], []],
    ['nobody, though the vice chair is there', ['p0'], [], ['quorum.chair-missing']],
    ['the vice chair where the chair has a conflict', ['p0'], ['p0'], []],
  ])('%s presides', (_, gone, conflicted, codes) => {
    const found = refusalsOfQuorum(sitting({ counted: without(...gone), conflicted }), quorum);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});
