import { describe, expect, it } from '@jest/globals';
import { getNextTransitions } from 'xstate';
import type { HeldRole, Level } from '../jurisdiction/role.js';
import { decidePlan, offeredPlanActions } from './decide-plan.js';
import type { PlanAction, PlanEvent, PlanFacts, PlanInputs, PlanItem, PlanItemInput } from './plan-facts.js';
import { planMachine } from './plan.machine.js';

const guideId = 'guide';
const anInput: PlanItemInput = {
  producerId: null,
  producerName: 'Tổ hợp tác Nếp nương',
  productId: null,
  productName: 'Gạo nếp nương',
  rulebook: null,
  setCode: null,
  description: null,
  purpose: 'first',
  hasPotential: true,
  finding: 'Có vùng trồng, có người mua.',
  guideId,
  targetStar: 3,
  quarter: 2,
  roundId: null,
};
const anItem = (changes: Partial<PlanItem> = {}): PlanItem => ({
  ...anInput,
  id: 'item',
  dossierId: null,
  ...changes,
});

const officer: HeldRole = { role: 'communeOfficer', level: 'commune' };
const office: HeldRole = { role: 'coordinationOffice', level: 'district' };
const approver: HeldRole = { role: 'districtApprover', level: 'district' };

const facts = (changes: Partial<PlanFacts> = {}): PlanFacts => ({
  today: '2023-02-10',
  year: 2023,
  level: 'commune',
  actor: { own: [officer], above: [office] },
  items: [anItem()],
  targets: { first: 1, upgrade: 0, 're-evaluation': 0 },
  changedOn: '2023-02-10',
  planAbove: { id: 'above', state: 'draft' },
  levelAbove: 'district',
  waitingBelow: [],
  officers: [guideId],
  named: { producer: null, product: null, round: null },
  ...changes,
});
const ofDistrict = (changes: Partial<PlanFacts> = {}) =>
  facts({
    level: 'district',
    levelAbove: 'province',
    actor: { own: [office, approver], above: [{ role: 'coordinationOffice', level: 'province' }] },
    ...changes,
  });

const inputs: PlanInputs = {
  addItem: { ...anInput, productName: 'Mật ong bạc hà' },
  changeItem: { ...anInput, itemId: 'item' },
  removeItem: { itemId: 'item' },
  linkItem: { itemId: 'item', producerId: 'producer', productId: null },
  setTargets: { first: 2, upgrade: 1, 're-evaluation': 0 },
  submit: {},
  return: { reasons: ['Chưa có người hướng dẫn'] },
  merge: {},
  approve: { decisionNumber: '12/KH-UBND', decidedOn: '2023-02-10' },
  amend: { reason: 'Bổ sung xã nộp muộn' },
  register: { roundId: 'round' },
};
const known = { producer: { id: 'producer', name: 'HTX' }, product: null, round: null };
const event = <A extends PlanAction>(type: A, input: PlanInputs[A] = inputs[type]) =>
  ({ type, input }) as unknown as PlanEvent;
const standing = (state: string) => ({ machine: 'plan', machineVersion: '1', state });
const decide = (state: string, given: PlanFacts, wished: PlanEvent) =>
  decidePlan(standing(state), given, wished);
