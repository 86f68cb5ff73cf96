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
