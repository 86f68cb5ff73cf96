import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet } from '../../../test/support/a-criteria-set.js';
import { aResult } from '../../../test/support/dossier-facts.js';
import type { Charter } from '../../domain/council/charter.js';
import type { BoundItem } from './bound-item.js';
import type { HeldAttendance, HeldBallot, HeldItem, HeldPanel, HeldSession } from './held-session.js';
import { meetingOf } from './meeting-of.js';

const hour = (clock: string) => `2021-06-15T${clock}:00.000000Z`;
const charter: Charter = {
  quorum: { present: 2, of: 3, withChair: true },
  ...{ spread: { points: 10, counts: 'above' }, scoringRounds: 1, leadWorkingDays: 1, standIns: [] },
  opinionsWorkingDays: 7,
  appealDays: 15,
};

const aBallot = (fields: Partial<HeldBallot> = {}): HeldBallot => ({
  ...{ personId: 'na', fullName: 'Na', total: 70, void: false, carried: false },
  ...{ marks: { '1.1': 'a', '1.2': 'a' }, notes: {}, points: { '1.1': 3, '1.2': 5 } },
  ...fields,
});
const aPanel = (fields: Partial<HeldPanel> = {}): HeldPanel => ({
  ...{ scoringRound: 1, attempt: 1, turn: 1, openedAt: hour('02:00'), sealed: true, reopenedAt: null },
  ...{ result: aResult(140, 2, { star: 4, lowest: 60, highest: 80 }), ballots: [aBallot()] },
  conflicts: [],
  ...fields,
});
const anItem = (held: Partial<HeldItem> = {}, bound: Partial<BoundItem> = {}): BoundItem => ({
  held: {
    ...{ dossierId: 'che', product: 'Chè Mây', producer: 'Hợp tác xã Mây', commune: 'Suối Hoa' },
    ...{ rulebook: 'qd', localRules: null, criteriaSet: '01', deliveredOn: '2021-06-11' },
    ...{ conflictedAtOpening: [], conflicts: [], panels: [aPanel()], steps: [] },
    ...held,
  },
  ...{ charter, set: aCriteriaSet(), minimum: 3 },
  ...bound,
});
const aStep = (
  action: HeldItem['steps'][number]['action'],
  reason: string,
  clock: string,
  personId = 'chair',
) => ({
  ...{ action, reason, takenAt: hour(clock), takenBy: { personId, fullName: personId.toUpperCase() } },
});
const there = (personId: string, fields: Partial<HeldAttendance> = {}): HeldAttendance => ({
  ...{ personId, fullName: personId.toUpperCase(), mode: 'inPerson', standsInFor: null, paper: null },
  ...{ arrivedAt: hour('01:00'), leftAt: hour('09:00') },
  ...fields,
});
const session = (fields: Partial<HeldSession> = {}): HeldSession => ({
  level: 'district',
  council: {
    ...{ name: 'Hội đồng', place: 'Sao Mai', decisionNumber: '12/QĐ', decidedOn: '2021-02-01' },
    seats: (['chair', 'viceChair', 'secretary', 'member'] as const).map((seat) => ({
      ...{ personId: seat, fullName: seat.toUpperCase(), seat, body: 'Phòng' },
    })),
  },
  ...{ charter: null, scheduledFor: hour('01:00'), openedAt: hour('01:30'), sealedAt: hour('09:00') },
  ...{ venue: 'Hội trường', minutesNumber: '05/BB-HĐ', sealedBy: 'SECRETARY' },
  attendance: [there('secretary'), there('chair'), there('member')],
  items: [],
  ...fields,
});

