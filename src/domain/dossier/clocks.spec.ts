import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import { aRound } from '../../../test/support/dossier-facts.js';
import { DossierStory } from '../../../test/support/dossier-story.js';
import { lawfulTimeOf, nextDueOf } from './clocks.js';

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
    expect(clocksOf(story)).toEqual([]);
  });

  it('give a re-evaluation forty-five days from the complete dossier, and no first evaluation', () => {
    for (const [purpose, clocks] of [
      ['re-evaluation', [['reevaluation', '2026-07-16']]],
      ['first', []],
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
      ['communeReview', ['2026-06-19', '2026-06-21', '2026-06-22', '2026-06-23']],
    ]);
    expect(told(story.take('recordCommuneReport', { assessedOn: '2026-06-01' }))).toEqual([]);
    const items = [{ reason: 'Bổ sung ảnh' }];
    expect(told(on(story, '2026-06-04').take('returnForSupplement', { items }))).toEqual([
      ['communeReview', []],
      ['supplementAnswer', ['2026-06-16', '2026-06-18', '2026-06-19', '2026-06-20']],
    ]);
    const resumed = told(on(story, '2026-06-15').take('resubmit'));
    expect(resumed.map(([clock]) => clock)).toEqual(['communeReview', 'supplementAnswer']);
    expect(resumed[1]).toEqual(['supplementAnswer', []]);
    const apology = { appointedOn: '2026-07-08', reason: 'Chậm' };
    expect(told(on(story, '2026-07-06').take('apologise', apology))).toEqual([
      ['communeReview', ['2026-07-07', '2026-07-08', '2026-07-09']],
    ]);
    expect(told(story.take('requestEvaluation'))).toEqual([['communeReview', []]]);
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
    expect(lawfulTimeOf('communeReview', old, 'first')).toBeNull();
    expect(lawfulTimeOf('supplementAnswer', old, 'first')).toBeNull();
    expect(lawfulTimeOf('reevaluation', old, 're-evaluation')).toBeNull();
  });

  it('follows what a province settled', () => {
    const { deadlines } = getRulebook('qd-1048-2019');
    const settled = { deadlines: { ...deadlines, supplementDays: 10 } };
    expect(lawfulTimeOf('supplementAnswer', settled, 'first')).toEqual({ days: 10, unit: 'days' });
  });
});
