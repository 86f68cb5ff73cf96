import { describe, expect, it } from '@jest/globals';
import type { CalendarDay } from '../shared/calendar-day.js';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import { aRound } from '../../../test/support/dossier-facts.js';
import { DossierStory } from '../../../test/support/dossier-story.js';
import { clockKinds, clocksIn, clocksUnder, lawfulTimeOf, nextDueOf, reckon } from './clocks.js';
import { locate } from './dossier-state.js';

/** A product of Tam Đường under the decree of 2026, on the day its owner hands the dossier in. */
const handedIn = (purpose: 'first' | 're-evaluation' = 'first') => {
  const day = { on: '2026-12-31', counts: 'by' } as const;
  const round = aRound({ dueAtDistrict: null, registrationCloses: day, dueAtProvince: day });
  const story = DossierStory.beginUnder('qd-26-2026', { today: '2026-06-01', purpose, round });
  story.take('acceptIdea');
  return story;
};
const on = (story: DossierStory, today: string) => story.meanwhile({ today });
const clocksOf = (story: DossierStory) => story.now.clocks.map(({ kind, dueOn }) => [kind, dueOn]);

describe('the clocks of a dossier', () => {
  it('give the commune fifteen working days from the day it has the dossier', () => {
    const story = handedIn();
    expect(clocksOf(story)).toEqual([]);
    story.take('submit');
    expect(clocksOf(story)).toEqual([['communeReview', '2026-06-22']]);
  });

  it('stand still while the owner has the dossier, whose own fifteen days run', () => {
    const story = handedIn();
    story.take('submit');
    on(story, '2026-06-04').take('returnForSupplement', { items: [{ reason: 'Bổ sung ảnh' }] });
    expect(clocksOf(story)).toEqual([
      ['communeReview', null],
      ['supplementAnswer', '2026-06-19'],
    ]);
    expect(story.now.clocks[0]?.stops).toEqual([{ reason: 'owner', from: '2026-06-04', to: null }]);

    // Two days were used, thirteen are left; the days of leaving and coming back count for nobody.
    on(story, '2026-06-15').take('resubmit');
    expect(clocksOf(story)).toEqual([['communeReview', '2026-07-02']]);
    expect(nextDueOf(story.now.clocks)).toBe('2026-07-02');
  });

  it('are over once the commune has sent the dossier on', () => {
    const story = handedIn();
    story.take('submit');
    story.take('recordCommuneReport', { assessedOn: '2026-06-01' });
    expect(clocksOf(story)).toEqual([['communeReview', '2026-06-22']]);
    story.take('requestEvaluation');
    expect(clocksOf(story)).toEqual([['evaluation', '2026-12-29']]);
  });

  it('give the province until the result of the yearly round that takes the request', () => {
    const story = handedIn();
    for (const action of ['submit', 'recordCommuneReport'] as const)
      story.take(action, action === 'recordCommuneReport' ? { assessedOn: '2026-06-01' } : {});
    on(story, '2026-06-10').take('requestEvaluation');
    expect(clocksOf(story)).toEqual([['evaluation', '2026-12-29']]);

    // Eleven days with the owner, the first and the last among them, count for nobody.
    const items = [{ reason: 'Bổ sung ảnh' }];
    on(story, '2026-06-15').take('returnForSupplement', { items });
    expect(clocksOf(story)).toEqual([
      ['supplementAnswer', '2026-06-30'],
      ['evaluation', null],
    ]);
    on(story, '2026-06-25').take('requestEvaluation');
    // A Saturday: a day that the law names by its round is not moved by a day off, and no list of 2027 is asked for.
    expect(clocksOf(story)).toEqual([['evaluation', '2027-01-09']]);
    expect(story.now.clocks[0]?.stops).toEqual([{ reason: 'owner', from: '2026-06-15', to: '2026-06-25' }]);

    // Once that is over, the province apologises, be the dossier still at its intake.
    const apology = { clock: 'evaluation', appointedOn: '2027-01-15', reason: 'Chậm' } as const;
    on(story, '2027-01-11').meanwhile({ calendar: { ...story.now.calendar, years: new Set([2026, 2027]) } });
    story.take('apologise', apology);
    expect(story.now.clocks[0]?.apologies).toHaveLength(1);
  });

  it('stand still while the ministry has the dossier, whose own yearly round runs', () => {
    const at = { machine: 'qd-26-2026', machineVersion: '1', state: 'ministry.evaluation' };
    const located = locate(at);
    const time = { days: 202, unit: 'daysToDate', startedOn: '2026-06-10', stops: [] } as const;
    const moment = { ...handedIn().now, today: '2026-08-03' };
    const clocks = [reckon('evaluation', time, moment.calendar)];
    const after = clocksIn((located.ok && located.value.meta.clocks) || {}, clocks, moment);
    expect(after.map(({ kind, dueOn, stops }) => [kind, dueOn, stops[0]?.reason])).toEqual([
      ['evaluation', null, 'upperLevel'],
      ['ministryEvaluation', '2027-03-29', undefined],
    ]);
  });

  it('leave what a lapsed decision began no longer than the law leaves it, however long they stood still', () => {
    const lapsed = getRulebook('qd-1489-2025');
    const calendar = handedIn().now.calendar;
    for (const [purpose, arrivedOn, until] of [
      ['first', '2026-03-01', '2026-06-29'],
      ['upgrade', '2026-05-10', '2026-07-21'],
      ['re-evaluation', '2026-05-10', '2026-06-21'],
    ] as const) {
      const time = lawfulTimeOf('evaluation', lapsed, purpose, arrivedOn);
      if (!time) throw new Error('It has a time');
      expect(reckon('evaluation', { ...time, startedOn: arrivedOn, stops: [] }, calendar).dueOn).toBe(until);
      const stops = [{ reason: 'owner', from: '2026-05-11', to: '2026-12-30' }] as const;
      const stood = reckon('evaluation', { ...time, startedOn: arrivedOn, stops }, calendar);
      expect(stood.dueOn).toBe(lapsed.mustEndBy[purpose]);
    }
  });

  it('go by the round of another decision once that takes the dossier over, counted from the same request', () => {
    const { calendar } = handedIn().now;
    const begunOn = '2026-05-10';
    const time = lawfulTimeOf('evaluation', getRulebook('qd-1489-2025'), 'first', begunOn);
    if (!time) throw new Error('It has a time');
    const clock = reckon('evaluation', { ...time, startedOn: begunOn, stops: [] }, calendar);
    const moved = clocksUnder(getRulebook('qd-26-2026'), 'first', [clock], calendar);
    expect(moved).toEqual([
      expect.objectContaining({ kind: 'evaluation', startedOn: begunOn, dueOn: '2026-12-29' }),
    ]);
    expect(moved[0]).not.toHaveProperty('latest');
    expect(clocksUnder(getRulebook('qd-1048-2019'), 'first', [clock], calendar)).toEqual([]);
  });

  it('give a re-evaluation forty-five days from the complete dossier, and no first evaluation', () => {
    for (const [purpose, clocks] of [
      ['re-evaluation', [['reevaluation', '2026-07-16']]],
      ['first', [['evaluation', '2026-12-29']]],
    ] as const) {
      const story = handedIn(purpose);
      for (const action of ['submit', 'recordCommuneReport', 'requestEvaluation', 'receive'] as const)
        story.take(action, action === 'recordCommuneReport' ? { assessedOn: '2026-06-01' } : {});
      expect(clocksOf(story)).toEqual(clocks);
    }
  });

  const before = ['submit', 'recordCommuneReport', 'requestEvaluation', 'receive'] as const;
  const atCouncil = () => {
    const story = handedIn('re-evaluation');
    for (const action of before)
      story.take(action, action === 'recordCommuneReport' ? { assessedOn: '2026-06-01' } : {});
    return story;
  };

  it.each([
    ['before the council', 'province.council', atCouncil],
    ['before its meeting', 'province.meeting', () => atCouncil().through('callMeeting')],
  ])('stand still %s while a laboratory tests, and go on with its report', (_when, state, ready) => {
    const story = ready();
    on(story, '2026-06-10').take('requestTest');
    expect(clocksOf(story)).toEqual([['reevaluation', null]]);
    expect(story.now.clocks[0]?.stops).toEqual([{ reason: 'tests', from: '2026-06-10', to: null }]);
    on(story, '2026-06-15').take('recordSiteCheck', { performedOn: '2026-06-15' });
    expect(clocksOf(story)).toEqual([['reevaluation', null]]);

    // Eleven days, the first and the last among them, are not counted.
    on(story, '2026-06-20').take('recordTest', { performedOn: '2026-06-19' });
    expect([story.state, clocksOf(story)]).toEqual([state, [['reevaluation', '2026-07-27']]]);
  });

  it('tell what is to be told again only where their day moves', () => {
    const story = handedIn();
    const told = (decision: ReturnType<typeof story.take>) =>
      decision.clockReminders.map(({ clock, reminders }) => [clock, reminders.map(({ firesOn }) => firesOn)]);
    expect(told(story.take('submit'))).toEqual([
      ['communeReview', ['2026-06-15', '2026-06-19', '2026-06-21', '2026-06-22', '2026-06-23']],
    ]);
    expect(told(story.take('recordCommuneReport', { assessedOn: '2026-06-01' }))).toEqual([]);
    const items = [{ reason: 'Bổ sung ảnh' }];
    expect(told(on(story, '2026-06-04').take('returnForSupplement', { items }))).toEqual([
      ['communeReview', []],
      ['supplementAnswer', ['2026-06-12', '2026-06-16', '2026-06-18', '2026-06-19', '2026-06-20']],
    ]);
    const resumed = told(on(story, '2026-06-15').take('resubmit'));
    expect(resumed.map(([clock]) => clock)).toEqual(['communeReview', 'supplementAnswer']);
    expect(resumed[1]).toEqual(['supplementAnswer', []]);
    const apology = { appointedOn: '2026-07-08', reason: 'Chậm' };
    expect(told(on(story, '2026-07-06').take('apologise', apology))).toEqual([
      ['communeReview', ['2026-07-07', '2026-07-08', '2026-07-09']],
    ]);
    expect(told(story.take('requestEvaluation'))).toEqual([
      ['communeReview', []],
      ['evaluation', ['2026-12-15', '2026-12-22', '2026-12-26', '2026-12-28', '2026-12-29', '2026-12-30']],
    ]);
  });

  it('tell that their day is over once they run again behind it', () => {
    const story = handedIn();
    story.take('submit');
    on(story, '2026-06-25').take('returnForSupplement', { items: [{ reason: 'Bổ sung ảnh' }] });
    const { clockReminders } = on(story, '2026-07-06').take('resubmit');
    expect(clockReminders).toMatchObject([
      { clock: 'communeReview', reminders: [{ daysBefore: -1, firesOn: '2026-07-06' }] },
      { clock: 'supplementAnswer', reminders: [] },
    ]);
    expect(clockReminders[0]?.reminders[0]?.dueOn).toBe(story.now.clocks[0]?.dueOn);
  });

  it('keep of an appointed day what was left when the dossier went back to its owner', () => {
    const story = handedIn();
    story.take('submit');
    const appointed = () => story.now.clocks[0]?.apologies?.at(-1);
    const owed = { items: [{ reason: 'Bổ sung ảnh' }] };
    on(story, '2026-06-23').take('apologise', { appointedOn: '2026-06-30', reason: 'Chậm' });
    on(story, '2026-06-25').take('returnForSupplement', owed);
    expect(appointed()?.appointedOn).toBe('2026-06-30');
    // From the 25th to the 30th were six days; the 12th of July is a Sunday.
    const { clockReminders } = on(story, '2026-07-06').take('resubmit');
    expect(appointed()).toMatchObject({ appointedOn: '2026-07-13', writtenFor: '2026-06-30' });
    expect(clockReminders[0]?.reminders.map(({ firesOn }) => firesOn)).toEqual([
      ...['2026-07-10', '2026-07-12', '2026-07-13', '2026-07-14'],
    ]);
    // Once more; what was over before it went back stays over.
    on(story, '2026-07-07').take('returnForSupplement', owed);
    on(story, '2026-07-08').take('resubmit');
    expect(appointed()).toMatchObject({ appointedOn: '2026-07-15', writtenFor: '2026-06-30' });
    on(story, '2026-07-20').take('returnForSupplement', owed);
    on(story, '2026-07-27').take('resubmit');
    expect(appointed()?.appointedOn).toBe('2026-07-15');
  });

  it('keep the working days they were reckoned by, unless those do not tell the day', () => {
    const { calendar } = handedIn().now;
    const holidays = new Set([...calendar.holidays, '2026-06-18', '2026-06-19']);
    const newest = { ...calendar, version: 2, holidays, years: new Set([...calendar.years, 2027]) };
    const resumed = (submittedOn: CalendarDay, ...days: readonly [CalendarDay, CalendarDay]) => {
      const story = handedIn();
      on(story, submittedOn).take('submit');
      on(story, days[0]).take('returnForSupplement', { items: [{ reason: 'Bổ sung ảnh' }] });
      on(story, days[1]).meanwhile({ calendar: newest, clockCalendars: [calendar] });
      story.take('resubmit');
      return story.now.clocks[0];
    };
    expect(resumed('2026-06-01', '2026-06-04', '2026-06-15')).toMatchObject({
      ...{ dueOn: '2026-07-02', calendarVersion: calendar.version },
    });
    expect(resumed('2026-12-14', '2026-12-16', '2026-12-17')).toMatchObject({
      ...{ missingYear: null, calendarVersion: 2 },
    });
  });

  it('say which list is missing where the last day lies in a year without one', () => {
    const story = handedIn();
    on(story, '2026-12-20').take('submit');
    expect(story.now.clocks).toMatchObject([{ kind: 'communeReview', dueOn: null, missingYear: 2027 }]);
  });
});

describe('lawfulTimeOf', () => {
  it('is silent where the decision is', () => {
    const old = getRulebook('qd-1048-2019');
    for (const kind of clockKinds) expect(lawfulTimeOf(kind, old, 're-evaluation', '2021-06-01')).toBeNull();
  });

  it('follows what a province settled', () => {
    const { deadlines, mustEndBy } = getRulebook('qd-1048-2019');
    const settled = { deadlines: { ...deadlines, supplementDays: 10 }, mustEndBy };
    expect(lawfulTimeOf('supplementAnswer', settled, 'first', '2021-06-01')).toEqual({
      ...{ days: 10, unit: 'days' },
    });
  });
});
