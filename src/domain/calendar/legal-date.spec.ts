import { describe, expect, it } from '@jest/globals';
import { daysLeft, isOver, lastDayOf, type LegalDate } from './legal-date.js';

const before30June: LegalDate = { on: '2021-06-30', counts: 'before' };
const by30June: LegalDate = { on: '2021-06-30', counts: 'by' };

describe('a legal date', () => {
  it('"before 30/6/2021" excludes the 30th — Tam Đường, round 1 of 2021', () => {
    expect(lastDayOf(before30June)).toBe('2021-06-29');
  });

  it('"by 30/6/2021" includes the 30th', () => {
    expect(lastDayOf(by30June)).toBe('2021-06-30');
  });

  it.each([
    ['2021-06-28', false, 1],
    ['2021-06-29', false, 0],
    ['2021-06-30', true, -1],
    ['2021-07-02', true, -3],
  ])('on %s "before 30/6/2021" is over: %s, with %d days left', (today, over, left) => {
    expect([isOver(before30June, today), daysLeft(before30June, today)]).toEqual([over, left]);
  });

  it.each([
    ['2021-06-29', false, 1],
    ['2021-06-30', false, 0],
    ['2021-07-01', true, -1],
  ])('on %s "by 30/6/2021" is over: %s, with %d days left', (today, over, left) => {
    expect([isOver(by30June, today), daysLeft(by30June, today)]).toEqual([over, left]);
  });

  it('before the first of March 2024 ends on the leap day', () => {
    expect(lastDayOf({ on: '2024-03-01', counts: 'before' })).toBe('2024-02-29');
  });
});