describe('who was there', () => {
  it('stands in the order of offices, every coming a row, with the member a stand-in sits for', () => {
    const attendance = [
      there('secretary', { leftAt: hour('03:00') }),
      there('secretary', { arrivedAt: hour('04:00') }),
      there('na', { standsInFor: 'member', mode: 'remote' }),
      there('chair'),
    ];
    const meeting = meetingOf(session({ attendance }), [anItem()]);
    expect(
      meeting.attendance.map(({ name, seat, standsInFor, leftAt }) => [name, seat, standsInFor, leftAt]),
    ).toEqual([
      ['CHAIR', 'chair', null, null],
      ['SECRETARY', 'secretary', null, hour('03:00')],
      ['SECRETARY', 'secretary', null, null],
      ['NA', 'member', 'MEMBER', null],
    ]);
    expect(meeting.absent).toEqual([{ name: 'VICECHAIR', seat: 'viceChair' }]);
  });

  it('counts towards the quorum when the session opened, as the strictest dossier asks', () => {
    const attendance = [
      ...[there('chair'), there('secretary'), there('member', { arrivedAt: hour('01:31') })],
      there('viceChair', { leftAt: hour('01:20') }),
    ];
    const strict = { ...charter, quorum: { present: 3, of: 4, withChair: false } };
    const items = [anItem(), anItem({}, { charter: strict, minimum: 5 })];
    expect(meetingOf(session({ attendance }), items).quorum).toEqual({
      ...{ needed: 4, present: 2, share: { present: 3, of: 4 }, withChair: false },
    });
  });

  it('counts nobody who had a conflict in all of the agenda when the session opened, nor whoever sat for such a member', () => {
    const attendance = [
      ...[there('chair'), there('secretary'), there('viceChair')],
      there('na', { standsInFor: 'member' }),
    ];
    const all = { ...charter, quorum: { present: 1, of: 1, withChair: true } };
    const items = (...conflicted: readonly (readonly string[])[]) =>
      conflicted.map((out) => anItem({ conflictedAtOpening: out }, { charter: all, minimum: 2 }));
    const asked = (...conflicted: readonly (readonly string[])[]) => {
      const { needed, present } = meetingOf(session({ attendance }), items(...conflicted)).quorum;
      return [needed, present];
    };
    expect(asked(['chair', 'member'], ['member'])).toEqual([3, 3]);
    expect(asked(['chair', 'member'], [])).toEqual([4, 4]);
    expect(asked(['na'], ['na', 'chair'])).toEqual([4, 3]);
    expect(asked(['na'], [])).toEqual([4, 4]);
  });

  it('signs: the chair, or the vice chair who presided; the secretary, or whoever ended the session', () => {
    const signers = (...attendance: readonly HeldAttendance[]) => {
      const { chair, secretary } = meetingOf(session({ attendance, sealedBy: 'LÒ' }), [anItem()]);
      return [chair, secretary];
    };
    expect(signers(there('chair'), there('viceChair'), there('secretary'))).toEqual(['CHAIR', 'SECRETARY']);
    expect(signers(there('viceChair'), there('na', { standsInFor: 'secretary' }))).toEqual([
      'VICECHAIR',
      'NA',
    ]);
    expect(signers(there('member'))).toEqual(['', 'LÒ']);
  });
});

