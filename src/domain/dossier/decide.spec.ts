import { describe, expect, it } from '@jest/globals';
import {
  aCouncil,
  aDossier,
  aDossierUnder,
  aLastResult,
  aLaterRound,
  aPanel,
  aResult,
  aRound,
  aSession,
  allImpartial,
} from '../../../test/support/dossier-facts.js';
import { anEvent, DossierStory, standingAt } from '../../../test/support/dossier-story.js';
import type { ConflictWords } from '../council/conflict.js';
import { levels, roles, type HeldRole, type Role } from '../jurisdiction/role.js';
import { availableActions, decide } from './decide.js';
import type { DossierAction } from './dossier-action.js';
import type { DossierFacts } from './dossier-facts.js';

const by = (...held: readonly HeldRole[]): DossierFacts['actor'] => ({ personId: 'somebody', roles: held });
const producer = { role: 'producer', level: 'commune' } as const;
/** The third member is the vice chair. */
const withViceChair = (size: number) => {
  const council = aCouncil(size);
  const seats = council.seats.map((each, i) => (i === 2 ? { ...each, seat: 'viceChair' } : each));
  return { ...council, seats };
};
const codesOf = (state: string, facts: DossierFacts, event = anEvent('submit')) => {
  const outcome = decide(standingAt(state), facts, event);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};
const decisionOn = (state: string, facts: DossierFacts, event: ReturnType<typeof anEvent>) => {
  const outcome = decide(standingAt(state), facts, event);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};

