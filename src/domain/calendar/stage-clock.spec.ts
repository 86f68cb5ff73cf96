import { describe, expect, it } from '@jest/globals';
import { theWorkingDays } from '../../../scripts/world/the-working-days.js';
import { lastDayOfClock, runAgain, stopClock, stoppedBy, type StageClock } from './stage-clock.js';

const workingDays = (days: number, startedOn: string): StageClock => ({
  ...{ days, unit: 'workingDays', startedOn, stops: [] },
});
const days = (days: number, startedOn: string): StageClock => ({
  ...{ days, unit: 'days', startedOn, stops: [] },
});
const lastDay = (clock: StageClock) => lastDayOfClock(clock, theWorkingDays);

describe('lastDayOfClock', () => {
  it('counts working days without the day of receipt, without weekends, without holidays', () => {
    // Giỗ Tổ on 21/4, 30/4, 1/5 and Monday 3/5 in exchange for Saturday.
    expect(lastDay(workingDays(15, '2021-04-12'))).toEqual({ ok: true, value: '2021-05-06' });
    expect(lastDay(workingDays(1, '2021-04-20'))).toEqual({ ok: true, value: '2021-04-22' });
  });

  it('counts a Saturday that is worked in exchange', () => {
    // 10 January 2026, a Saturday, for Friday the 2nd.
    expect(lastDay(workingDays(1, '2026-01-09'))).toEqual({ ok: true, value: '2026-01-10' });
    expect(lastDay(workingDays(2, '2026-01-09'))).toEqual({ ok: true, value: '2026-01-12' });
  });

  it('counts every day of a calendar term, and ends on the next working day', () => {
    expect(lastDay(days(15, '2021-04-15'))).toEqual({ ok: true, value: '2021-05-04' });
    expect(lastDay(days(14, '2021-04-15'))).toEqual({ ok: true, value: '2021-04-29' });
  });

  it('counts no day on which it stood still, not even for a part', () => {
    const stopped = stopClock(workingDays(15, '2021-04-12'), 'owner', '2021-04-20');
    expect(lastDay(runAgain(stopped, '2021-04-27'))).toEqual({ ok: true, value: '2021-05-13' });
  });

  it('ends on no day on which it stood still: stopped on the last one after a day off, it still has a day', () => {
    // Fifteen days end on Friday 30/4; after the holidays Tuesday 4/5 would be the last. It runs again on Monday 10/5.
    const stopped = stopClock(days(15, '2021-04-15'), 'tests', '2021-05-04');
    expect(lastDay(runAgain(stopped, '2021-05-10'))).toEqual({ ok: true, value: '2021-05-11' });
    // On a day off nobody has lost a working day yet; once that day is over, none is given back.
    const onSunday = stopClock(days(15, '2021-04-15'), 'tests', '2021-05-02');
    expect(lastDay(runAgain(onSunday, '2021-05-03'))).toEqual({ ok: true, value: '2021-05-04' });
    const late = stopClock(days(15, '2021-04-15'), 'tests', '2021-05-05');
    expect(lastDay(runAgain(late, '2021-05-10'))).toEqual({ ok: true, value: '2021-05-04' });
  });

  it('has no last day while it stands still', () => {
    const stopped = stopClock(workingDays(15, '2021-04-12'), 'tests', '2021-04-20');
    expect(stoppedBy(stopped)).toBe('tests');
    expect(lastDay(stopped)).toEqual({ ok: true, value: null });
  });

  it('asks for the list of a year it does not know instead of guessing', () => {
    expect(lastDay(workingDays(15, '2026-12-20'))).toEqual({
      ok: false,
      refusals: [{ code: 'calendar.year-unknown', year: 2027 }],
    });
    expect(lastDay(workingDays(4, '2026-12-20'))).toEqual({ ok: true, value: '2026-12-24' });
  });
});

describe('stopClock', () => {
  it('keeps each stretch with its reason, and takes a change of reason as a new stretch', () => {
    let clock = stopClock(workingDays(5, '2021-04-12'), 'owner', '2021-04-13');
    expect(stopClock(clock, 'owner', '2021-04-14')).toBe(clock);
    clock = stopClock(clock, 'upperLevel', '2021-04-15');
    clock = runAgain(clock, '2021-04-16');
    expect(clock.stops).toEqual([
      { reason: 'owner', from: '2021-04-13', to: '2021-04-15' },
      { reason: 'upperLevel', from: '2021-04-15', to: '2021-04-16' },
    ]);
    expect(stoppedBy(clock)).toBeNull();
  });
});
