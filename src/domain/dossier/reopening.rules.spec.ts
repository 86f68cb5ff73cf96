import { describe, expect, it } from '@jest/globals';
import { aLastResult, anAppeal, aResult, theChair } from '../../../test/support/dossier-facts.js';
import { DossierStory } from '../../../test/support/dossier-story.js';
import type { DossierFacts } from './dossier-facts.js';

const at = (state: string, facts: Partial<DossierFacts> = {}) =>
  DossierStory.begin({ lastResult: aLastResult(), star: 4, ...facts }, state);
const refusalsOf = (outcome: ReturnType<DossierStory['ask']>) => (outcome.ok ? [] : outcome.refusals);
const codesOf = (outcome: ReturnType<DossierStory['ask']>) => refusalsOf(outcome).map(({ code }) => code);
const ofDistrict = aLastResult({ level: 'district' });

describe('a sealed result', () => {
  it.each([
    ['district.forwarding', ofDistrict],
    ['province.verification', aLastResult()],
    ['province.recognition', aLastResult({ scoringRound: 2 })],
    ['province.ministryForwarding', aLastResult({ scoringRound: 2 })],
  ] as const)(
    'is taken from a product in %s by opening it again, never by one person',
    (state, lastResult) => {
      expect(refusalsOf(at(state, { lastResult, actor: theChair }).ask('eliminate'))).toEqual([
        { code: 'elimination.result-sealed', at: lastResult.level, sealedOn: '2021-06-12' },
      ]);
      const reopened = at(state, { lastResult })
        .through('proposeReopening')
        .meanwhile({ actor: { personId: 'other-1', roles: at(state).now.actor.roles } })
        .through('confirmReopening')
        .meanwhile({ actor: theChair, words: { 'member-1': 'none' } });
      expect(reopened.now).toMatchObject({ star: null, lastResult: { standing: 'reopened' } });
      expect(reopened.through('eliminate').state).toBe('closed.eliminated');
    },
  );

  it.each([
    ['the first scoring has both done anew before the second', 1, null],
    ['the second scoring leaves them', 2, '2021-06-13'],
  ] as const)('opened again after test and check on the spot: %s', (_, scoringRound, day) => {
    const lastResult = aLastResult({ scoringRound });
    const story = at('province.recognition', {
      ...{ lastResult, testedOn: '2021-06-13', siteCheckedOn: '2021-06-13' },
    }).through('proposeReopening');
    story.meanwhile({ actor: { ...story.now.actor, personId: 'other-1' } }).through('confirmReopening');
    expect(story.now).toMatchObject({ testedOn: day, siteCheckedOn: day });
  });

  it.each([
    ['district.forwarding', ofDistrict, 'districtApprover'],
    ['province.recognition', aLastResult(), 'provincialApprover'],
  ] as const)('in %s, wanted open again, is told to whoever may agree', (state, lastResult, approver) => {
    const { level } = lastResult;
    const audience = ['councilSecretary', 'councilChair', approver].map((role) => ({ role, level }));
    expect(at(state, { lastResult }).take('proposeReopening').effects).toEqual([
      { type: 'notify', template: 'reopeningProposed', audience },
    ]);
  });

  it.each([
    ['district.forwarding', 'forwardToProvince', ofDistrict],
    ['province.recognition', 'recognise', aLastResult()],
    ['province.ministryForwarding', 'forwardToMinistry', aLastResult()],
  ] as const)('in %s is not relied on before its session is sealed', (state, action, lastResult) => {
    expect(refusalsOf(at(state, { lastResult }).ask(action))).toEqual([]);
    const open = at(state, { lastResult: { ...lastResult, openSession: 'session' } });
    expect(refusalsOf(open.ask(action))).toEqual([{ code: 'session.not-sealed', sessionId: 'session' }]);
  });
});

describe('a product that its council eliminated', () => {
  const lastResult = aLastResult({ level: 'district', outcome: 'eliminated', star: null });
  const eliminated = (facts: Partial<DossierFacts> = {}) =>
    at('closed.eliminated', { star: null, lastResult, ...facts });

  it('has its result opened again by two people', () => {
    const story = eliminated().through('proposeReopening');
    expect(codesOf(story.ask('confirmReopening'))).toEqual(['reopening.needs-another-person']);
    story.meanwhile({ actor: { ...story.now.actor, personId: 'other-1' } });
    expect(story.through('confirmReopening').state).toBe('district.council');
  });

  it('is appealed for within the days, and goes where the result then leads', () => {
    expect(codesOf(eliminated({ today: '2021-06-29' }).ask('fileAppeal'))).toEqual(['appeal.too-late']);
    const appeal = anAppeal({
      status: 'scoring',
      members: ['other-1', 'other-2', 'other-3'],
      cast: ['other-1', 'other-2', 'other-3'],
    });
    const upheld = eliminated({ appeal, tally: aResult(60 * 21, 21) }).through('decideAppeal');
    expect([upheld.state, upheld.now.star]).toEqual(['district.forwarding', 3]);
    const lost = eliminated({ appeal, tally: aResult(60 * 21, 21, { outcome: 'eliminated' }) });
    expect([lost.through('decideAppeal').state, lost.now.star]).toEqual(['closed.eliminated', null]);
  });

  it('by the chair’s record alone has no marks that others could give anew', () => {
    const byChair = eliminated({ lastResult: aLastResult({ standing: 'reopened' }) });
    expect(codesOf(byChair.ask('fileAppeal'))).toEqual(['dossier.action-not-available']);
    const before = eliminated({ lastResult: aLastResult({ level: 'district' }) });
    expect(codesOf(before.ask('fileAppeal'))).toEqual(['appeal.result-relied-on']);
  });
});
