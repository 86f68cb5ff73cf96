import { describe, expect, it } from '@jest/globals';
import { getNextTransitions } from 'xstate';
import type { HeldRole } from '../jurisdiction/role.js';
import { decideFollowUp, offeredFollowUpActions } from './decide-follow-up.js';
import type {
  Findings,
  FollowUpAction,
  FollowUpEvent,
  FollowUpFacts,
  FollowUpInputs,
} from './follow-up-facts.js';
import type { FollowUpKind } from './follow-up-kind.js';
import { followUpMachine } from './follow-up.machine.js';
import { conditionCodes, getRecheckRules } from './recheck-conditions.js';

const officer: HeldRole = { role: 'districtOfficer', level: 'district' };
const office: HeldRole = { role: 'coordinationOffice', level: 'district' };
const approver: HeldRole = { role: 'provincialApprover', level: 'province' };

const findings = (...broken: readonly string[]): Findings => ({
  checkedOn: '2021-10-01',
  participants: ['Công chức xã'],
  conditions: conditionCodes.map((condition) => ({
    condition,
    holds: !broken.includes(condition),
    note: broken.includes(condition) ? 'Đã thấy tại cơ sở.' : null,
    paper: broken.includes(condition) ? '12/XN-UBND' : null,
  })),
  summary: 'Đã kiểm tra tại cơ sở.',
});

const facts = (changes: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  today: '2021-11-01',
  kind: 'tradePromotion',
  personId: 'inspector',
  actor: { carrying: [officer], calling: [office], deciding: [approver] },
  levels: { carrying: 'district', calling: 'district', deciding: 'province' },
  certificate: {
    rulebook: 'qd-26-2026',
    star: 4,
    recognisedBy: 'province',
    decidedOn: '2021-05-14',
    expiresOn: '2024-05-14',
    revokedOn: null,
    tailDays: 0,
  },
  officers: ['officer'],
  photoIds: ['photo'],
  entries: [{ id: 'entry', what: 'fair' }],
  findings: findings(),
  proposal: null,
  ...changes,
});
const proposed = {
  outcome: 'revoke',
  star: null,
  reason: 'x',
  basis: null,
  by: 'other',
  on: '2021-10-15',
} as const;

const inputs: FollowUpInputs = {
  assign: { personId: 'officer' },
  addEntry: {
    ...{ what: 'fair', title: 'Hội chợ OCOP vùng', place: 'Pleiku', from: '2021-10-20', to: '2021-10-22' },
    ...{ partners: ['Siêu thị'], contracts: 1, contractValue: 50_000_000, revenue: 12_000_000 },
    ...{ note: null, photoIds: ['photo'] },
  },
  withdrawEntry: { entryId: 'entry', reason: 'Ghi nhầm' },
  attachPhoto: { id: 'new', fileName: 'gian-hang.jpg', mediaType: 'image/jpeg', size: 3, sha256: 'a' },
  complete: {},
  reopen: { reason: 'Chưa có kết quả' },
  callOff: { reason: 'Giấy chứng nhận đã hết hiệu lực' },
  recordFindings: findings(),
  propose: { outcome: 'confirm', star: null, reason: 'Còn đủ điều kiện', basis: null },
  accept: { decisionNumber: '12/QĐ-UBND', decidedOn: '2021-11-01' },
  decline: { reason: 'Kiểm tra lại lần nữa' },
};
const event = <A extends FollowUpAction>(type: A, input: FollowUpInputs[A] = inputs[type]) =>
  ({ type, input }) as unknown as FollowUpEvent;
const standing = (state: string) => ({ machine: 'follow-up', machineVersion: '1', state });
const decide = (state: string, given: FollowUpFacts, wished: FollowUpEvent) =>
  decideFollowUp(standing(state), given, wished);
