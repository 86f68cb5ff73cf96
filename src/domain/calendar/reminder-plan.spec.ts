import { describe, expect, it } from '@jest/globals';
import { remindersFor } from './reminder-plan.js';

const date = { on: '2021-06-30', counts: 'before' } as const;
const planned = (today: string) =>
  remindersFor('dueAtDistrict', date, today).map(({ daysBefore, firesOn }) => [daysBefore, firesOn]);

describe('remindersFor', () => {
  it('reminds 14, 7, 3 and 1 days before the last lawful day, on it, and once it has passed', () => {
    expect(planned('2021-05-01')).toEqual([
      [14, '2021-06-15'],
      [7, '2021-06-22'],
      [3, '2021-06-26'],
      [1, '2021-06-28'],
      [0, '2021-06-29'],
      [-1, '2021-06-30'],
    ]);
  });

  it('speaks of the last lawful day, not of the printed one', () => {
    expect(new Set(remindersFor('dueAtDistrict', date, '2021-05-01').map(({ dueOn }) => dueOn))).toEqual(
      new Set(['2021-06-29']),
    );
  });

  it.each([
    ['2021-06-15', [14, 7, 3, 1, 0, -1]],
    ['2021-06-16', [7, 3, 1, 0, -1]],
    ['2021-06-29', [0, -1]],
    ['2021-06-30', [-1]],
    ['2021-07-01', []],
  ])('planned on %s keeps %j', (today, days) => {
    expect(remindersFor('dueAtDistrict', date, today).map(({ daysBefore }) => daysBefore)).toEqual(days);
  });

  it('"by" is a day later throughout', () => {
    expect(
      remindersFor('dueAtDistrict', { on: '2021-06-30', counts: 'by' }, '2021-05-01').map(
        ({ firesOn }) => firesOn,
      ),
    ).toEqual(['2021-06-16', '2021-06-23', '2021-06-27', '2021-06-29', '2021-06-30', '2021-07-01']);
  });
});
