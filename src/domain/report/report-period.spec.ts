import { describe, expect, it } from '@jest/globals';
import { lastDayOf } from '../calendar/legal-date.js';
import { calendarFrom, type CalendarFile } from '../calendar/working-days.js';
import lists from '../calendar/vietnam-working-days.json' with { type: 'json' };
import { draftOn, draftsDue } from './drafts-due.js';
import { periodFrom, reportsDue, type ReportTerms } from './report-period.js';

const monthly: ReportTerms = { kind: 'monthly', day: 30, counts: 'by' };
const quarterly: ReportTerms = { kind: 'quarterly', day: 20, counts: 'before' };
const lastDays = (terms: ReportTerms, from: number, to = from) =>
  reportsDue(terms, from, to).map(({ period, due }) => [period.key, lastDayOf(due)]);

describe('when reports are due', () => {
  it('monthly on the 30th, in February on its last day — Lai Châu 05/2020', () => {
    expect(lastDays(monthly, 2023).slice(0, 4)).toEqual([
      ['2023-01', '2023-01-30'],
      ['2023-02', '2023-02-28'],
      ['2023-03', '2023-03-30'],
      ['2023-04', '2023-04-30'],
    ]);
    expect(lastDays(monthly, 2024)[1]).toEqual(['2024-02', '2024-02-29']);
  });

  it('"before" the 30th of February is before its last day', () => {
    expect(lastDays({ ...monthly, counts: 'before' }, 2023)[1]).toEqual(['2023-02', '2023-02-27']);
  });

  it('quarterly before the 20th of the quarter’s last month — Tam Đường 2021', () => {
    expect(lastDays(quarterly, 2021)).toEqual([
      ['2021-Q1', '2021-03-19'],
      ['2021-Q2', '2021-06-19'],
      ['2021-Q3', '2021-09-19'],
      ['2021-Q4', '2021-12-19'],
    ]);
  });

  it('none of years outside the programme', () => {
    const yearly = { kind: 'yearly', month: 12, day: 15, counts: 'by' } as const;
    expect(lastDays(yearly, 2012, 2019).map(([key]) => key)).toEqual(['2018', '2019']);
    expect(lastDays(yearly, 2099, 2103).map(([key]) => key)).toEqual(['2099', '2100']);
    expect(lastDays(yearly, 2101, 2103)).toEqual([]);
  });

  it('yearly on its day, and once for a round', () => {
    expect(lastDays({ kind: 'yearly', month: 12, day: 15, counts: 'by' }, 2021, 2022)).toEqual([
      ['2021', '2021-12-15'],
      ['2022', '2022-12-15'],
    ]);
    const due = { on: '2021-11-17', counts: 'before' } as const;
    expect(lastDays({ kind: 'round', roundId: 'r', year: 2021, due }, 2020, 2023)).toEqual([
      ['r', '2021-11-16'],
    ]);
  });
});

describe('drafts come five working days before, and no later than the first reminder', () => {
  const calendar = calendarFrom(lists as unknown as CalendarFile);

  it.each([
    ['over a weekend', '2021-06-18', '2021-06-11'],
    ['due on a Saturday, with the reminder of seven days before', '2021-06-19', '2021-06-12'],
    ['due on a Sunday, with the reminder of seven days before', '2021-06-20', '2021-06-13'],
    ['over 30/4 and 1/5, given back on the Monday', '2021-05-07', '2021-04-28'],
    ['in a year whose list is not known, by Monday to Friday', '2040-06-29', '2040-06-22'],
  ])('%s', (_what, due, on) => expect(draftOn(due, calendar)).toBe(on));

  it('of every report since the letter, the one that was missed too, and none that is still far', () => {
    const schedule = { terms: monthly, inForceFrom: '2021-03-31', endedOn: null };
    const keys = (today: string) => draftsDue(schedule, today, calendar).map(({ period }) => period.key);
    expect(keys('2021-04-22')).toEqual([]);
    expect(keys('2021-04-23')).toEqual(['2021-04']);
    expect(keys('2021-06-14')).toEqual(['2021-04', '2021-05']);
    const ended = { ...schedule, endedOn: '2021-05-01' };
    expect(draftsDue(ended, '2021-06-14', calendar).map(({ period }) => period.key)).toEqual(['2021-04']);
  });
});

describe('a written period', () => {
  it.each([
    ['monthly', '2021-05', 2021],
    ['quarterly', '2021-Q4', 2021],
    ['yearly', '2023', 2023],
  ] as const)('%s %s', (kind, key, year) => {
    expect(periodFrom(kind, key)).toEqual({ ok: true, value: { kind, key, year, roundId: null } });
  });

  it.each([
    ['monthly', '2021-13'],
    ['monthly', '2021'],
    ['quarterly', '2021-Q5'],
    ['yearly', '21'],
    ['monthly', '2017-12'],
    ['yearly', '2101'],
  ] as const)('%s %j is none', (kind, key) => {
    const found = periodFrom(kind, key);
    expect(found.ok ? [] : found.refusals).toEqual([{ code: 'report.period-unknown', period: key }]);
  });
});