const codes = (outcome: ReturnType<typeof decidePlan>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

const edges: readonly (readonly [Level, string, PlanAction, string])[] = [
  ['commune', 'draft', 'addItem', 'draft'],
  ['commune', 'draft', 'changeItem', 'draft'],
  ['commune', 'draft', 'removeItem', 'draft'],
  ['commune', 'draft', 'setTargets', 'draft'],
  ['commune', 'draft', 'submit', 'submitted'],
  ['commune', 'returned', 'addItem', 'returned'],
  ['commune', 'returned', 'changeItem', 'returned'],
  ['commune', 'returned', 'removeItem', 'returned'],
  ['commune', 'returned', 'setTargets', 'returned'],
  ['commune', 'returned', 'submit', 'submitted'],
  ['commune', 'submitted', 'return', 'returned'],
  ['commune', 'submitted', 'merge', 'merged'],
  ['commune', 'submitted', 'linkItem', 'submitted'],
  ['commune', 'submitted', 'register', 'submitted'],
  ['commune', 'merged', 'return', 'returned'],
  ['commune', 'merged', 'linkItem', 'merged'],
  ['commune', 'merged', 'register', 'merged'],
  ['district', 'draft', 'setTargets', 'draft'],
  ['district', 'draft', 'approve', 'approved'],
  ['district', 'returned', 'setTargets', 'returned'],
  ['district', 'returned', 'approve', 'approved'],
  ['district', 'approved', 'submit', 'submitted'],
  ['district', 'approved', 'amend', 'draft'],
  ['district', 'submitted', 'return', 'returned'],
  ['district', 'submitted', 'merge', 'merged'],
  ['district', 'merged', 'return', 'returned'],
];
const states = Object.keys(planMachine.states);
const actions = Object.keys(inputs) as PlanAction[];
const factsOf = (level: Level) => ({
  ...(level === 'commune' ? facts() : ofDistrict()),
  named: known,
});

describe('the machine of a plan', () => {
  it.each(edges)('%s: %s + %s → %s', (level, from, action, to) => {
    expect(decide(from, factsOf(level), event(action))).toEqual({ ok: true, value: to });
  });

  it.each(['commune', 'district'] as const)(
    'refuses every action of a %s where it is not listed',
    (level) => {
      const taken = states.flatMap((state) =>
        actions
          .filter(
            (action) =>
              !codes(decide(state, factsOf(level), event(action))).includes('plan.action-not-available'),
          )
          .map((action) => `${state} ${action}`),
      );
      expect(taken.toSorted()).toEqual(
        edges
          .filter(([at]) => at === level)
          .map(([, from, action]) => `${from} ${action}`)
          .toSorted(),
      );
    },
  );

  it('lets no state be a dead end', () => {
    const given = factsOf('district');
    for (const value of states)
      expect(
        getNextTransitions(planMachine.resolveState({ value: value as 'draft', context: given })).length,
      ).toBeGreaterThan(0);
  });

  it('a province approves its plan, and there is nobody above it', () => {
    const own: HeldRole[] = [{ role: 'provincialApprover', level: 'province' }];
    const given = facts({ level: 'province', levelAbove: null, planAbove: null, actor: { own, above: [] } });
    expect(decide('draft', given, event('approve'))).toEqual({ ok: true, value: 'approved' });
    expect(codes(decide('approved', given, event('submit')))).toEqual(['plan.action-not-available']);
  });

  it('a commune without district hands in to its province', () => {
    const above: HeldRole[] = [{ role: 'coordinationOffice', level: 'province' }];
    const given = facts({ levelAbove: 'province', actor: { own: [], above } });
    expect(decide('submitted', given, event('merge'))).toEqual({ ok: true, value: 'merged' });
  });

  it('does not guess what a machine it does not know would say', () => {
    const other = { ...standing('draft'), machineVersion: '2' };
    expect(codes(decidePlan(other, facts(), event('submit')))).toEqual(['plan.machine-unknown']);
    expect(offeredPlanActions(other, facts())).toEqual([]);
  });
});

describe('what may be missing is told all at once', () => {
  const cases: readonly (readonly [string, string, PlanFacts, PlanEvent, readonly string[]])[] = [
    [
      'a plan handed in half-written, for a year that is over',
      'draft',
      facts({
        year: 2022,
        targets: null,
        items: [anItem({ guideId: null, quarter: null }), anItem({ id: 'other', guideId: null })],
      }),
      event('submit'),
      [
        ...['plan.year-over', 'plan.targets-missing', 'plan.guide-missing', 'plan.guide-missing'],
        'plan.goal-missing',
      ],
    ],
    ['a plan of nothing', 'draft', facts({ items: [] }), event('submit'), ['plan.empty']],
    [
      'an owner with two guides',
      'draft',
      facts({ items: [anItem(), anItem({ id: 'other', guideId: 'another' })] }),
      event('submit'),
      ['plan.guides-differ'],
    ],
    [
      'an owner with two guides, written in another way',
      'draft',
      facts({
        items: [
          anItem({ producerName: 'HTX Chè Bản Bo' }),
          anItem({ id: 'other', producerName: ' HTX chè Bản Bo ', guideId: 'another' }),
        ],
      }),
      event('submit'),
      ['plan.guides-differ'],
    ],
    [
      'a guide of another commune, and the same product again',
      'draft',
      facts(),
      event('addItem', { ...anInput, guideId: 'stranger', productName: ' gạo NẾP nương ' }),
      ['plan.guide-unknown', 'plan.item-twice'],
    ],
    [
      'an owner and a product that are not on the record here',
      'draft',
      facts(),
      event('addItem', { ...inputs.addItem, producerId: 'foreign', productId: 'foreign' }),
      ['plan.producer-unknown', 'plan.product-unknown'],
    ],
    [
      'a product on record of nobody',
      'draft',
      facts(),
      event('addItem', { ...inputs.addItem, productId: 'product' }),
      ['plan.product-without-producer'],
    ],
    [
      'linking a product that another item is linked to',
      'submitted',
      facts({
        items: [
          anItem(),
          anItem({ id: 'other', producerName: 'HTX', producerId: 'producer', productId: 'product' }),
        ],
        named: { ...known, product: { id: 'product', name: 'Nếp Tan' } },
      }),
      event('linkItem', { itemId: 'item', producerId: 'producer', productId: 'product' }),
      ['plan.item-twice'],
    ],
    [
      'linking the owner of a product that is listed under the same name',
      'merged',
      facts({
        items: [
          anItem(),
          anItem({
            ...{ id: 'other', producerName: 'HTX', producerId: 'producer', productId: 'product' },
            productName: 'gạo nếp NƯƠNG',
          }),
        ],
        named: known,
      }),
      event('linkItem'),
      ['plan.item-twice'],
    ],
    [
      'linking a product that another item of its owner names',
      'submitted',
      facts({
        items: [
          anItem(),
          anItem({ id: 'other', producerName: 'HTX', producerId: 'producer', productName: 'Nếp Tan' }),
        ],
        named: { ...known, product: { id: 'product', name: 'Nếp Tan' } },
      }),
      event('linkItem', { itemId: 'item', producerId: 'producer', productId: 'product' }),
      ['plan.item-twice'],
    ],
    ['an item nobody listed', 'draft', facts({ items: [] }), event('removeItem'), ['plan.item-unknown']],
    [
      'an item that has become a dossier',
      'returned',
      facts({ items: [anItem({ dossierId: 'dossier' })] }),
      event('removeItem'),
      ['plan.item-registered'],
    ],
    [
      'merging into a plan that nobody has begun',
      'submitted',
      facts({ planAbove: null }),
      event('merge'),
      ['plan.above-missing'],
    ],
    [
      'merging into a plan that is approved already',
      'submitted',
      facts({ planAbove: { id: 'above', state: 'approved' } }),
      event('merge'),
      ['plan.above-closed'],
    ],
    [
      'returning without a reason',
      'submitted',
      facts(),
      event('return', { reasons: [' '] }),
      ['reason.missing'],
    ],
    [
      'amending without a reason',
      'approved',
      ofDistrict(),
      event('amend', { reason: '' }),
      ['reason.missing'],
    ],
    [
      'approving over a plan that waits, by a decision of tomorrow',
      'draft',
      ofDistrict({ waitingBelow: [{ id: 'commune', name: 'Búng Lao' }] }),
      event('approve', { decisionNumber: '1', decidedOn: '2023-02-11' }),
      ['plan.waiting-below', 'day.in-the-future'],
    ],
    [
      'approving by a decision of before the plan was last changed',
      'draft',
      ofDistrict(),
      event('approve', { decisionNumber: '1', decidedOn: '2023-02-09' }),
      ['plan.decision-before-change'],
    ],
    [
      'registering what is registered',
      'merged',
      facts({ items: [anItem({ dossierId: 'dossier' })] }),
      event('register'),
      ['plan.nothing-to-register'],
    ],
    [
      'approving as the office that wrote it',
      'draft',
      ofDistrict({ actor: { own: [office], above: [] } }),
      event('approve'),
      ['person.not-permitted'],
    ],
    [
      'merging as the commune itself',
      'submitted',
      facts({ actor: { own: [officer], above: [] } }),
      event('merge'),
      ['person.not-permitted'],
    ],
  ];
  it.each(cases)('%s', (_what, state, given, wished, expected) => {
    expect(codes(decide(state, given, wished))).toEqual(expected);
  });

  it.each([
    ['a product of the same name whose owner is another', { producerId: 'another', productId: 'product-2' }],
    ['another product of the owner', { producerId: 'producer', productId: 'product-2' }],
    ['one whose owner nobody knows', {}],
  ])('links an item beside %s', (_what, other) => {
    const items = [anItem(), anItem({ id: 'other', producerName: 'HTX', ...other })];
    const named = { ...known, product: { id: 'product', name: 'Gạo nếp nương' } };
    const wished = event('linkItem', { itemId: 'item', producerId: 'producer', productId: 'product' });
    expect(decide('submitted', facts({ items, named }), wished)).toEqual({ ok: true, value: 'submitted' });
  });

  it('asks neither guide nor goal of a product without potential', () => {
    const items = [anItem({ hasPotential: false, guideId: null, targetStar: null, quarter: null })];
    expect(decide('draft', facts({ items }), event('submit')).ok).toBe(true);
  });

  it('offers what may be done, with the reasons of each closed door', () => {
    const offered = offeredPlanActions(standing('draft'), facts({ targets: null }));
    expect(offered.map(({ action }) => action)).toEqual([
      ...['addItem', 'changeItem', 'removeItem', 'setTargets', 'submit'],
    ]);
    expect(offered.find(({ action }) => action === 'submit')).toEqual({
      ...{ action: 'submit', mine: true, allowed: false, refusals: [{ code: 'plan.targets-missing' }] },
    });
  });
});
