import { describe, expect, it } from '@jest/globals';
import type { CalendarBook } from './calendar-book.js';
import { changeCalendar, type CalendarWish, type DayWish, type YearWish } from './change-calendar.js';
import { calendarFrom, workingDaysAfter } from './working-days.js';

const paper = { source: 'Văn bản 8726/VPCP-KGVX', sourceDatedOn: '2024-11-26' };
const book: CalendarBook = {
  version: 3,
  years: [{ year: 2025, complete: true, ...paper }],
  days: [
    { date: '2025-04-26', kind: 'swapped-working-day', name: 'Làm bù', confirmed: true, ...paper },
    { date: '2025-05-01', kind: 'holiday', name: 'Ngày Quốc tế Lao động', confirmed: true, ...paper },
    { date: '2025-05-02', kind: 'swapped-day-off', name: 'Hoán đổi', confirmed: true, ...paper },
  ],
};
const today = '2025-03-01';
const aDay = (changes: Partial<DayWish> = {}): DayWish => ({
  ...{ date: '2025-09-01', kind: 'holiday', name: 'Quốc khánh', ...paper },
  ...changes,
});
const aYear = (changes: Partial<YearWish> = {}): YearWish => ({
  ...{ year: 2026, complete: true, ...paper },
  ...changes,
});
const fixed = ['2026-01-01', '2026-04-30', '2026-05-01', '2026-09-02'].map((date) => aDay({ date }));
const wish = (days: readonly DayWish[], years: readonly YearWish[] = []): CalendarWish => ({ days, years });
const codesOf = (wished: CalendarWish) => {
  const outcome = changeCalendar(book, wished, today);
  return outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code);
};

describe('changing the calendar', () => {
  it.each<[string, CalendarWish, readonly string[]]>([
    ['nothing', wish([]), ['calendar.nothing-changed']],
    ['a day that does not exist', wish([aDay({ date: '2025-02-29' })]), ['calendar.day-missing']],
    ['no day at all', wish([aDay({ date: 'soon' })]), ['calendar.day-missing']],
    ['a row without a source', wish([aDay({ source: ' ' })]), ['calendar.source-missing']],
    ['a source without a date', wish([aDay({ sourceDatedOn: null })]), ['calendar.source-undated']],
    ['a source of no day', wish([aDay({ sourceDatedOn: '2025-02-30' })]), ['calendar.source-undated']],
    ['a source of tomorrow', wish([aDay({ sourceDatedOn: '2025-03-02' })]), ['calendar.source-ahead']],
    ['a source of today', wish([aDay({ sourceDatedOn: today })]), []],
    ['a row without a name', wish([aDay({ name: null })]), ['calendar.name-missing']],
    ['one day twice', wish([aDay(), aDay({ kind: 'compensation' })]), ['calendar.row-twice']],
    ['the row that stands', wish([aDay({ ...book.days[1] })]), ['calendar.row-the-same']],
    [
      'a swapped working day on a Friday',
      wish([aDay({ date: '2025-09-05', kind: 'swapped-working-day' })]),
      ['calendar.works-already'],
    ],
    ['one on a Saturday', wish([aDay({ date: '2025-09-06', kind: 'swapped-working-day' })]), []],
    ['one on a Sunday', wish([aDay({ date: '2025-09-07', kind: 'swapped-working-day' })]), []],
    [
      'a day off in exchange on a Saturday',
      wish([aDay({ date: '2025-09-06', kind: 'swapped-day-off' })]),
      ['calendar.off-already'],
    ],
    [
      'compensation on a Sunday',
      wish([aDay({ date: '2025-09-07', kind: 'compensation' })]),
      ['calendar.off-already'],
    ],
    ['a holiday on a Sunday', wish([aDay({ date: '2025-09-07' })]), []],
    ['taking away what is not there', wish([aDay({ kind: null })]), ['calendar.row-not-there']],
    ['a day of a year without a list', wish([aDay({ date: '2027-01-01' })]), ['calendar.year-unknown']],
    [
      'a year whose list lacks a fixed holiday',
      wish(fixed.slice(1), [aYear()]),
      ['calendar.fixed-holiday-missing'],
    ],
    ['a whole year', wish(fixed, [aYear()]), []],
    ['the year as it stands', wish([], [aYear({ year: 2025 })]), ['calendar.row-the-same']],
    ['a year that lacks something still', wish([], [aYear({ year: 2025, complete: false })]), []],
    ['a year without a source', wish(fixed, [aYear({ source: '' })]), ['calendar.source-missing']],
  ])('%s', (_what, wished, codes) => {
    expect(codesOf(wished)).toEqual(codes);
  });

  it('names every reason at once, each with its row', () => {
    const wrong = wish([
      aDay({ date: '2025-02-30' }),
      aDay({ source: '', sourceDatedOn: null, name: '' }),
      aDay({ date: '2028-01-03' }),
    ]);
    const outcome = changeCalendar(book, wrong, today);
    expect(outcome.ok ? [] : outcome.refusals).toEqual([
      { code: 'calendar.day-missing', row: '2025-02-30' },
      { code: 'calendar.source-missing', row: '2025-09-01' },
      { code: 'calendar.source-undated', row: '2025-09-01' },
      { code: 'calendar.name-missing', row: '2025-09-01' },
      { code: 'calendar.year-unknown', year: 2028 },
    ]);
  });

  it('makes the next version and leaves the one before as it was', () => {
    const before = structuredClone(book);
    const outcome = changeCalendar(
      book,
      wish([aDay({ date: '2025-05-02', kind: null, name: null }), aDay()]),
      today,
    );
    if (!outcome.ok) throw new Error('A lawful change');
    expect(outcome.value).toMatchObject({
      version: 4,
      days: [book.days[0], book.days[1], { date: '2025-09-01' }],
    });
    expect(book).toEqual(before);
    const after = (changed: CalendarBook) =>
      workingDaysAfter(calendarFrom(changed, changed.version), '2025-04-30', 1);
    expect([after(book), after(outcome.value)]).toMatchObject([
      { value: '2025-05-05' },
      { value: '2025-05-02' },
    ]);
  });
});
