import { describe, expect, it } from '@jest/globals';
import {
  aCouncil,
  aDossier,
  aDossierUnder,
  aLastResult,
  aSession,
  everyRole,
  theChair,
} from '../../../test/support/dossier-facts.js';
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
    const story = DossierStory.begin({ actor: theChair }, 'district.council');
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
    const story = DossierStory.begin({ actor: theChair }, 'district.council').through(
      'eliminate',
      'proposeReopening',
    );
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

describe('whoever presides over the product', () => {
  const seats = aCouncil(7).seats.map((each) =>
    each.personId === 'member-3' ? { ...each, seat: 'viceChair' } : each,
  );
  const council = { ...aCouncil(7), seats };
  const held = (personId: string, role: HeldRole['role'], level: HeldRole['level']) => ({
    ...{ personId, roles: [{ role, level }] },
  });
  const states = [
    ['district.council', 'qd-1048-2019', 'district'],
    ['province.council', 'qd-1048-2019', 'province'],
    ['province.verification', 'qd-1048-2019', 'province'],
    ['province.testing', 'qd-148-2023', 'province'],
    ['province.meeting', 'qd-26-2026', 'province'],
  ] as const;
  const because = { code: 'council.not-presiding', presiding: ['member-1'] };

  it.each(states)(
    'of a council that nobody has seated is its chair by office in %s of %s',
    (state, id, level) => {
      const ask = (held: HeldRole) =>
        decide(
          standingAt(state, id),
          aDossierUnder(id, { actor: { personId: 'somebody', roles: [held] } }),
          anEvent('eliminate'),
        );
      for (const held of everyRole) {
        const may = held.role === 'councilChair' && held.level === level;
        expect([held, refusalsOf(ask(held))]).toEqual([held, may ? [] : ['person.not-permitted']]);
      }
    },
  );

  it.each(states)('eliminates in %s of %s, and nobody else who is called chair', (state, id, level) => {
    for (const session of [null, aSession(council, level)]) {
      const ask = (actor: DossierFacts['actor'], changes: Partial<DossierFacts> = {}) =>
        decide(
          standingAt(state, id),
          aDossierUnder(id, { council, session, actor, ...changes }),
          anEvent('eliminate'),
        );
      // Of the council before, say.
      const former = held('somebody', 'councilChair', level);
      expect(ask(former)).toMatchObject({ ok: false, refusals: [because] });
      expect(ask(held('member-1', 'councilChair', level))).toMatchObject({ ok: true });
      const vice = held('member-3', 'councilMember', level);
      expect(refusalsOf(ask(vice))).toEqual(['person.not-permitted']);
      const words = { ...aDossier().words, 'member-1': 'conflict' as const };
      expect(ask(vice, { words })).toMatchObject({ ok: true, value: { takenAs: 'councilChair' } });
    }
  });
});