const codes = (outcome: ReturnType<typeof decideFollowUp>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
const ofKind = (kind: FollowUpKind, changes: Partial<FollowUpFacts> = {}) =>
  facts({ kind, proposal: kind === 'recheck' ? proposed : null, ...changes });

const edges: readonly (readonly [FollowUpKind, string, FollowUpAction, string])[] = [
  ...(['growthSupport', 'tradePromotion', 'recheck'] as const).flatMap((kind) =>
    (['assign', 'attachPhoto'] as const).map((action) => [kind, 'open', action, 'open'] as const),
  ),
  ...(['growthSupport', 'tradePromotion', 'recheck'] as const).flatMap((kind) =>
    (['open', 'proposed'] as const).map((state) => [kind, state, 'callOff', 'calledOff'] as const),
  ),
  ...(['growthSupport', 'tradePromotion'] as const).flatMap(
    (kind) =>
      [
        [kind, 'open', 'addEntry', 'open'],
        [kind, 'open', 'withdrawEntry', 'open'],
        [kind, 'open', 'complete', 'done'],
        [kind, 'done', 'reopen', 'open'],
      ] as const,
  ),
  ['recheck', 'open', 'recordFindings', 'open'],
  ['recheck', 'open', 'propose', 'proposed'],
  ['recheck', 'proposed', 'accept', 'decided'],
  ['recheck', 'proposed', 'decline', 'open'],
];

describe('the machine of a follow-up', () => {
  it.each(edges)('%s: %s + %s → %s', (kind, from, action, to) => {
    expect(decide(from, ofKind(kind), event(action))).toEqual({ ok: true, value: to });
  });

  it.each(['growthSupport', 'tradePromotion', 'recheck'] as const)(
    'refuses every action of a %s where it is not listed',
    (kind) => {
      for (const state of Object.keys(followUpMachine.states))
        for (const action of Object.keys(inputs) as FollowUpAction[]) {
          if (edges.some(([k, from, each]) => k === kind && from === state && each === action)) continue;
          expect([state, action, codes(decide(state, ofKind(kind), event(action)))]).toEqual([
            ...[state, action, ['follow-up.action-not-available']],
          ]);
        }
    },
  );

  it('ends only where a proposal was decided or it was called off, and is never guessed', () => {
    const final = Object.keys(followUpMachine.states).filter(
      (value) =>
        getNextTransitions(followUpMachine.resolveState({ value: value as 'open', context: facts() }))
          .length === 0,
    );
    expect(final).toEqual(['decided', 'calledOff']);
    expect(
      codes(decideFollowUp({ ...standing('open'), machineVersion: '2' }, facts(), event('complete'))),
    ).toEqual(['follow-up.machine-unknown']);
    expect(offeredFollowUpActions(standing('gone'), facts())).toEqual([]);
  });
});

describe('who may', () => {
  it.each([
    ['carry out', 'open', 'complete', 'tradePromotion', 'carrying'],
    ['open again', 'done', 'reopen', 'tradePromotion', 'calling'],
    ['call off', 'open', 'callOff', 'recheck', 'calling'],
    ['decide', 'proposed', 'accept', 'recheck', 'deciding'],
  ] as const)('%s: only who holds the office at that very place', (_what, state, action, kind, side) => {
    const nobody = ofKind(kind, { actor: { ...facts().actor, [side]: [] } });
    expect(codes(decide(state, nobody, event(action)))).toEqual(['person.not-permitted']);
    const wrong = ofKind(kind, {
      actor: { ...facts().actor, [side]: [{ role: 'auditor', level: 'district' }] },
    });
    expect(codes(decide(state, wrong, event(action)))).toEqual(['person.not-permitted']);
  });

  it('decides by the level that recognised; what the ministry decides, the province’s officer records', () => {
    const central = ofKind('recheck', {
      certificate: { ...facts().certificate, star: 5, recognisedBy: 'ministry' },
    });
    expect(codes(decide('proposed', central, event('accept')))).toEqual(['person.not-permitted']);
    const recorded = {
      ...central,
      actor: { ...central.actor, deciding: [{ role: 'provinceOfficer', level: 'province' } as const] },
    };
    expect(decide('proposed', recorded, event('accept')).ok).toBe(true);
  });

  it('nobody decides on what they have proposed', () => {
    const own = ofKind('recheck', { proposal: { ...proposed, by: 'inspector' } });
    for (const action of ['accept', 'decline'] as const)
      expect(codes(decide('proposed', own, event(action)))).toEqual(['recheck.own-proposal']);
  });
});

const entry = inputs.addEntry;

describe('what was done for a product', () => {
  it.each([
    ['somebody who does not serve there', 'assign', { personId: 'stranger' }, 'follow-up.person-unknown'],
    ['a last day before the first', 'addEntry', { ...entry, to: '2021-10-19' }, 'entry.days-out-of-order'],
    ['a day still to come', 'addEntry', { ...entry, to: '2021-11-02' }, 'day.in-the-future'],
    ['a fair without a place', 'addEntry', { ...entry, place: null }, 'entry.place-missing'],
    ['a value without a contract', 'addEntry', { ...entry, contracts: 0 }, 'entry.value-without-contract'],
    ['a photo nobody attached', 'addEntry', { ...entry, photoIds: ['x'] }, 'follow-up.photo-unknown'],
    [
      'a photo that is none',
      'attachPhoto',
      { ...inputs.attachPhoto, mediaType: 'application/pdf' },
      'follow-up.not-a-photo',
    ],
    ['an entry that is not there', 'withdrawEntry', { entryId: 'x', reason: 'y' }, 'follow-up.entry-unknown'],
    ['no reason', 'withdrawEntry', { entryId: 'entry', reason: ' ' }, 'reason.missing'],
  ] as const)('%s is refused', (_what, action, input, code) => {
    expect(codes(decide('open', facts(), event(action, input)))).toEqual([code]);
  });

  it('is not complete before anything was done; what promotes nothing does not complete a promotion', () => {
    expect(codes(decide('open', facts({ entries: [] }), event('complete')))).toEqual([
      'follow-up.nothing-done',
    ]);
    const support = [{ id: 'entry', what: 'support' }] as const;
    expect(codes(decide('open', facts({ entries: support }), event('complete')))).toEqual([
      'follow-up.nothing-done',
    ]);
    expect(decide('open', facts({ entries: support, kind: 'growthSupport' }), event('complete')).ok).toBe(
      true,
    );
  });
});

describe('the findings of a re-check', () => {
  const record = (input: Findings, changes: Partial<FollowUpFacts> = {}) =>
    codes(decide('open', ofKind('recheck', changes), event('recordFindings', input)));
  const sound = findings();

  it('answer every condition once, and no other', () => {
    const [first, ...others] = sound.conditions;
    if (!first) throw new Error('There are conditions');
    expect(record({ ...sound, conditions: others })).toEqual(['recheck.condition-missing']);
    expect(record({ ...sound, conditions: [...sound.conditions, first] })).toEqual([
      'recheck.condition-twice',
    ]);
    expect(record({ ...sound, conditions: [...sound.conditions, { ...first, condition: 'x' }] })).toEqual([
      'recheck.condition-unknown',
    ]);
  });

  it('describe what is broken, with the paper that shows it', () => {
    const bare = findings('stillProduced').conditions.map((each) => ({ ...each, note: null, paper: null }));
    expect(record({ ...sound, conditions: bare })).toEqual([
      ...['recheck.finding-undescribed', 'recheck.paper-missing'],
    ]);
    const noPaper = findings('foodSafe').conditions.map((each) => ({ ...each, paper: null }));
    expect(record({ ...sound, conditions: noPaper })).toEqual([]);
  });

  it('are of a day between the recognition and today', () => {
    expect(record({ ...sound, checkedOn: '2021-05-13' })).toEqual(['recheck.before-recognition']);
    expect(record({ ...sound, checkedOn: '2021-11-02' })).toEqual(['day.in-the-future']);
  });

  it('know every condition of the file, and every decision’s rules', () => {
    for (const id of ['qd-1048-2019', 'qd-148-2023', 'qd-1489-2025', 'qd-26-2026'])
      expect(getRecheckRules(id).conditions.map(({ code }) => code)).toEqual(conditionCodes);
    expect(() => getRecheckRules('qd-0')).toThrow('qd-0');
  });
});

describe('a proposal', () => {
  const propose = (
    input: Partial<FollowUpInputs['propose']>,
    broken: readonly string[] | null,
    certificate: Partial<FollowUpFacts['certificate']> = {},
  ) =>
    codes(
      decide(
        'open',
        ofKind('recheck', {
          findings: broken && findings(...broken),
          certificate: { ...facts().certificate, ...certificate },
        }),
        event('propose', { ...inputs.propose, ...input }),
      ),
    );
  const graver = ['starCriteriaMet', 'foodSafe'];

  it.each([
    ['before any check', { outcome: 'revoke' }, null, {}, ['recheck.not-checked']],
    ['to confirm what is broken', { outcome: 'confirm' }, ['foodSafe'], {}, ['recheck.conditions-broken']],
    ['to revoke without a ground (Đ.8.1)', { outcome: 'revoke' }, [], {}, ['recheck.ground-missing']],
    ['to downgrade without a ground', { outcome: 'downgrade', star: 3 }, [], {}, ['recheck.ground-missing']],
    [
      'to downgrade what is to be revoked',
      { outcome: 'downgrade', star: 3 },
      graver,
      {},
      ['recheck.revocation-demanded'],
    ],
    [
      'to downgrade to the same star',
      { outcome: 'downgrade', star: 4 },
      ['starCriteriaMet'],
      {},
      ['recheck.star-not-lower'],
    ],
    [
      'to downgrade to no star',
      { outcome: 'downgrade' },
      ['starCriteriaMet'],
      {},
      ['recheck.star-not-lower'],
    ],
    [
      'to downgrade three stars',
      { outcome: 'downgrade', star: 3 },
      ['starCriteriaMet'],
      { star: 3 },
      ['recheck.star-not-lower'],
    ],
    [
      'to revoke under QĐ 1048 without local rules',
      { outcome: 'revoke' },
      ['foodSafe'],
      { rulebook: 'qd-1048-2019' },
      ['recheck.basis-missing'],
    ],
    ['of a certificate that has lapsed', {}, [], { expiresOn: '2021-10-31' }, ['recheck.certificate-lapsed']],
    ['of one that was revoked', {}, [], { revokedOn: '2021-10-31' }, ['recheck.certificate-revoked']],
    ['without a reason', { reason: ' ' }, [], {}, ['reason.missing']],
  ] as const)('is refused %s', (_what, input, broken, certificate, expected) => {
    expect(propose(input, broken, certificate)).toEqual(expected);
  });

  it.each([
    ['a confirmation where nothing is broken', {}, [], {}],
    [
      'a downgrade where only the star’s criteria are missed',
      { outcome: 'downgrade', star: 3 },
      ['starCriteriaMet'],
      {},
    ],
    ['a revocation on one ground', { outcome: 'revoke' }, ['stillProduced'], {}],
    ['a revocation of three stars', { outcome: 'revoke' }, ['starCriteriaMet'], { star: 3 }],
    [
      'a revocation under local rules',
      { outcome: 'revoke', basis: '843/QĐ-UBND' },
      ['foodSafe'],
      { rulebook: 'qd-1048-2019' },
    ],
    ['one within the tail of a certificate (Đ.12.3)', {}, [], { expiresOn: '2021-10-31', tailDays: 180 }],
  ] as const)('%s goes to the level that recognised', (_what, input, broken, certificate) => {
    expect(propose(input, broken, certificate)).toEqual([]);
  });
});

describe('the decision on a proposal', () => {
  it.each([
    ['has a number', 'revoke', { decisionNumber: null }, ['decision.number-missing']],
    ['needs none where it confirms', 'confirm', { decisionNumber: null }, []],
    ['is not ahead of its day', 'revoke', { decidedOn: '2021-11-02' }, ['day.in-the-future']],
    [
      'does not precede the proposal',
      'revoke',
      { decidedOn: '2021-10-14' },
      ['recheck.decision-before-proposal'],
    ],
  ] as const)('%s', (_what, outcome, changes, expected) => {
    const given = ofKind('recheck', { proposal: { ...proposed, outcome } });
    expect(codes(decide('proposed', given, event('accept', { ...inputs.accept, ...changes })))).toEqual(
      expected,
    );
  });

  it.each([
    [
      'what was found against a certificate with effect',
      'open',
      ['foodSafe'],
      '2021-11-01',
      ['recheck.finding-undecided'],
    ],
    ['a proposal on it', 'proposed', ['foodSafe'], '2021-11-01', ['recheck.finding-undecided']],
    ['what was found once the certificate has ended', 'proposed', ['foodSafe'], '2021-10-31', []],
    ['a check that found nothing', 'proposed', [], '2021-11-01', []],
  ] as const)('%s, in “%s”, is called off: %s, %s → %j', (_what, state, broken, expiresOn, expected) => {
    const certificate = { ...facts().certificate, expiresOn };
    const given = ofKind('recheck', { findings: findings(...broken), certificate });
    expect(codes(decide(state, given, event('callOff')))).toEqual(expected);
    expect(codes(decide(state, given, event('callOff', { reason: ' ' })))).toEqual([
      ...expected,
      'reason.missing',
    ]);
  });

  it('is made of no certificate that another check has revoked; what was found of it is called off', () => {
    const certificate = { ...facts().certificate, revokedOn: '2021-10-31' };
    const given = ofKind('recheck', { findings: findings('foodSafe'), certificate });
    expect(codes(decide('proposed', given, event('accept')))).toEqual(['recheck.certificate-revoked']);
    for (const state of ['open', 'proposed'])
      expect(codes(decide(state, given, event('callOff')))).toEqual([]);
  });

  it('is declined with a reason', () => {
    expect(codes(decide('proposed', ofKind('recheck'), event('decline', { reason: ' ' })))).toEqual([
      'reason.missing',
    ]);
  });
});
