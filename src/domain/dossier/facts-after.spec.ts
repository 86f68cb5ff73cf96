import { describe, expect, it } from '@jest/globals';
import { aLastResult } from '../../../test/support/dossier-facts.js';
import { DossierStory } from '../../../test/support/dossier-story.js';

const atCouncil = () => DossierStory.begin({}, 'district.council');

describe('factsAfter', () => {
  it('lists attached evidence and drops what was removed', () => {
    const story = DossierStory.begin({ evidence: [] }, 'preparation.preparing');
    story.take('attachEvidence', { id: 'one', kind: 'business-plan' });
    story.take('attachEvidence', { id: 'two', kind: 'product-story' });
    story.take('removeEvidence', { evidenceId: 'one' });
    expect(story.now.evidence).toEqual([{ id: 'two', kind: 'product-story' }]);
  });

  it('knows which pictures no check shows yet, and whose they are', () => {
    const story = DossierStory.begin({ evidence: [] }, 'province.verification');
    for (const id of ['shown', 'wrong', 'left'])
      story.take('attachSitePhoto', { id, kind: 'site-photo', mediaType: 'image/png' });
    const by = story.now.actor.personId;
    story.take('withdrawSitePhoto', { evidenceId: 'wrong' });
    expect(story.now.evidence.map(({ id }) => id)).toEqual(['shown', 'left']);
    story.take('recordSiteCheck', { photos: ['shown'] });
    expect(story.now.loosePhotos).toEqual([{ id: 'left', attachedBy: by }]);
  });

  it('knows the panel just opened, with nobody having cast', () => {
    const story = atCouncil().through('openScoring');
    expect(story.now.openPanel).toMatchObject({ id: 'panel', level: 'district', scoringRound: 1, cast: [] });
    expect(story.now.openPanel?.seats).toHaveLength(7);
  });

  it('knows the result just sealed, and no open panel or tally any more', () => {
    const story = atCouncil().through('openScoring');
    story.score(66);
    expect([story.now.openPanel, story.now.tally]).toEqual([null, null]);
    expect(story.now.lastResult).toMatchObject({
      ...{ panelId: 'panel', level: 'district', scoringRound: 1, turn: 1, standing: 'sealed' },
      ...{ points: 462, ballots: 7, star: 3, outcome: 'rated', closedOn: '2021-06-14' },
    });
  });

  it('carries the columns as decided', () => {
    expect(DossierStory.begin({}, 'district.intake').through('receive').now.samplesReceived).toBe(5);
  });

  it('stands in the later round, whose results are none', () => {
    const story = DossierStory.begin(
      {
        lastResult: aLastResult({ points: 200, ballots: 7, star: 1 }),
        star: 1,
        today: '2021-08-01',
      },
      'closed.notPassed',
    ).through('reenter');
    expect([story.now.round.id, story.now.roundId, story.now.lastResult, story.now.star]).toEqual([
      'round-2',
      'round-2',
      null,
      null,
    ]);
  });

  it('offers next what the new state allows', () => {
    const story = atCouncil().through('openScoring');
    expect(story.ask('closeScoring')).toMatchObject({
      ok: false,
      refusals: [{ code: 'panel.ballots-missing', cast: 0 }],
    });
  });
});