describe('decide', () => {
  it('names every refusal at once: the person, each missing document, the deadline', () => {
    const facts = aDossier({
      actor: by({ role: 'auditor', level: 'province' }),
      evidence: [{ id: 'e', kind: 'registration-slip' }],
      today: '2021-06-21',
    });
    expect(decide(standingAt('preparation.preparing'), facts, anEvent('submit'))).toEqual({
      ok: false,
      refusals: [
        { code: 'person.not-permitted', action: 'submit', at: 'commune', roles: ['producer'] },
        { code: 'document.missing', documentKind: 'business-plan' },
        { code: 'document.missing', documentKind: 'organisation-introduction' },
        { code: 'document.missing', documentKind: 'business-registration' },
        { code: 'deadline.passed', deadline: 'dueAtDistrict', lastDay: '2021-06-20', today: '2021-06-21' },
      ],
    });
  });

  it('records the role in which the person acted, at the level of the edge', () => {
    const facts = (...held: readonly HeldRole[]) =>
      aDossier({ actor: by({ role: 'auditor', level: 'province' }, ...held) });
    const attach = anEvent('attachEvidence');
    expect(decisionOn('preparation.preparing', facts(producer), attach).takenAs).toBe('producer');
    expect(
      decisionOn('preparation.preparing', facts({ role: 'communeOfficer', level: 'commune' }), attach)
        .takenAs,
    ).toBe('communeOfficer');
  });

  it('lets whoever presides end a discussion as its chair, and no other member', () => {
    const council = withViceChair(7);
    const seated = council.seats.map(({ personId }) => personId);
    const facts = (personId: string, word: 'none' | 'conflict') =>
      aDossier({
        ...{ actor: { personId, roles: [{ role: 'councilMember', level: 'district' }] } },
        ...{ council, session: aSession(council, 'district') },
        ...{ words: { ...allImpartial, 'member-1': word }, tally: aResult(420, 6) },
        openPanel: aPanel({ turn: 2, seats: seated.filter((id) => id !== 'member-1') }),
      });
    const end = anEvent('closeScoring', { reason: 'Không ai đổi phiếu' });
    expect(decisionOn('district.discussion', facts('member-3', 'conflict'), end).takenAs).toBe(
      'councilChair',
    );
    for (const [personId, word] of [
      ['member-3', 'none'],
      ['member-4', 'conflict'],
    ] as const)
      expect(codesOf('district.discussion', facts(personId, word), end)).toContain('person.not-permitted');
  });

  it('lets whoever presides open and close a scoring from which chair and secretary stay out', () => {
    const council = withViceChair(7);
    const words = { ...allImpartial, 'member-1': 'conflict', 'member-2': 'conflict' } as const;
    const seats = council.seats.map(({ personId }) => personId).slice(2);
    const scored = { openPanel: aPanel({ seats, cast: seats }), tally: aResult(300, 5) };
    for (const [state, action, changes] of [
      ['district.council', 'openScoring', {}],
      ['district.scoring', 'closeScoring', scored],
    ] as const) {
      const asked = (personId: string, role: Role = 'councilMember') =>
        aDossier({
          ...{ council, words, session: aSession(council, 'district'), ...changes },
          actor: { personId, roles: [{ role, level: 'district' }] },
        });
      expect(decisionOn(state, asked('member-3'), anEvent(action)).takenAs).toBe('councilChair');
      expect(codesOf(state, asked('member-4'), anEvent(action))).toEqual(['person.not-permitted']);
      for (const facts of [asked('member-1', 'councilChair'), asked('member-2', 'councilSecretary')])
        expect(codesOf(state, facts, anEvent(action))).toEqual(['conflict.declared']);
    }
  });

  it('seats nobody for a member with a conflict, nor counts them towards the quorum', () => {
    const council = aCouncil(7);
    const words = { ...allImpartial, 'member-7': 'conflict', 'other-1': 'none' } as const;
    const opening = (there: number) => {
      const present = [
        ...council.seats.slice(0, there),
        { personId: 'other-1', seat: 'member', standsInFor: 'member-7' },
      ];
      const session = aSession(council, 'district');
      const facts = aDossier({ council, words, session: session && { ...session, present } });
      return decide(standingAt('district.council'), facts, anEvent('openScoring'));
    };
    // Three quarters of the six who are left.
    expect(opening(4)).toMatchObject({ refusals: [{ code: 'quorum.missing', needed: 5, present: 4 }] });
    expect(opening(5)).toMatchObject({ value: { effects: [{ seats: council.seats.slice(0, 5) }, {}] } });
  });

  it('neither opens nor counts while a member is in doubt for whom somebody sits', () => {
    const council = withViceChair(7);
    const substitute = { personId: 'other-1', seat: 'viceChair', standsInFor: 'member-3' };
    const present = [...council.seats.filter(({ personId }) => personId !== 'member-3'), substitute];
    const codesWith = (state: string, action: 'openScoring' | 'closeScoring', words: ConflictWords) => {
      const seats = present.map(({ personId }) => personId).filter((id) => words[id] !== 'conflict');
      const session = aSession(council, 'district');
      const facts = aDossier({
        ...{ council, session: session && { ...session, present } },
        words: { ...allImpartial, 'other-1': 'none', ...words },
        ...(action === 'openScoring'
          ? {}
          : {
              openPanel: aPanel({ seats, cast: seats, standIns: [substitute] }),
              tally: aResult(300, seats.length),
            }),
      });
      const outcome = decide(standingAt(state), facts, anEvent(action));
      return outcome.ok ? [] : outcome.refusals;
    };
    const inDoubt = { code: 'conflict.in-doubt', waitingFor: ['member-3'] };
    for (const [state, action] of [
      ['district.council', 'openScoring'],
      ['district.scoring', 'closeScoring'],
    ] as const) {
      expect(codesWith(state, action, {})).toEqual([]);
      expect(codesWith(state, action, { 'member-3': 'doubt' })).toEqual([inDoubt]);
      // Nobody could preside any more, nor break off what was opened so.
      expect(codesWith(state, action, { 'member-1': 'conflict', 'member-3': 'doubt' })).toContainEqual(
        inDoubt,
      );
      // Whoever sits there has a conflict: the seat is empty, and its member holds nobody up.
      expect(codesWith(state, action, { 'other-1': 'conflict', 'member-3': 'doubt' })).toEqual([]);
    }
  });

  it('lets whoever would preside ask for opinions, though the council does not sit', () => {
    const facts = aDossierUnder('qd-26-2026', {
      ...{ purpose: 're-evaluation', council: withViceChair(9) },
      words: { ...allImpartial, 'member-1': 'conflict', 'member-2': 'conflict' },
      actor: { personId: 'member-3', roles: [{ role: 'councilMember', level: 'province' }] },
    });
    const outcome = decide(standingAt('province.council', 'qd-26-2026'), facts, anEvent('openScoring'));
    expect(outcome).toMatchObject({
      ok: true,
      value: { state: 'province.opinions', takenAs: 'councilChair' },
    });
  });

  it('takes, of two levels that may add papers, the one of the person', () => {
    const attach = anEvent('attachEvidence');
    const taken = (held: HeldRole) =>
      decisionOn('province.returned', aDossier({ actor: by(held) }), attach).takenAs;
    expect(taken(producer)).toBe('producer');
    expect(taken({ role: 'districtOfficer', level: 'district' })).toBe('districtOfficer');
    expect(
      codesOf(
        'province.returned',
        aDossier({ actor: by({ role: 'provinceOfficer', level: 'province' }) }),
        attach,
      ),
    ).toEqual(['person.not-permitted']);
  });

  it('changes only the columns that the action is about', () => {
    const facts = aDossier({ samplesReceived: 5, star: 3, testedOn: '2021-06-01' });
    const { columns } = decisionOn('province.verification', facts, anEvent('recordSiteCheck'));
    expect(columns).toEqual({
      roundId: 'round-1',
      supplement: null,
      supplementsAsked: [],
      communeReport: null,
      samplesReceived: 5,
      testedOn: '2021-06-01',
      siteCheckedOn: '2021-06-14',
      centralPoints: null,
      centralBallots: null,
      star: 3,
      reopening: null,
      clocks: [],
    });
  });

  it('closes nothing while a ballot is missing, and names who is awaited', () => {
    const openPanel = aPanel({ seats: ['a', 'b', 'c'], cast: ['b'] });
    const facts = aDossier({ openPanel, tally: aResult(90, 1) });
    expect(decide(standingAt('district.scoring'), facts, anEvent('closeScoring'))).toEqual({
      ok: false,
      refusals: [{ code: 'panel.ballots-missing', seats: 3, cast: 1, waitingFor: ['a', 'c'] }],
    });
  });

  it('does not slip from five stars to four because the certificate has no number', () => {
    const facts = aDossier();
    const event = anEvent('recordMinistryResult', { certificateNumber: ' ' });
    expect(codesOf('ministry.evaluation', facts, event)).toEqual(['certificate.number-missing']);
  });
});

