import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addDays, addMonths, daysBetween, isCalendarDay } from './calendar-day.js';

const at = (text: string) => DateTime.fromISO(text, { zone: 'utc' });
const day = fc
  .integer({ min: 0, max: 109_571 })
  .map((days) => DateTime.utc(1900, 1, 1).plus({ days }).toFormat('yyyy-MM-dd'));

describe('calendar days agree with luxon', () => {
  it('adding days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4_000, max: 40_000 }), (from, days) => {
        expect(addDays(from, days)).toBe(at(from).plus({ days }).toISODate());
      }),
    );
  });

  it('counting days between two', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe(at(to).diff(at(from), 'days').days);
      }),
    );
  });

  it('adding months, to the last day where the day does not exist', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 600 }), (from, months) => {
        expect(addMonths(from, months)).toBe(at(from).plus({ months }).toISODate());
      }),
    );
  });

  it('which days exist', () => {
    const number = (max: number, width: number) =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, '0'));
    fc.assert(
      fc.property(number(2300, 4), number(14, 2), number(33, 2), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        expect(isCalendarDay(text)).toBe(year >= '1900' && at(text).isValid);
      }),
      { numRuns: 500 },
    );
  });

  it('days compare as text', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(one < other).toBe(daysBetween(one, other) > 0);
      }),
    );
  });
});

describe('calendar days', () => {
  it.each([
    ['2020-02-29', 36, '2023-02-28'],
    ['2026-08-05', 36, '2029-08-05'], // the example of procedures §12
    ['2021-01-31', 1, '2021-02-28'],
    ['2021-12-31', 2, '2022-02-28'],
  ])('a certificate of %s ends %d months later, on %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2021-06-31',
    '2021-13-01',
    '2021-00-10',
    '2021-6-1',
    '21-06-01',
    '2021-06-01T00:00',
    ' 2021-06-01',
    '',
    '1899-12-31',
  ])('%j is no day', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });

  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2021-12-31'])('%s is a day', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });
});