describe('a dossier', () => {
  const itemsOf = (held: Partial<HeldItem>, bound: Partial<BoundItem> = {}) =>
    meetingOf(session(), [anItem(held, bound)]).items;

  it('tells its turns, the result of the last one and how far totals may lie apart', () => {
    const second = aPanel({ turn: 2, result: aResult(150, 2, { star: 3, lowest: 74, highest: 76 }) });
    const [item] = itemsOf({ panels: [aPanel({ sealed: false }), second] });
    expect(item).toMatchObject({
      ...{ spread: 10, scoring: { round: 1, attempt: 1 }, reopened: null },
      turns: [
        { number: 1, points: 140, ballots: 2, lowest: 60, highest: 80 },
        { number: 2, points: 150 },
      ],
      result: { points: 150, ballots: 2, star: 3, outcome: 'rated' },
    });
    expect(itemsOf({}, { charter: { ...charter, spread: null } })[0]?.spread).toBeNull();
    expect(itemsOf({}, { charter: { ...charter, spread: { points: 10, counts: 'from' } } })[0]?.spread).toBe(
      9,
    );
  });

  it('tells what a member changed in a later turn and why, and nothing of whoever stood by the first sheet', () => {
    const changed = aBallot({
      marks: { '1.1': 'b', '1.2': 'a' },
      notes: { '1.1': 'Xem lại hợp đồng' },
      points: { '1.1': 1, '1.2': 5 },
    });
    const carried = aBallot({ personId: 'son', fullName: 'Sơn', carried: true, marks: {} });
    const panels = [
      aPanel({ ballots: [aBallot(), aBallot({ personId: 'son' })] }),
      aPanel({ turn: 2, ballots: [changed, carried] }),
    ];
    expect(itemsOf({ panels })[0]?.rescored).toEqual([
      {
        ...{ turn: 2, personId: 'na', member: 'Na', criterion: '1.1' },
        ...{ from: 3, to: 1, reason: 'Xem lại hợp đồng' },
      },
    ]);
  });

  it('tells of each ballot whose it is: names are shared', () => {
    const ballots = [aBallot(), aBallot({ personId: 'na-2', total: 80 })];
    expect(itemsOf({ panels: [aPanel({ ballots })] })[0]?.turns[0]?.cast).toEqual([
      { personId: 'na', member: 'Na', total: 70, void: false },
      { personId: 'na-2', member: 'Na', total: 80, void: false },
    ]);
  });

  it('that nobody scored has no result; neither has one whose ballots were never sealed', () => {
    const eliminated = aStep('eliminate', 'Hồ sơ giả', '03:00');
    expect(itemsOf({ panels: [], steps: [eliminated] })).toMatchObject([
      { scoring: null, turns: [], result: null, decisions: [{ action: 'eliminate', reason: 'Hồ sơ giả' }] },
    ]);
    expect(itemsOf({ panels: [aPanel({ sealed: false })] })[0]?.result).toBeNull();
  });

  it('tells who decided, in whose seat, though they sat in another before', () => {
    const attendance = [
      there('viceChair'),
      there('na', { standsInFor: 'chair', leftAt: hour('03:00') }),
      there('na', { standsInFor: 'member', arrivedAt: hour('03:00') }),
    ];
    const by = (clock: string, takenBy: string) => {
      const steps = [aStep('recordDifference', 'Đã bàn', clock, takenBy)];
      return meetingOf(session({ attendance }), [anItem({ steps })]).items[0]?.decisions[0]?.by;
    };
    expect(by('02:00', 'viceChair')).toEqual({
      ...{ personId: 'viceChair', name: 'VICECHAIR', seat: 'viceChair', standsInFor: null },
    });
    const na = { personId: 'na', name: 'NA' };
    expect(by('02:00', 'na')).toEqual({ ...na, seat: 'chair', standsInFor: 'CHAIR' });
    expect(by('03:00', 'na')).toEqual({ ...na, seat: 'member', standsInFor: 'MEMBER' });
    expect(by('02:00', 'xa')).toEqual({ personId: 'xa', name: 'XA', seat: null, standsInFor: null });
  });

  it('opened again in the session itself stands there twice, each scoring with what was decided in it', () => {
    const panels = [
      aPanel({ reopenedAt: hour('04:00') }),
      aPanel({ attempt: 2, openedAt: hour('05:00'), result: aResult(120, 2, { star: 3 }) }),
    ];
    const steps = [
      aStep('recordDifference', 'Lần đầu', '02:30'),
      aStep('proposeReopening', 'Bỏ sót phiếu', '03:30'),
      aStep('confirmReopening', 'Đồng ý', '04:00'),
      aStep('recordDifference', 'Lần sau', '06:00'),
    ];
    expect(itemsOf({ panels, steps })).toMatchObject([
      {
        ...{ result: { star: 4 }, reopened: { reason: 'Bỏ sót phiếu; Đồng ý' } },
        ...{ order: 1, scoring: { attempt: 1 }, decisions: [{ reason: 'Lần đầu' }] },
      },
      {
        ...{ result: { star: 3 }, reopened: null },
        ...{ order: 1, scoring: { attempt: 2 }, decisions: [{ reason: 'Lần sau' }] },
      },
    ]);
  });
});

it('the days of delivery are told once each, the longest lead time of all', () => {
  const later = anItem({ deliveredOn: '2021-06-14' }, { charter: { ...charter, leadWorkingDays: 2 } });
  expect(meetingOf(session(), [later, anItem(), anItem()])).toMatchObject({
    number: '05/BB-HĐ',
    session: { deliveredOn: ['2021-06-11', '2021-06-14'], leadWorkingDays: 2, closedAt: hour('09:00') },
  });
});