describe('the deadline after a decision', () => {
  it('plans reminders for the new date when the binding date changes', () => {
    const { deadline, reminders } = decisionOn('registration.registered', aDossier(), anEvent('acceptIdea'));
    expect(deadline).toBe('dueAtDistrict');
    expect(reminders?.map(({ firesOn, dueOn }) => [firesOn, dueOn])).toEqual([
      ['2021-06-17', '2021-06-20'],
      ['2021-06-19', '2021-06-20'],
      ['2021-06-20', '2021-06-20'],
      ['2021-06-21', '2021-06-20'],
    ]);
  });

  it('leaves reminders alone while the date stays the same', () => {
    expect(decisionOn('preparation.preparing', aDossier(), anEvent('submit')).reminders).toBeNull();
    expect(decisionOn('preparation.preparing', aDossier(), anEvent('attachEvidence')).reminders).toBeNull();
  });

  it.each([
    ['commune.review', 'withdraw'],
    ['district.forwarding', 'forwardToProvince'],
  ] as const)('cancels reminders where none binds any more: %s, %s', (state, action) => {
    const { deadline, reminders } = decisionOn(state, aDossier(), anEvent(action));
    expect([deadline, reminders]).toEqual([null, []]);
  });

  it('plans anew for a later round though the kind of date is the same', () => {
    const facts = aDossier({ today: '2021-08-01' });
    const { deadline, reminders } = decisionOn('preparation.preparing', facts, anEvent('reenter'));
    expect(deadline).toBe('dueAtDistrict');
    expect(new Set(reminders?.map(({ dueOn }) => dueOn))).toEqual(new Set(['2021-10-15']));
  });
});

describe('availableActions', () => {
  it('tells each open and closed door with the reasons', () => {
    const facts = aDossier({ actor: by(producer), evidence: [] });
    const actions = availableActions(standingAt('preparation.preparing'), facts);
    expect(actions.map(({ action, mine, allowed }) => [action, mine, allowed])).toEqual([
      ['attachEvidence', true, true],
      ['removeEvidence', true, true],
      ['submit', true, false],
      ['reenter', true, false],
      ['withdraw', true, true],
    ]);
    expect(actions.find(({ action }) => action === 'submit')).toMatchObject({
      at: 'commune',
      roles: ['producer'],
      refusals: facts.rulebook.documents.first.mandatory.map((documentKind) => ({
        code: 'document.missing',
        documentKind,
      })),
    });
    expect(actions.find(({ action }) => action === 'reenter')?.refusals).toEqual([
      { code: 'round.still-open', lastDay: '2021-06-20' },
    ]);
  });

  it('says whose turn it is when it is not mine', () => {
    const actions = availableActions(standingAt('district.intake'), aDossier({ actor: by(producer) }));
    expect(actions.find(({ action }) => action === 'receive')).toEqual({
      action: 'receive',
      at: 'district',
      roles: ['districtOfficer'],
      mine: false,
      allowed: false,
      refusals: [
        { code: 'person.not-permitted', action: 'receive', at: 'district', roles: ['districtOfficer'] },
      ],
    });
  });

  it('lists one action once, with the roles of all its levels', () => {
    const attach = availableActions(
      standingAt('province.returned'),
      aDossier({ actor: by(producer) }),
    ).filter(({ action }) => action === 'attachEvidence');
    expect(attach).toMatchObject([
      { mine: true, allowed: true, roles: ['producer', 'communeOfficer', 'districtOfficer'] },
    ]);
  });

  it('is empty where a dossier is closed', () => {
    expect(availableActions(standingAt('closed.recognised'), aDossier())).toEqual([]);
  });

  it('never promises what decide then refuses for a reason that was known', () => {
    const story = DossierStory.begin({ council: aCouncil(7) }, 'district.council');
    const promised = availableActions(story.standing, story.now).filter(({ allowed }) => allowed);
    for (const { action } of promised) expect([action, story.ask(action).ok]).toEqual([action, true]);
  });
});

