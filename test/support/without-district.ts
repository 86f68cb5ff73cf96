import { expect, it } from '@jest/globals';
import { availableActions } from '../../src/domain/dossier/decide.js';
import { DossierStory } from './dossier-story.js';

/** What leads a dossier of a commune without district to the province's council. */
export const toCouncilOfProvince = [
  'acceptIdea',
  'submit',
  'recordCommuneReport',
  'requestEvaluation',
  'receive',
] as const;

/** The paths that every decision without districts has. */
export function itLeadsFromTheCommuneToTheProvince(rulebook: string): void {
  const sent = () => DossierStory.beginUnder(rulebook).through(...toCouncilOfProvince.slice(0, 4));
  const scored = (mean: number) => {
    const story = DossierStory.beginUnder(rulebook).through(...toCouncilOfProvince, 'openScoring');
    story.score(mean);
    return story;
  };

  it('goes from the commune to the province, which asks for the samples', () => {
    const story = sent();
    const early = story.ask('receive', { samplesReceived: 4 });
    expect(early.ok ? [] : early.refusals.map(({ code }) => code)).toEqual(['samples.too-few']);
    story.take('receive');
    expect([story.state, story.now.samplesReceived]).toEqual(['province.council', 5]);
  });

  it('the commune sends again what the province returned', () => {
    const story = sent();
    story.take('returnForSupplement', { items: [{ documentKind: 'awards', reason: 'Thiếu' }] });
    expect(story.state).toBe('province.returned');
    expect(story.ask('requestEvaluation').ok).toBe(false);
    story.take('attachEvidence', { kind: 'awards' });
    expect(story.through('requestEvaluation').state).toBe('province.intake');
  });

  it.each([
    [40, 'closed.notPassed'],
    [60, 'province.recognition'],
    [75, 'province.recognition'],
    [90, 'province.ministryForwarding'],
  ])('a mean of %d leads from the one scoring to %s', (mean, state) => {
    expect(scored(mean).state).toBe(state);
  });

  it('the province may evaluate again what the ministry sends back', () => {
    const story = scored(92);
    story.take('forwardToMinistry');
    story.take('recordMinistryResult', { points: 720 });
    expect(story.state).toBe('ministry.returned');
    story.through('evaluateAgain', 'openScoring');
    expect(story.now.openPanel?.scoringRound).toBe(1);
    expect(story.now.scoringsHeld).toEqual([{ scoringRound: 1, attempts: 2 }]);
    expect([story.now.star, story.now.centralPoints, story.now.centralBallots]).toEqual([null, null, null]);
    // Nothing rests on the new result yet: it may be opened again, and its owner may contest it.
    story.score(75);
    expect(story.state).toBe('province.recognition');
    const offered = availableActions(story.standing, story.now).map(({ action }) => action);
    expect(offered).toEqual(expect.arrayContaining(['recognise', 'proposeReopening', 'fileAppeal']));
  });
}
