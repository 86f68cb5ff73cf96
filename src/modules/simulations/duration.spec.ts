import { describe, expect, it } from '@jest/globals';
import { durationOf } from './duration.js';

describe('durationOf', () => {
  it.each<[readonly number[], number | null, ReturnType<typeof durationOf>]>([
    [[], 15, { count: 0, median: null, longest: null, over: 0 }],
    [[7], 7, { count: 1, median: 7, longest: 7, over: 0 }],
    [[20, 3, 16, 15], 15, { count: 4, median: 15, longest: 20, over: 2 }],
    [[1, 2, 3], null, { count: 3, median: 2, longest: 3, over: null }],
  ])('%j within %j', (days, limit, duration) => expect(durationOf(days, limit)).toEqual(duration));
});
