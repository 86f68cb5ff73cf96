import { describe, expect, it } from '@jest/globals';
import { isSameValue } from './same-value.js';

describe('isSameValue', () => {
  it.each<[boolean, unknown, unknown]>([
    [true, { a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 }],
    [true, { a: 1, b: undefined }, { a: 1 }],
    [true, undefined, undefined],
    [false, { a: [1, 2] }, { a: [2, 1] }],
    [false, { a: null }, {}],
    [false, { a: { b: 1 } }, { a: { b: 2 } }],
    [false, 1, '1'],
  ])('%s: %j %j', (same, one, other) => expect(isSameValue(one, other)).toBe(same));
});
