import { describe, expect, it } from '@jest/globals';
import {
  anAppeal,
  aCouncil,
  aDossier,
  aDossierUnder,
  aLastResult,
  aLaterRound,
  allImpartial,
  aPanel,
  aRound,
  aSession,
} from '../../../test/support/dossier-facts.js';
import { anEvent, standingAt } from '../../../test/support/dossier-story.js';
import type { AppealFacts } from '../appeal/appeal.js';
import type { DossierClock } from './clocks.js';
import { decide } from './decide.js';
import type { DossierAction, DossierInputs } from './dossier-action.js';
import { theSystem, type DossierFacts } from './dossier-facts.js';
import type { DossierRefusal } from './dossier.refusals.js';
import type { Standing } from '../shared/standing.js';

type Code = DossierRefusal['code'];

const asking =
  (state: string, facts: Partial<DossierFacts>) =>
  <A extends DossierAction>(action: A, input: Partial<DossierInputs[A]> = {}) =>
  (standing: Partial<Standing> = {}): readonly Code[] => {
    const outcome = decide({ ...standingAt(state), ...standing }, aDossier(facts), anEvent(action, input));
    return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
  };
const members = aCouncil(7).seats.map(({ personId }) => ({ personId, seat: 'member' }));
const openPanel = aPanel();
const district = aCouncil(7);
const sitting = { council: district, session: aSession(district, 'district') };
const opening = (facts: Partial<DossierFacts>) =>
  asking('district.council', { ...sitting, ...facts })('openScoring');
const without = (...away: readonly string[]) => ({
  id: 'session',
  councilId: district.id,
  level: 'district' as const,
  present: district.seats.filter(({ personId }) => !away.includes(personId)),
});
const proposed = { proposedBy: 'somebody', proposedOn: '2021-06-13', reason: 'Bỏ sót' };
const appealed = (appeal: Partial<AppealFacts>) =>
  asking('province.recognition', { star: 4, lastResult: aLastResult(), appeal: anAppeal(appeal) });
const three = ['other-1', 'other-2', 'other-3'];
const who = (what: Partial<AppealFacts['candidates'][number]>) =>
  three.map((personId) => ({ personId, hasScored: false, hasRead: false, ...what }));
const reentering = (round: ReturnType<typeof aRound>) =>
  asking('closed.notPassed', {})('reenter', { round })();

const under26 = { machine: 'qd-26-2026' };
const polling = (input: object) => () => {
  const facts = aDossierUnder('qd-26-2026', { purpose: 're-evaluation', council: aCouncil(9) });
  return asking('province.council', facts)('openScoring', input)(under26);
};
const opinions =
  (facts: Partial<DossierFacts>) =>
  <A extends DossierAction>(action: A) =>
  () =>
    asking('province.opinions', { openPanel: aPanel({ opinionsDueOn: '2021-06-28' }), ...facts })(action)(
      under26,
    );

const late: DossierClock = {
  ...{ kind: 'communeReview', days: 15, unit: 'workingDays', startedOn: '2021-05-20', stops: [] },
  ...{ dueOn: '2021-06-10', missingYear: null, calendarVersion: 1 },
};
const apologising = (input: Partial<DossierInputs['apologise']>, changes: Partial<DossierClock> = {}) =>
  asking('commune.review', { clocks: [{ ...late, ...changes }] })('apologise', input);

