import { describe, expect, it } from '@jest/globals';
import { dueOf, movesUnder, reissued, type CountedDeadline } from './counted-deadline.js';
import { calendarFrom } from './working-days.js';

const calendar = (version: number, ...holidays: readonly string[]) =>
  calendarFrom(
    { years: [{ year: 2026 }], days: holidays.map((date) => ({ date, kind: 'holiday' })) },
    version,
  );
const opinions: CountedDeadline = {
  ...{ kind: 'opinions', from: '2026-08-03', workingDays: 10, calendarVersion: 1 },
  ...{ latest: '2026-09-17', dueOn: '2026-08-17' },
};
const meeting: CountedDeadline = {
  ...{ kind: 'meeting', from: '2026-08-03', workingDays: 2, calendarVersion: 1 },
  ...{ latest: null, dueOn: '2026-08-05' },
};

const review: CountedDeadline = {
  ...{
    kind: 'communeReview',
    from: '2026-08-03',
    calendarVersion: 1,
    latest: null,
    dueOn: '2026-08-24',
  },
  clock: {
    ...{ kind: 'communeReview', days: 15, unit: 'workingDays', startedOn: '2026-08-03', stops: [] },
    ...{ dueOn: '2026-08-24', missingYear: null, calendarVersion: 1 },
  },
};

describe('a deadline counted in working days', () => {
  it('opinions do not count the day of asking, the lead of a meeting counts the day of delivery (ADR 0007)', () => {
    expect([dueOf(calendar(1), opinions), dueOf(calendar(1), meeting)]).toMatchObject([
      { value: '2026-08-17' },
      { value: '2026-08-05' },
    ]);
  });

  it('moves only under a calendar that sets another day', () => {
    const both = [opinions, meeting];
    expect(movesUnder(calendar(2, '2026-09-02'), both)).toEqual([]);
    expect(movesUnder(calendar(2, '2026-08-10'), both)).toEqual([{ deadline: opinions, to: '2026-08-18' }]);
    expect(movesUnder(calendar(2, '2026-08-03', '2026-08-04'), both).map(({ to }) => to)).toEqual([
      '2026-08-18',
      '2026-08-07',
    ]);
  });

  it('stays where a calendar cannot count it, and is told once it can be', () => {
    const late = { ...meeting, from: '2026-12-31', dueOn: null };
    expect(movesUnder(calendar(2), [late])).toEqual([]);
    const known = { ...calendar(3), years: new Set([2026, 2027]) };
    expect(movesUnder(known, [late])).toEqual([{ deadline: late, to: '2027-01-02' }]);
  });
});

describe('issuing a deadline again', () => {
  const later = calendar(2, '2026-08-10');
  it.each([
    ['to the day of the newest calendar', later, opinions, '2026-08-04', '2026-08-18'],
    ['a lawful time too', later, review, '2026-08-04', '2026-08-25'],
    ['a lawful time not to a day that is over', later, review, '2026-08-26', 'deadline.past-already'],
    ['not where the day stays', calendar(2), opinions, '2026-08-04', 'deadline.does-not-move'],
    ['not twice', later, { ...opinions, calendarVersion: 2 }, '2026-08-04', 'deadline.does-not-move'],
    ['opinions not to a day that is over', later, opinions, '2026-08-19', 'deadline.past-already'],
    ['to this very day', later, opinions, '2026-08-18', '2026-08-18'],
    [
      'not past what the decision allows',
      later,
      { ...opinions, latest: '2026-08-17' },
      '2026-08-04',
      'opinions.due-too-late',
    ],
    ['up to what it allows', later, { ...opinions, latest: '2026-08-18' }, '2026-08-04', '2026-08-18'],
    [
      'a meeting to a day that is over: it may be held',
      calendar(2, '2026-08-03'),
      meeting,
      '2026-08-20',
      '2026-08-06',
    ],
    [
      'not where the year is unknown',
      later,
      { ...opinions, workingDays: 200 },
      '2026-08-04',
      'calendar.year-unknown',
    ],
  ])('%s', (_what, newest, deadline, today, expected) => {
    const outcome = reissued(newest, deadline, today);
    expect(outcome.ok ? outcome.value : outcome.refusals[0].code).toBe(expected);
  });
});
