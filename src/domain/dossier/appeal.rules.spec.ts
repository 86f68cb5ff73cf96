import { describe, expect, it } from '@jest/globals';
import {
  allImpartial,
  aDossier,
  aLastResult,
  anAppeal,
  aResult,
} from '../../../test/support/dossier-facts.js';
import { DossierStory } from '../../../test/support/dossier-story.js';
import { lastDayOfAppeal, type AppealFacts } from '../appeal/appeal.js';
import {
  enoughAppealMembersRemain,
  everyAppealMemberHasCast,
  lastDayToAppeal,
  theAppealIsInTime,
} from './appeal.rules.js';
import type { DossierFacts } from './dossier-facts.js';

const three = ['other-1', 'other-2', 'other-3'];
const sealed = (today: string, appealDays?: number) =>
  aDossier({
    today,
    lastResult: aLastResult({
      ...{ sealedOn: '2021-06-12', charter: appealDays === undefined ? null : { appealDays } },
    }),
  });
const scoring = (changes: Partial<AppealFacts>, facts: Partial<DossierFacts> = {}) =>
  aDossier({ ...facts, appeal: anAppeal({ status: 'scoring', members: three, ...changes }) });
const at = (state: string, facts: Partial<DossierFacts>) =>
  DossierStory.begin({ lastResult: aLastResult({ level: 'district' }), star: 2, ...facts }, state);