/** One way to meet each refusal. A code without its case does not compile. */
const cases: Readonly<Record<Code, () => readonly Code[]>> = {
  'procedure.unknown': () => asking('commune.review', {})('withdraw')({ machine: 'qd-0-0' }),
  'procedure.state-unknown': () => asking('commune.lost', {})('withdraw')(),
  'dossier.action-not-available': asking('commune.review', {})('recognise'),
  'person.not-permitted': asking('commune.review', { actor: { personId: 'p', roles: [] } })(
    'forwardToDistrict',
  ),
  'deadline.passed': asking('registration.registered', { today: '2021-06-17' })('acceptIdea'),
  'document.missing': asking('preparation.preparing', { evidence: [] })('submit'),
  'document.kind-unknown': asking('preparation.preparing', {})('attachEvidence', { kind: 'horoscope' }),
  'evidence.not-found': asking('preparation.preparing', {})('removeEvidence', { evidenceId: 'nowhere' }),
  'supplement.not-itemised': asking('commune.review', {})('returnForSupplement', { items: [] }),
  'supplement.not-answered': asking('commune.returned', {
    supplement: {
      from: 'commune',
      items: [{ documentKind: 'awards', reason: 'Thiếu' }],
      askedOn: '2021-06-14',
      had: [],
    },
  })('resubmit'),
  'reason.missing': asking('registration.registered', {})('refuseIdea', { reason: ' ' }),
  'clock.not-running': apologising({ clock: 'reevaluation' }),
  'clock.not-over': apologising({}, { dueOn: '2021-06-14' }),
  'appointment.not-ahead': apologising({ appointedOn: '2021-06-14' }),
  'appointment.not-a-working-day': apologising({ appointedOn: '2021-06-19' }),
  'appointment.made-already': apologising(
    {},
    { apologies: [{ madeOn: '2021-06-11', appointedOn: '2021-06-16', reason: 'Chậm' }] },
  ),
  'calendar.year-unknown': apologising({ appointedOn: '2040-06-19' }),
  'samples.too-few': asking('district.intake', {})('receive', { samplesReceived: 4 }),
  'council.missing': asking('district.council', {})('openScoring'),
  'council.size-unlawful': asking('province.council', { council: aCouncil(8) })('openScoring'),
  'council.chair-missing': asking('district.council', {
    council: { id: 'c', seats: members, charter: null },
  })('openScoring'),
  'council.not-presiding': asking('province.firstDifference', {
    ...{ council: aCouncil(9), lastResult: aLastResult() },
  })('recordDifference'),
  'panel.ballots-missing': asking('district.scoring', { openPanel })('closeScoring'),
  'session.not-open': asking('district.council', { council: district })('openScoring'),
  'session.not-sealed': asking('province.recognition', {
    ...{ star: 4, lastResult: aLastResult({ openSession: 'session' }) },
  })('recognise'),
  'conflict.undeclared': opening({ words: { ...allImpartial, 'member-3': undefined } }),
  'conflict.in-doubt': opening({ words: { ...allImpartial, 'member-3': 'doubt' } }),
  'conflict.declared': opening({ words: { ...allImpartial, somebody: 'conflict' } }),
  'conflict.since-counted': asking('province.firstDifference', {
    ...{ council: aCouncil(9), lastResult: aLastResult({ counted: ['member-3'] }) },
    words: { ...allImpartial, 'member-3': 'conflict' },
  })('recordDifference'),
  'agenda.not-delivered-again': asking('province.verification', {
    ...{ council: aCouncil(9), session: aSession(aCouncil(9), 'province') },
    lastResult: aLastResult({ openSession: 'session' }),
  })('openScoring'),
  'quorum.missing': opening({ session: without('member-3', 'member-4') }),
  'quorum.chair-missing': opening({ session: without('member-1') }),
  'panel.still-discussed': asking('district.discussion', { openPanel })('closeScoring'),
  'panel.third-was-last': asking('province.firstDifference', { lastResult: aLastResult({ turn: 3 }) })(
    'scoreAgain',
  ),
  'panel.may-still-close': asking('district.scoring', {
    ...{ ...sitting, openPanel: aPanel({ seats: district.seats.map(({ personId }) => personId) }) },
  })('breakOffScoring'),
  'charter.stale': polling({ charterId: 'charter-before' }),
  'opinions.due-day-missing': polling({ opinionsDueOn: undefined }),
  'opinions.due-in-the-past': polling({ opinionsDueOn: '2021-06-13' }),
  'opinions.due-too-late': polling({ opinionsDueOn: '2021-07-30' }),
  'opinions.still-awaited': opinions({ today: '2021-06-28', actor: theSystem })('endOpinions'),
  'opinions.over': opinions({ today: '2021-06-29' })('callMeeting'),
  'reopening.proposed': asking('province.recognition', { star: 4, reopening: proposed })('recognise'),
  'reopening.not-proposed': asking('province.recognition', { lastResult: aLastResult() })('confirmReopening'),
  'reopening.needs-another-person': asking('province.recognition', {
    ...{ lastResult: aLastResult(), reopening: proposed },
  })('confirmReopening'),
  'appeal.open': appealed({ status: 'filed' })('recognise'),
  'appeal.filed-already': appealed({ status: 'refused' })('fileAppeal'),
  'appeal.too-late': asking('province.recognition', { lastResult: aLastResult(), today: '2021-06-29' })(
    'fileAppeal',
  ),
  'appeal.result-relied-on': asking('closed.recognised', { lastResult: aLastResult() })('fileAppeal'),
  'appeal.nothing-contested': asking('province.recognition', { lastResult: aLastResult() })('fileAppeal', {
    grounds: [],
  }),
  'appeal.criterion-unknown': asking('province.recognition', { lastResult: aLastResult() })('fileAppeal', {
    grounds: [{ criterion: '9.9', reason: 'Sai' }],
  }),
  'appeal.members-complete': appealed({ status: 'scoring', members: three })('nameAppealMembers'),
  'appeal.members-not-odd': appealed({})('admitAppeal', { memberIds: three.slice(1) }),
  'appeal.member-not-eligible': appealed({ candidates: [] })('admitAppeal'),
  'appeal.member-has-scored': appealed({ candidates: who({ hasScored: true }) })('admitAppeal'),
  'appeal.member-has-read': appealed({ candidates: who({ hasRead: true }) })('admitAppeal'),
  'appeal.member-named-already': appealed({ status: 'scoring', members: three.slice(1) })(
    'nameAppealMembers',
    { memberIds: three },
  ),
  'appeal.member-not-awaited': appealed({ status: 'scoring', members: three, cast: three.slice(2) })(
    'releaseAppealMember',
  ),
  'appeal.nobody-awaited': appealed({ status: 'scoring', members: three, cast: three })(
    'releaseAppealMember',
  ),
  'finding.unknown': asking('district.council', {})('eliminate', { finding: 'bad-weather' }),
  'elimination.result-sealed': asking('province.recognition', { lastResult: aLastResult() })('eliminate'),
  'commune-report.not-recorded': () =>
    asking('commune.review', {})('forwardToDistrict')({ machine: 'qd-148-2023' }),
  'transition.over': asking('province.recognition', {
    rulebook: { ...aDossier().rulebook, mustEndBy: { first: '2021-06-13' } },
  })('recognise'),
  'test.not-recorded': asking('province.verification', { council: aCouncil(9) })('openScoring'),
  'site-check.not-recorded': asking('province.verification', { council: aCouncil(9) })('openScoring'),
  'site-check.ends-before-it-begins': asking('province.verification', {})('recordSiteCheck', {
    endedAt: '08:30',
  }),
  'site-photo.not-listed': asking('province.verification', {})('recordSiteCheck', {
    photos: ['evidence-business-plan'],
  }),
  'site-photo.shown-by-check': asking('province.verification', {
    evidence: [{ id: 'photo', kind: 'site-photo' }],
  })('withdrawSitePhoto', { evidenceId: 'photo' }),
  'site-photo.of-another': asking('province.verification', {
    evidence: [{ id: 'photo', kind: 'site-photo' }],
    loosePhotos: [{ id: 'photo', attachedBy: 'another' }],
  })('withdrawSitePhoto', { evidenceId: 'photo' }),
  'site-photo.not-a-picture': asking('province.verification', {})('attachSitePhoto', {
    mediaType: 'application/pdf',
  }),
  'day.in-the-future': asking('province.verification', {})('recordTest', { performedOn: '2021-06-15' }),
  'day.before-first-scoring': asking('province.verification', {
    lastResult: aLastResult(),
  })('recordTest', { performedOn: '2021-06-11' }),
  'decision.without-result': asking('province.recognition', { star: 4 })('recognise'),
  'decision.number-missing': asking('province.recognition', { star: 4 })('recognise', {
    decisionNumber: ' ',
  }),
  'decision.before-result': asking('province.recognition', {
    star: 4,
    lastResult: aLastResult(),
  })('recognise', { decidedOn: '2021-06-11' }),
  'ministry.result-impossible': asking('ministry.evaluation', {})('recordMinistryResult', { points: 901 }),
  'certificate.number-missing': asking('ministry.evaluation', {})('recordMinistryResult', {
    certificateNumber: '',
  }),
  'dossier.already-open': asking('closed.notPassed', { openElsewhere: 'product' })('reenter', {
    round: aLaterRound(),
  }),
  'round.still-open': asking('preparation.preparing', {})('reenter'),
  'round.not-later': () => reentering(aRound()),
  'round.other-rulebook': () => reentering(aLaterRound({ rulebook: 'qd-148-2023' })),
  'round.elsewhere': () => reentering(aLaterRound({ placeId: 'elsewhere' })),
};

describe('every refusal', () => {
  it.each(Object.entries(cases))('%s can be met', (code, meet) => {
    expect(meet()).toContain(code);
  });

  it('is named noun.reason-in-kebab', () => {
    for (const code of Object.keys(cases)) expect(code).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });
});
