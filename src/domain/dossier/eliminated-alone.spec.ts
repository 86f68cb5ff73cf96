import { describe, expect, it } from '@jest/globals';
import { aDossier, aDossierUnder, aLastResult, everyRole } from '../../../test/support/dossier-facts.js';
import { anEvent, DossierStory, standingAt } from '../../../test/support/dossier-story.js';
import type { HeldRole } from '../jurisdiction/role.js';
import { availableActions, decide } from './decide.js';
import type { DossierAction } from './dossier-action.js';
import type { DossierFacts } from './dossier-facts.js';

const another = { personId: 'other-1', roles: everyRole };
const refusalsOf = (outcome: ReturnType<typeof decide>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

describe('what the chair alone eliminated before a scoring', () => {
  it('is taken back by two people, and its council scores the product after all', () => {
    const story = DossierStory.begin({}, 'district.council');
    story.take('eliminate');
    expect([story.state, story.now.eliminatedFrom]).toEqual(['closed.eliminated', 'district.council']);
    expect(refusalsOf(story.ask('confirmReopening'))).toEqual(['reopening.not-proposed']);
    story.take('proposeReopening');
    expect(refusalsOf(story.ask('confirmReopening'))).toEqual(['reopening.needs-another-person']);
    expect(refusalsOf(story.ask('fileAppeal'))).toEqual(['dossier.action-not-available']);
    const { effects } = story.meanwhile({ actor: another }).take('confirmReopening');
    expect(effects).toMatchObject([{ type: 'notify', template: 'eliminationTakenBack' }]);
    expect([story.state, story.now.eliminatedFrom]).toEqual(['district.council', null]);
    expect(story.take('openScoring').state).toBe('district.scoring');
  });

  it('stays where the proposal is declined, and may be proposed again', () => {
    const story = DossierStory.begin({}, 'district.council').through('eliminate', 'proposeReopening');
    story.take('declineReopening');
    expect([story.state, story.now.eliminatedFrom, story.now.reopening]).toEqual([
      ...['closed.eliminated', 'district.council', null],
    ]);
    expect(story.take('proposeReopening').state).toBe('closed.eliminated');
  });

  it.each([
    ['qd-1048-2019', 'province.council', 'province.council'],
    ['qd-1048-2019', 'province.verification', 'province.verification'],
    ['qd-148-2023', 'province.testing', 'province.council'],
    ['qd-1489-2025', 'province.council', 'province.council'],
    ['qd-26-2026', 'province.meeting', 'province.meeting'],
    ['qd-26-2026', 'province.meetingTesting', 'province.meeting'],
  ] as const)('under %s in %s leads back to %s', (id, eliminatedFrom, to) => {
    const reopening = { proposedBy: 'somebody', proposedOn: '2021-06-13', reason: 'Nhầm hồ sơ' };
    const facts = aDossierUnder(id, { eliminatedFrom, reopening, actor: another });
    const outcome = decide(standingAt('closed.eliminated', id), facts, anEvent('confirmReopening'));
    expect(outcome).toMatchObject({ ok: true, value: { state: to } });
  });

  it('at the province is the province\u2019s to take back, whatever the district found before', () => {
    const district = aLastResult({ level: 'district' });
    const held = (role: HeldRole['role'], level: HeldRole['level']) => ({
      ...another,
      roles: [{ role, level }],
    });
    const mine = (actor: DossierFacts['actor'], changes: Partial<DossierFacts>): readonly DossierAction[] =>
      availableActions(standingAt('closed.eliminated'), aDossier({ lastResult: district, actor, ...changes }))
        .filter((each) => each.mine)
        .map(({ action }) => action);
    const alone = { eliminatedFrom: 'province.council' };
    expect(mine(held('councilSecretary', 'province'), alone)).toEqual(['proposeReopening']);
    expect(mine(held('councilSecretary', 'district'), alone)).toEqual([]);
    expect(mine(held('councilSecretary', 'district'), {})).toEqual(['proposeReopening']);
  });
});