/** Authority twins: the one role at the one level that may, in a state where nothing else is wrong. */
const authority: readonly (readonly [state: string, action: DossierAction, ...held: readonly HeldRole[]])[] =
  [
    ['registration.registered', 'acceptIdea', { role: 'communeOfficer', level: 'commune' }],
    ['registration.registered', 'refuseIdea', { role: 'communeOfficer', level: 'commune' }],
    ['registration.refused', 'resubmitIdea', producer],
    ['preparation.preparing', 'attachEvidence', producer, { role: 'communeOfficer', level: 'commune' }],
    ['preparation.preparing', 'removeEvidence', producer, { role: 'communeOfficer', level: 'commune' }],
    ['preparation.preparing', 'submit', producer],
    ['preparation.preparing', 'withdraw', producer],
    ['commune.review', 'returnForSupplement', { role: 'communeOfficer', level: 'commune' }],
    ['commune.review', 'forwardToDistrict', { role: 'communeOfficer', level: 'commune' }],
    ['commune.returned', 'resubmit', producer],
    ['district.intake', 'receive', { role: 'districtOfficer', level: 'district' }],
    ['district.intake', 'returnForSupplement', { role: 'districtOfficer', level: 'district' }],
    ['district.returned', 'resubmit', producer],
    [
      'district.council',
      'openScoring',
      { role: 'councilSecretary', level: 'district' },
      { role: 'councilChair', level: 'district' },
    ],
    [
      'district.scoring',
      'closeScoring',
      { role: 'councilSecretary', level: 'district' },
      { role: 'councilChair', level: 'district' },
    ],
    ['district.forwarding', 'forwardToProvince', { role: 'districtOfficer', level: 'district' }],
    ['province.intake', 'receive', { role: 'provinceOfficer', level: 'province' }],
    ['province.intake', 'returnForSupplement', { role: 'provinceOfficer', level: 'province' }],
    [
      'province.returned',
      'attachEvidence',
      producer,
      { role: 'communeOfficer', level: 'commune' },
      { role: 'districtOfficer', level: 'district' },
    ],
    ['province.returned', 'forwardToProvince', { role: 'districtOfficer', level: 'district' }],
    ['province.verification', 'recordTest', { role: 'provinceOfficer', level: 'province' }],
    ['province.verification', 'recordSiteCheck', { role: 'provinceOfficer', level: 'province' }],
    [
      'province.secondScoring',
      'closeScoring',
      { role: 'councilSecretary', level: 'province' },
      { role: 'councilChair', level: 'province' },
    ],
    ['province.recognition', 'recognise', { role: 'provincialApprover', level: 'province' }],
    ['province.ministryForwarding', 'forwardToMinistry', { role: 'provincialApprover', level: 'province' }],
    ['ministry.evaluation', 'recordMinistryResult', { role: 'provinceOfficer', level: 'province' }],
    ['ministry.returned', 'recognise', { role: 'provincialApprover', level: 'province' }],
    ['closed.notPassed', 'reenter', producer],
  ];

describe('authority', () => {
  it.each(authority)('%s: %s is taken by whoever should and by nobody else', (state, action, ...may) => {
    const council = aCouncil(7);
    const seats = council.seats.map(({ personId }) => personId);
    for (const role of roles) {
      for (const level of levels) {
        const facts = aDossier({
          actor: by({ role, level }),
          council,
          session: aSession(council, 'district'),
          openPanel: aPanel({ seats, cast: seats }),
          tally: aResult(66, 1),
          lastResult: aLastResult(),
          star: 4,
        });
        const expected = may.some((held) => held.role === role && held.level === level)
          ? []
          : ['person.not-permitted'];
        expect([role, level, codesOf(state, facts, anEvent(action))]).toEqual([role, level, expected]);
      }
    }
  });
});

it('a round of the same number in a later year is later', () => {
  const round = aRound({ year: 2020, number: 2 });
  const facts = aDossier({ round, today: '2021-08-01' });
  expect(
    codesOf('closed.notPassed', facts, anEvent('reenter', { round: aLaterRound({ number: 1 }) })),
  ).toEqual([]);
});
