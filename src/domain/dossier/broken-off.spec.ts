import { describe, expect, it } from '@jest/globals';
import {
  aCouncil,
  aDossier,
  aDossierUnder,
  aLastResult,
  allImpartial,
  aPanel,
  aSession,
} from '../../../test/support/dossier-facts.js';
import { anEvent, standingAt } from '../../../test/support/dossier-story.js';
import type { ConflictWord } from '../council/conflict.js';
import type { CouncilLevel } from '../council/charter.js';
import type { HeldRole, Role } from '../jurisdiction/role.js';
import { decide } from './decide.js';
import type { DossierFacts } from './dossier-facts.js';

/** Chair, secretary and five members; member-3 is the vice chair where there is one. */
const councilWith = (viceChair: boolean) => {
  const council = aCouncil(7);
  const seats = council.seats.map((each) =>
    viceChair && each.personId === 'member-3' ? { ...each, seat: 'viceChair' } : each,
  );
  return { ...council, seats };
};

interface Case {
  readonly words?: Readonly<Record<string, ConflictWord>>;
  /** Gone before casting. */
  readonly away?: readonly string[];
  /** Without an account or an office any more. */
  readonly ended?: readonly string[];
  readonly viceChair?: boolean;
}

/** First sheets of a district council of seven, everybody seated. */
function facts({ words: said = {}, away = [], ended = [], viceChair = false }: Case): Partial<DossierFacts> {
  const seated = councilWith(viceChair);
  const council = {
    ...seated,
    seats: seated.seats.map((each) =>
      ended.includes(each.personId) ? { ...each, isOutOfOffice: true as const } : each,
    ),
  };
  const words = { ...allImpartial, ...said };
  const there = council.seats.filter(({ personId }) => !away.includes(personId));
  const seats = there.map(({ personId }) => personId).filter((id) => words[id] !== 'conflict');
  const session = aSession(council, 'district');
  return {
    ...{ council, words, session: session && { ...session, present: there } },
    openPanel: aPanel({ seats, cast: seats.slice(0, 1) }),
  };
}

const as = (personId: string, role: Role, level: CouncilLevel = 'district') => {
  const held: HeldRole = { role, level };
  return { personId, roles: [held] };
};
const chair = as('member-1', 'councilChair');
const secretary = as('member-2', 'councilSecretary');
const viceChair = as('member-3', 'councilMember');
const member = as('member-5', 'councilMember');

const codesFor = (
  actor: DossierFacts['actor'],
  changes: Partial<DossierFacts>,
  reason = 'Thiếu thành viên',
) => {
  const outcome = decide(
    standingAt('district.scoring'),
    aDossier({ ...changes, actor }),
    anEvent('breakOffScoring', { reason }),
  );
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};

const conflicts = (...ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, 'conflict' as const]));
// Three quarters of the smallest council of five are four: with four of seven out, three are too few.
const tooFew = { words: conflicts('member-4', 'member-5', 'member-6', 'member-7') };

describe('a scoring that can still be closed', () => {
  it('is not broken off by anybody, however unwelcome', () => {
    expect(codesFor(chair, facts({}))).toEqual(['panel.may-still-close']);
    expect(codesFor(chair, facts({ words: conflicts('member-5', 'member-6', 'member-7') }))).toEqual([
      'panel.may-still-close',
    ]);
    expect(codesFor(secretary, facts({}))).toEqual(['council.not-presiding', 'panel.may-still-close']);
    expect(codesFor(member, facts({}))).toEqual(['person.not-permitted', 'panel.may-still-close']);
  });

  it('nor where a doubt only waits for a word', () => {
    expect(codesFor(chair, facts({ words: { 'member-5': 'doubt' } }))).toEqual(['panel.may-still-close']);
  });
});