const codesOf = (outcome: ReturnType<DossierStory['ask']>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

describe('the days of an appeal', () => {
  // The 27th is a Sunday.
  it.each([
    ['2021-06-28', undefined, true],
    ['2021-06-29', undefined, false],
    ['2021-06-17', 5, true],
    ['2021-06-18', 5, false],
    ['2021-06-21', 7, true],
    ['2021-06-22', 7, false],
  ] as const)('sealed on the 12th, on %s with %s days: %s', (today, days, inTime) => {
    expect(theAppealIsInTime(sealed(today, days)).length === 0).toBe(inTime);
  });

  it('do not end within Tết, and on no day of a year whose list is not known', () => {
    const { calendar } = aDossier();
    expect(lastDayOfAppeal('2021-01-29', 15, calendar)).toBe('2021-02-17');
    expect(lastDayOfAppeal('2031-06-12', 15, calendar)).toBeNull();
    expect(
      theAppealIsInTime({ ...sealed('2031-12-31'), calendar: { ...calendar, years: new Set() } }),
    ).toEqual([]);
  });

  it('end as the owner was told, though the working days have changed since', () => {
    const lastResult = aLastResult({ appealUntil: '2021-06-30' });
    expect(lastDayToAppeal(aDossier({ lastResult }))).toBe('2021-06-30');
  });

  it('no day is last before a result stands', () => {
    expect(lastDayToAppeal(aDossier())).toBeNull();
    expect(lastDayToAppeal(aDossier({ lastResult: aLastResult({ sealedOn: null }) }))).toBeNull();
  });
});

describe('the members of an appeal', () => {
  it('all have cast; whoever has a conflict is not waited for', () => {
    expect(everyAppealMemberHasCast(scoring({ cast: three.slice(1) }))).toMatchObject([
      { code: 'panel.ballots-missing', seats: 3, cast: 2, waitingFor: ['other-1'] },
    ]);
    const words = { ...allImpartial, 'other-1': 'conflict' as const };
    expect(everyAppealMemberHasCast(scoring({ cast: three.slice(1) }, { words }))).toEqual([]);
    expect(enoughAppealMembersRemain(scoring({}, { words }))).toMatchObject([
      { code: 'appeal.members-not-odd', members: 2 },
    ]);
  });

  it.each([
    ['nobody has said a word of conflict', { words: {} }, 'conflict.undeclared'],
    ['one has a conflict', { words: { ...allImpartial, 'other-2': 'conflict' } }, 'conflict.declared'],
    ['one is in doubt', { words: { ...allImpartial, 'other-2': 'doubt' } }, 'conflict.in-doubt'],
  ] as const)('are not named where %s', (_, facts, code) => {
    expect(codesOf(at('closed.notPassed', { ...facts, appeal: anAppeal() }).ask('admitAppeal'))).toContain(
      code,
    );
  });

  it('the same one named twice is one', () => {
    const twice = { memberIds: ['other-1', 'other-1', 'other-2'] };
    expect(codesOf(at('closed.notPassed', { appeal: anAppeal() }).ask('admitAppeal', twice))).toEqual([
      'appeal.members-not-odd',
    ]);
  });

  it('whoever drops out is replaced', () => {
    const words = { ...allImpartial, 'other-1': 'conflict' as const };
    const story = at('closed.notPassed', { words, appeal: anAppeal({ status: 'scoring', members: three }) });
    story.take('nameAppealMembers');
    expect(story.now.appeal?.members).toEqual([...three, 'other-4']);
    expect(codesOf(story.ask('nameAppealMembers', { memberIds: ['other-4'] }))).toContain(
      'appeal.members-complete',
    );
  });
});

describe('a member who does not cast', () => {
  const waiting = (changes: Partial<AppealFacts> = {}, facts: Partial<DossierFacts> = {}) =>
    at('closed.notPassed', {
      ...facts,
      appeal: anAppeal({ status: 'scoring', members: three, cast: ['other-1', 'other-2'], ...changes }),
    });

  it('a member who does not cast is replaced, with a reason', () => {
    const story = waiting();
    expect(codesOf(story.ask('releaseAppealMember', { reason: ' ' }))).toEqual(['reason.missing']);
    const { effects } = story.take('releaseAppealMember');
    expect(effects).toEqual([
      { type: 'releaseAppealMember', id: 'appeal', memberId: 'other-3', reason: 'Ốm dài ngày' },
    ]);
    expect(codesOf(story.ask('decideAppeal'))).toEqual(['appeal.members-not-odd']);
    expect(codesOf(story.ask('nameAppealMembers', { memberIds: ['other-3'] }))).toEqual([
      'appeal.member-named-already',
    ]);
    story.take('nameAppealMembers');
    const { appeal } = story.now;
    expect(codesOf(story.ask('decideAppeal'))).toEqual(['panel.ballots-missing']);
    story.meanwhile({
      appeal: appeal && { ...appeal, cast: ['other-1', 'other-2', 'other-4'] },
      tally: aResult(45 * 21, 21),
    });
    expect(story.take('decideAppeal').state).toBe('closed.notPassed');
  });

  it.each([
    ['has cast', 'other-1', {}],
    ['was never named', 'other-4', {}],
    ['was released before', 'other-3', { released: ['other-3'], cast: ['other-1'] }],
  ] as const)('is not released where that member %s', (_, memberId, appeal) => {
    expect(codesOf(waiting(appeal).ask('releaseAppealMember', { memberId }))).toEqual([
      'appeal.member-not-awaited',
    ]);
  });

  it('nobody is released once all have cast, nor by somebody with a conflict of interest', () => {
    expect(codesOf(waiting({ cast: three }).ask('releaseAppealMember'))).toContain('appeal.nobody-awaited');
    const words = { ...allImpartial, somebody: 'conflict' as const };
    expect(codesOf(waiting({}, { words }).ask('releaseAppealMember'))).toEqual(['conflict.declared']);
  });

  it('leaves no doubt behind', () => {
    const words = { ...allImpartial, 'other-3': 'doubt' as const };
    const story = waiting({}, { words });
    expect(codesOf(story.ask('decideAppeal'))).toContain('conflict.in-doubt');
    story.take('releaseAppealMember');
    expect(codesOf(story.ask('decideAppeal'))).toEqual(['appeal.members-not-odd']);
  });
});

describe('an appeal', () => {
  it('upheld leads where its result leads, and the star is the new one', () => {
    const story = at('closed.notPassed', {
      appeal: anAppeal({ status: 'scoring', members: three, cast: three }),
    });
    story.meanwhile({ tally: aResult(60 * 21, 21) }).take('decideAppeal');
    expect([story.state, story.now.star, story.now.lastResult?.star]).toEqual(['district.forwarding', 3, 3]);
    expect(story.now.lastResult).toMatchObject({ points: 1260, ballots: 21, closedOn: '2021-06-14' });
  });

  it('not upheld leaves the dossier where it was', () => {
    const story = at('closed.notPassed', {
      appeal: anAppeal({ status: 'scoring', members: three, cast: three }),
    });
    const { effects } = story.meanwhile({ tally: aResult(45 * 21, 21) }).take('decideAppeal');
    expect([story.state, story.now.star]).toEqual(['closed.notPassed', 2]);
    expect(effects.filter(({ type }) => type === 'notify')).toHaveLength(1);
  });

  it('may take a star away as well', () => {
    const story = at('district.forwarding', {
      ...{ star: 3, appeal: anAppeal({ status: 'scoring', members: three, cast: three }) },
    });
    story.meanwhile({ tally: aResult(49 * 21, 21) }).take('decideAppeal');
    expect([story.state, story.now.star]).toEqual(['closed.notPassed', 2]);
  });

  it('is filed against what ended only while its product has no other dossier that is open', () => {
    const came = { openElsewhere: 'product' };
    expect(codesOf(at('closed.notPassed', came).ask('fileAppeal'))).toContain('dossier.already-open');
    expect(codesOf(at('closed.notPassed', {}).ask('fileAppeal'))).not.toContain('dossier.already-open');
  });

  it('stands in the way of all that rests on the result, and of opening it again', () => {
    const open = { appeal: anAppeal(), star: 4, testedOn: '2021-06-10', siteCheckedOn: '2021-06-10' };
    const ofProvince = { ...open, lastResult: aLastResult() };
    expect(codesOf(at('district.forwarding', open).ask('forwardToProvince'))).toEqual(['appeal.open']);
    expect(codesOf(at('closed.notPassed', open).ask('reenter'))).toContain('appeal.open');
    expect(codesOf(at('province.recognition', ofProvince).ask('recognise'))).toEqual(['appeal.open']);
    expect(codesOf(at('province.ministryForwarding', ofProvince).ask('forwardToMinistry'))).toEqual([
      'appeal.open',
    ]);
    expect(codesOf(at('province.recognition', ofProvince).ask('proposeReopening'))).toEqual(['appeal.open']);
    expect(codesOf(at('province.verification', ofProvince).ask('openScoring'))).toContain('appeal.open');
  });

  it('is filed though somebody wants the result opened again, which nobody agrees to before the appeal has ended', () => {
    const story = at('district.forwarding', {}).through('proposeReopening', 'fileAppeal');
    story.meanwhile({ actor: { ...story.now.actor, personId: 'other-1' } });
    expect(codesOf(story.ask('confirmReopening'))).toEqual(['appeal.open']);
    expect(story.through('refuseAppeal', 'confirmReopening').state).toBe('district.council');
  });

  it.each(['refused', 'decided', 'withdrawn'] as const)(
    '%s stands in nobody’s way, and is not filed again',
    (status) => {
      const story = at('district.forwarding', { appeal: anAppeal({ status }) });
      expect(codesOf(story.ask('forwardToProvince'))).toEqual([]);
      expect(codesOf(story.ask('fileAppeal'))).toEqual(['appeal.filed-already']);
      expect(codesOf(story.ask('admitAppeal'))).toEqual(['dossier.action-not-available']);
      expect(codesOf(story.ask('decideAppeal'))).toEqual(['dossier.action-not-available']);
    },
  );

  it('names what hangs on a contested criterion along with it', () => {
    const story = at('closed.notPassed', {});
    const { effects } = story.take('fileAppeal', {
      grounds: [{ criterion: '5.2', reason: 'Có câu chuyện' }],
    });
    expect(effects).toMatchObject([
      { type: 'fileAppeal', of: 'panel-before', criteria: ['5.1', '5.2'] },
      { type: 'notify', template: 'appealFiled' },
    ]);
    expect(story.now.appeal).toMatchObject({ id: 'new', status: 'filed' });
    story.take('refuseAppeal');
    expect(story.now.appeal?.status).toBe('refused');
  });

  it('is withdrawn with the dossier', () => {
    const story = at('district.forwarding', { appeal: anAppeal() });
    expect(story.take('withdraw').effects).toContainEqual({
      type: 'endAppeal',
      id: 'appeal',
      status: 'withdrawn',
    });
  });

  it.each(['closed.recognised', 'province.intake', 'ministry.evaluation', 'closed.eliminated'])(
    'is over once something rests on the result: %s',
    (state) => {
      expect(at(state, {}).ask('fileAppeal')).toEqual({
        ok: false,
        refusals: [{ code: 'appeal.result-relied-on', state, at: 'district' }],
      });
    },
  );

  it.each([
    ['no result stands yet', 'district.council', { lastResult: null }],
    [
      'its result was opened again',
      'district.council',
      { lastResult: aLastResult({ standing: 'reopened' }) },
    ],
    ['the dossier was withdrawn', 'closed.withdrawn', {}],
  ] as const)('has no way where %s', (_, state, facts) => {
    expect(codesOf(at(state, facts).ask('fileAppeal'))).toEqual(['dossier.action-not-available']);
  });
});