describe('a scoring that cannot be closed', () => {
  it('for want of members is broken off by whoever presides, with a reason, and by nobody else', () => {
    expect(codesFor(chair, facts(tooFew))).toEqual([]);
    expect(codesFor(chair, facts(tooFew), ' ')).toEqual(['reason.missing']);
    expect(codesFor(secretary, facts(tooFew))).toEqual(['council.not-presiding']);
    expect(codesFor(as('member-3', 'councilMember'), facts(tooFew))).toEqual(['person.not-permitted']);
  });

  it('because members left before they voted, likewise', () => {
    const away = ['member-4', 'member-5'];
    expect(codesFor(chair, facts({ away: away.slice(1) }))).toEqual(['panel.may-still-close']);
    expect(codesFor(chair, facts({ away }))).toEqual([]);
  });

  it('over which a vice chair presides is broken off by the vice chair', () => {
    const words = conflicts('member-1', 'member-5', 'member-6', 'member-7');
    expect(codesFor(viceChair, facts({ words, viceChair: true }))).toEqual([]);
    expect(codesFor(secretary, facts({ words, viceChair: true }))).toEqual(['council.not-presiding']);
    expect(codesFor(chair, facts({ words, viceChair: true }))).toEqual([
      'conflict.declared',
      'council.not-presiding',
    ]);
  });

  it('whose chair has left is broken off by the chair from outside, not past the chair', () => {
    const left = { away: ['member-1'], viceChair: true };
    expect(codesFor(chair, facts(left))).toEqual([]);
    expect(codesFor(viceChair, facts(left))).toEqual(['person.not-permitted']);
    expect(codesFor(secretary, facts(left))).toEqual(['council.not-presiding']);
  });

  it('is broken off by a vice chair since its chair’s office has ended', () => {
    const ended = { away: ['member-1'], ended: ['member-1'], viceChair: true };
    expect(codesFor(viceChair, facts(ended))).toEqual([]);
    expect(codesFor(secretary, facts(ended))).toEqual(['council.not-presiding']);
  });

  it.each([
    ['its chair’s office has ended, and there is no vice chair', { away: ['member-1'], ended: ['member-1'] }],
    [
      'those of chair and vice chair have',
      { away: ['member-1', 'member-3'], ended: ['member-1', 'member-3'], viceChair: true },
    ],
    ['the chair has a conflict, and there is no vice chair', { words: conflicts('member-1') }],
    ['the chair is in doubt of one', { words: { 'member-1': 'doubt' as const } }],
    ['chair and vice chair have one', { words: conflicts('member-1', 'member-3'), viceChair: true }],
  ])('since nobody may preside over it is broken off by the secretary: %s', (_, each) => {
    expect(codesFor(secretary, facts(each))).toEqual([]);
    expect(codesFor(chair, facts(each)).at(-1)).toBe('council.not-presiding');
    expect(codesFor(member, facts(each))).toEqual(['person.not-permitted']);
    expect(codesFor(as('member-2', 'councilSecretary', 'province'), facts(each))).toEqual([
      'person.not-permitted',
    ]);
  });
});

describe('where it leads', () => {
  const presiding = (level: CouncilLevel) => as('member-1', 'councilChair', level);
  const short = (level: CouncilLevel, scoringRound: number, turn: number): Partial<DossierFacts> => {
    const council = aCouncil(level === 'district' ? 7 : 9);
    return {
      ...{ council, session: aSession(council, level), actor: presiding(level) },
      openPanel: aPanel({ level, scoringRound, turn, seats: ['member-1', 'member-2'] }),
    };
  };
  const takes = (id: string, state: string, changes: Partial<DossierFacts>) => {
    const outcome = decide(standingAt(state, id), aDossierUnder(id, changes), anEvent('breakOffScoring'));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    return outcome.value;
  };

  it.each([
    ['qd-1048-2019', 'district.scoring', 'district', 1, 'district.council'],
    ['qd-1048-2019', 'district.discussion', 'district', 1, 'district.council'],
    ['qd-1048-2019', 'province.firstScoring', 'province', 1, 'province.council'],
    ['qd-1048-2019', 'province.firstDiscussion', 'province', 1, 'province.council'],
    ['qd-1048-2019', 'province.secondScoring', 'province', 2, 'province.verification'],
    ['qd-1048-2019', 'province.secondDiscussion', 'province', 2, 'province.verification'],
    ['qd-148-2023', 'district.scoring', 'district', 1, 'district.council'],
    ['qd-148-2023', 'province.discussion', 'province', 1, 'province.council'],
    ['qd-1489-2025', 'province.scoring', 'province', 1, 'province.council'],
    ['qd-26-2026', 'province.scoring', 'province', 1, 'province.council'],
    ['qd-26-2026', 'province.scoring', 'province', 2, 'province.meeting'],
    ['qd-26-2026', 'province.discussion', 'province', 2, 'province.meeting'],
  ] as const)('under %s from %s of the %s, scoring %d: %s', (id, state, level, scoringRound, to) => {
    const turn = state.endsWith('iscussion') ? 2 : 1;
    const { state: next, effects, columns } = takes(id, state, short(level, scoringRound, turn));
    expect([next, columns.star]).toEqual([to, null]);
    expect(effects).toMatchObject([
      { type: 'lapsePanel', id: 'panel' },
      { type: 'notify', template: 'scoringBrokenOff' },
    ]);
  });

  it('leaves a difference that nobody may decide on any more, and only such a one', () => {
    const council = aCouncil(9);
    const shown: Partial<DossierFacts> = {
      ...{ council, session: aSession(council, 'province') },
      lastResult: aLastResult({ standing: 'shown', sealedOn: null, turn: 2, scoringRound: 2 }),
    };
    const bySecretary = { ...shown, actor: as('member-2', 'councilSecretary', 'province') };
    const state = 'province.secondDifference';
    const early = decide(
      standingAt(state),
      aDossier({ ...shown, actor: presiding('province') }),
      anEvent('breakOffScoring'),
    );
    expect(early).toMatchObject({ refusals: [{ code: 'panel.may-still-close' }] });
    const words = { ...allImpartial, 'member-1': 'conflict' as const };
    const { state: next, effects } = takes('qd-1048-2019', state, { ...bySecretary, words });
    expect([next, effects.map(({ type }) => type)]).toEqual(['province.verification', ['notify']]);
  });
});
