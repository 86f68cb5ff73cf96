import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RemindNewPlaces } from '../../src/modules/plans/remind-new-places.js';
import { DeliverDue } from '../../src/modules/reminders/index.js';
import { scoredAlike } from '../support/appeal-story.js';
import { eventually } from '../support/eventually.js';
import { everyOffice, holderOf } from '../support/every-office.js';
import { mustBe } from '../support/must-be.js';
import { recognised } from '../support/recognised.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { codesOf, fieldsOf, told } from '../support/told.js';

let world: RunningApplication;
let officer: Browser;
let neighbour: Browser;
let office: Browser;
let approver: Browser;
let provinceOffice: Browser;
let productId: string;
let producerId: string;
let roundId: string;
/** Straight below the province, as communes are where there are no districts. */
const lone = randomUUID();
const year = 2021;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, otherCommune, district, province } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  neighbour = await world.signedIn(['communeOfficer', otherCommune]);
  office = await world.signedIn(['coordinationOffice', district]);
  approver = await world.signedIn(['districtApprover', district]);
  provinceOffice = await world.signedIn(['coordinationOffice', province]);
  ({ producerId, productId } = await world.producer());
  roundId = await world.round();
  await world.query(
    `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'LC-X', 'commune', 'Tân Phong', $2, '2019-01-01')`,
    [lone, province],
  );
});
afterAll(() => world.stop());

const aCall = (changes: object = {}) => ({
  placeId: world.places.district,
  year,
  plansDue: { on: '2021-06-27', counts: 'before' },
  approvalDue: { on: '2021-07-01', counts: 'before' },
  source: 'Công văn của huyện',
  ...changes,
});
const call = (by: Browser, changes: object = {}) => by.post('/plan-calls', { body: aCall(changes) });
const begin = (by: Browser, placeId: string, of = year) => by.post('/plans', { body: { placeId, year: of } });
const idOf = (answer: Answer) => told<string>(answer, 'id');
const anItem = (changes: object = {}) => ({
  producerName: 'Tổ hợp tác Nếp nương',
  productName: 'Gạo nếp nương',
  purpose: 'first',
  hasPotential: true,
  finding: 'Có vùng trồng và người mua.',
  guideId: officer.personId,
  targetStar: 3,
  quarter: 3,
  ...changes,
});
const targets = { first: 2, upgrade: 0, 're-evaluation': 0 };

interface PlanTold {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly items: readonly {
    readonly id: string;
    readonly planId: string;
    readonly productName: string;
    readonly dossierId: string | null;
  }[];
  readonly availableActions: readonly { readonly action: string; readonly mine: boolean }[];
}
const read = async (by: Browser, planId: string) =>
  (await by.get(`/plans/${planId}`)).body as unknown as PlanTold;
/** Takes a step on the plan as it stands now. */
const step = async (by: Browser, planId: string, action: string, body: object = {}) => {
  const [row] = await world.query<{ version: number }>(`SELECT version FROM plan WHERE id = $1`, [planId]);
  return by.post(`/plans/${planId}/steps/${action}`, { version: row?.version ?? 0, body });
};
/** Everything a plan is kept in. */
const everything = () =>
  world.query(`SELECT (SELECT md5(string_agg(t::text, '|' ORDER BY t.id)) FROM plan t) AS plans,
    (SELECT md5(string_agg(t::text, '|' ORDER BY t.id)) FROM plan_item t) AS items, (SELECT count(*)::int FROM plan_step) AS steps,
    (SELECT count(*)::int FROM plan_call) AS calls`);

let callId: string;
let planId: string;
let districtPlanId: string;

describe('a letter calls for plans', () => {
  it('is written down by the coordination office, and reminds whoever it concerns at seven in the morning', async () => {
    callId = idOf(mustBe(201, await call(office)));
    const rows = await world.query(
      `SELECT o.template, p.name AS place, o.due_on::text AS due, o.days_before, to_char(o.due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI') AS at,
         o.audience::jsonb AS audience FROM outbox o JOIN place p ON p.id = o.place_id WHERE plan_call_id = $1 ORDER BY o.due_at, o.template`,
      [callId],
    );
    expect(rows.filter((row) => (row as { template: string }).template === 'planDue')).toEqual([
      ...[
        [7, '19/06 07:00'],
        [3, '23/06 07:00'],
        [1, '25/06 07:00'],
        [0, '26/06 07:00'],
      ].map(([days, at]) => ({
        ...{ template: 'planDue', place: 'Bản Bo', due: '2021-06-26', days_before: days, at },
        audience: [{ role: 'communeOfficer', level: 'commune' }],
      })),
      {
        ...{ template: 'planDue', place: 'Bản Bo', due: '2021-06-26', days_before: -1, at: '27/06 07:00' },
        audience: [
          { role: 'communeOfficer', level: 'commune' },
          { role: 'coordinationOffice', level: 'district' },
        ],
      },
    ]);
    expect(rows.filter((row) => (row as { place: string }).place === 'Tam Đường')).toHaveLength(6);
  });

  it.each([
    ['a past year', { year: 2020 }, 422, ['plan.year-over'], []],
    [
      'an approval before the plans',
      { year: 2022, approvalDue: { on: '2021-06-20', counts: 'by' } },
      422,
      ['plan-call.dates-out-of-order'],
      [],
    ],
    ['the same year again', {}, 409, ['plan-call.already-exists'], []],
    ['a place nobody knows', { placeId: randomUUID() }, 404, ['place.not-found'], []],
    ['a day that does not exist', { plansDue: { on: '2021-02-30', counts: 'by' } }, 400, [], ['plansDue.on']],
    [
      'an unknown way of counting',
      { plansDue: { on: '2021-06-30', counts: 'until' } },
      400,
      [],
      ['plansDue.counts'],
    ],
    ['no year', { year: undefined }, 400, [], ['year']],
  ])('is refused for %s, and nothing is written', async (_what, changes, status, codes, fields) => {
    const before = await everything();
    const answer = await call(office, changes);
    expect([answer.status, codesOf(answer), fieldsOf(answer)]).toEqual([status, codes, fields]);
    expect(await everything()).toEqual(before);
  });

  it('is for coordination offices of districts and provinces alone', async () => {
    for (const each of everyOffice) {
      const by = await holderOf(each, world);
      const { status } = await call(by, { placeId: world.places[each.level], year: 2030 });
      expect([each, status]).toEqual([each, each.role === 'coordinationOffice' ? 201 : 403]);
    }
  });
});

describe('a commune writes its plan', () => {
  it('begins one a year, and none for a year that is over', async () => {
    const before = await everything();
    expect(codesOf(await begin(officer, world.places.commune, 2020))).toEqual(['plan.year-over']);
    expect(await everything()).toEqual(before);
    planId = idOf(mustBe(201, await begin(officer, world.places.commune)));
    const again = await begin(officer, world.places.commune);
    expect([again.status, codesOf(again)]).toEqual([409, ['plan.already-begun']]);
  });

  it('lists a product of a prospective owner and one of an owner on the record, under the record’s own name', async () => {
    mustBe(200, await step(officer, planId, 'addItem', anItem()));
    const linked = anItem({ producerId, productId, producerName: 'như sổ', productName: 'như sổ' });
    mustBe(200, await step(officer, planId, 'addItem', linked));
    const { items } = await read(officer, planId);
    expect(items.map(({ productName }) => productName)).toEqual(['Gạo nếp nương', 'Chè cổ thụ']);
  });

  it.each([
    ['a row without a product name', 'addItem', () => anItem({ productName: ' ' }), 400, ['productName']],
    ['a row without an owner', 'addItem', () => anItem({ producerName: undefined }), 400, ['producerName']],
    ['a star that is not awarded', 'addItem', () => anItem({ targetStar: 6 }), 400, ['targetStar']],
    ['a fifth quarter', 'addItem', () => anItem({ quarter: 5 }), 400, ['quarter']],
    ['an unknown purpose', 'addItem', () => anItem({ purpose: 'again' }), 400, ['purpose']],
    [
      'a set that no decision has',
      'addItem',
      () => anItem({ rulebook: 'qd-1048-2019', setCode: '27' }),
      400,
      ['setCode'],
    ],
    ['a target that is no number', 'setTargets', () => ({ ...targets, first: -1 }), 400, ['first']],
    ['a target left out', 'setTargets', () => ({ first: 1, upgrade: 0 }), 400, ['re-evaluation']],
    ['an unknown field', 'submit', () => ({ stars: 5 }), 400, ['stars']],
    ['no reasons', 'return', () => ({ reasons: [] }), 400, ['reasons']],
    [
      'a decision of a day that does not exist',
      'approve',
      () => ({ decisionNumber: '1', decidedOn: '2021-02-29' }),
      400,
      ['decidedOn'],
    ],
  ] as const)('bad input is named: %s', async (_what, action, body, status, fields) => {
    const before = await everything();
    const answer = await step(officer, planId, action, body());
    expect([answer.status, fieldsOf(answer)]).toEqual([status, fields]);
    expect(await everything()).toEqual(before);
  });

  it.each([
    [
      'an officer of another commune as guide',
      () => ({ productName: 'Rượu ngô', guideId: neighbour.personId }),
      ['plan.guide-unknown'],
    ],
    [
      'somebody nobody knows as guide',
      () => ({ productName: 'Rượu ngô', guideId: randomUUID() }),
      ['plan.guide-unknown'],
    ],
    [
      'an owner of nowhere',
      () => ({ producerId: randomUUID(), productName: 'Rượu ngô' }),
      ['plan.producer-unknown'],
    ],
    [
      'the same product twice',
      () => ({ productName: 'gạo nếp nương', guideId: officer.personId }),
      ['plan.item-twice'],
    ],
    [
      'the product of an owner on the record under another name of that owner',
      () => ({ producerId, producerName: 'tên khác', productName: 'chè cổ thụ' }),
      ['plan.item-twice'],
    ],
  ] as const)('is refused %s', async (_what, changes, codes) => {
    const before = await everything();
    expect(codesOf(await step(officer, planId, 'addItem', anItem(changes())))).toEqual(codes);
    expect(await everything()).toEqual(before);
  });

  it('tells everything that is missing when it is handed in too early', async () => {
    mustBe(
      200,
      await step(
        officer,
        planId,
        'addItem',
        anItem({ productName: 'Rượu ngô', guideId: undefined, quarter: undefined }),
      ),
    );
    expect(codesOf(await step(officer, planId, 'submit'))).toEqual([
      ...['plan.targets-missing', 'plan.guide-missing', 'plan.goal-missing'],
    ]);
    const item = (await read(officer, planId)).items.find(({ productName }) => productName === 'Rượu ngô');
    mustBe(200, await step(officer, planId, 'removeItem', { itemId: item?.id }));
    mustBe(200, await step(officer, planId, 'setTargets', targets));
  });

  it('a version that was not read is refused, and so is a plan without one', async () => {
    const before = await everything();
    const stale = await officer.post(`/plans/${planId}/steps/submit`, { version: 1, body: {} });
    expect([stale.status, codesOf(stale)]).toEqual([412, ['version.stale']]);
    expect((await officer.post(`/plans/${planId}/steps/submit`, { body: {} })).status).toBe(428);
    expect(await everything()).toEqual(before);
  });

  it('looks like none to the commune next to it', async () => {
    expect((await neighbour.get(`/plans/${planId}`)).status).toBe(404);
    expect((await step(neighbour, planId, 'submit')).status).toBe(404);
    expect((await begin(neighbour, world.places.commune)).status).toBe(404);
  });

  it('is handed in once', async () => {
    const key = randomUUID();
    const { version } = await read(officer, planId);
    const send = () => officer.post(`/plans/${planId}/steps/submit`, { version, body: {}, key });
    const first = mustBe(200, await send());
    expect((await send()).body).toEqual(first.body);
    const again = await step(officer, planId, 'submit');
    expect([again.status, codesOf(again)]).toEqual([409, ['plan.action-not-available']]);
    expect(codesOf(await step(officer, planId, 'addItem', anItem({ productName: 'Mật ong' })))).toEqual([
      'plan.action-not-available',
    ]);
  });
});

describe('the district merges what its communes have handed in', () => {
  it('cannot before it has begun its own plan', async () => {
    expect(codesOf(await step(office, planId, 'merge'))).toEqual(['plan.above-missing']);
    districtPlanId = idOf(mustBe(201, await begin(office, world.places.district)));
  });

  it('returns a plan with its reasons, which the commune reads', async () => {
    mustBe(200, await step(office, planId, 'return', { reasons: ['Bổ sung người hướng dẫn', 'Ghi rõ quý'] }));
    const { body } = await officer.get(`/plans/${planId}`);
    expect(body).toMatchObject({
      state: 'returned',
      firstSubmittedOn: '2021-06-14',
      timeliness: 'inTime',
      steps: [
        { action: 'return', details: { reasons: ['Bổ sung người hướng dẫn', 'Ghi rõ quý'] } },
        {},
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    });
    mustBe(200, await step(officer, planId, 'submit'));
  });

  it('approves nothing while a plan waits; the office does not approve what it wrote', async () => {
    mustBe(200, await step(office, districtPlanId, 'setTargets', targets));
    const decision = { decisionNumber: '12/KH-UBND', decidedOn: '2021-06-14' };
    expect(codesOf(await step(approver, districtPlanId, 'approve', decision))).toEqual([
      ...['plan.empty', 'plan.waiting-below'],
    ]);
    expect(codesOf(await step(office, districtPlanId, 'approve', decision))[0]).toBe('person.not-permitted');
  });

  it('merges it: the products keep where they come from, and whoever had read the district’s plan has to read it again', async () => {
    const { version } = await read(approver, districtPlanId);
    mustBe(200, await step(office, planId, 'merge'));
    const plan = await read(office, districtPlanId);
    expect(plan.items.map(({ planId: from, productName }) => [from, productName])).toEqual([
      [planId, 'Gạo nếp nương'],
      [planId, 'Chè cổ thụ'],
    ]);
    const decision = { decisionNumber: '12/KH-UBND', decidedOn: '2021-06-14' };
    const stale = await approver.post(`/plans/${districtPlanId}/steps/approve`, { version, body: decision });
    expect(stale.status).toBe(412);
    mustBe(200, await step(approver, districtPlanId, 'approve', decision));
  });

  it('after that a commune’s plan is given back only once the district amends its own', async () => {
    expect(codesOf(await step(office, planId, 'return', { reasons: ['Sai'] }))).toEqual([
      'plan.above-closed',
    ]);
    mustBe(200, await step(approver, districtPlanId, 'amend', { reason: 'Bổ sung' }));
    await world.setClock('2021-06-15T08:00:00+07:00');
    mustBe(200, await step(office, planId, 'return', { reasons: ['Sai'] }));
    expect((await read(office, districtPlanId)).items).toEqual([]);
    // Neither what it lost nor what it gained is decided by a decision of before.
    const decideOn = (decidedOn: string) =>
      step(approver, districtPlanId, 'approve', { decisionNumber: '13/KH-UBND', decidedOn });
    const tooOld = 'plan.decision-before-change';
    expect(codesOf(await decideOn('2021-06-14'))).toEqual(['plan.empty', tooOld]);
    mustBe(200, await step(officer, planId, 'submit'));
    await world.setClock('2021-06-16T08:00:00+07:00');
    mustBe(200, await step(office, planId, 'merge'));
    const refused = await decideOn('2021-06-15');
    expect([refused.status, told(refused, 'refusals')]).toEqual([
      422,
      [{ code: tooOld, decidedOn: '2021-06-15', changedOn: '2021-06-16' }],
    ]);
    mustBe(200, await decideOn('2021-06-16'));
    // It was approved in time: on the day of its first decision.
    const due = (...days: readonly string[]) =>
      world.query(`UPDATE plan_call SET plans_due_on = $2, approval_due_on = $3 WHERE id = $1`, [
        callId,
        ...days,
      ]);
    await due('2021-06-14', '2021-06-15');
    expect((await office.get(`/plan-calls/${callId}`)).body).toMatchObject({
      ...{ approval: 'inTime', ownPlan: { firstDecidedOn: '2021-06-14' } },
    });
    await due('2021-06-27', '2021-07-01');
    await world.setClock('2021-06-14T08:00:00+07:00');
  });

  it('sends its plan up to the province, which merges it in turn', async () => {
    const provincePlanId = idOf(mustBe(201, await begin(provinceOffice, world.places.province)));
    mustBe(200, await step(office, districtPlanId, 'submit'));
    mustBe(200, await step(provinceOffice, districtPlanId, 'merge'));
    expect((await read(provinceOffice, provincePlanId)).items.map(({ planId: from }) => from)).toEqual([
      planId,
      planId,
    ]);
  });

  it('a commune that has no district hands in to the province', async () => {
    const own = await world.signedIn(['communeOfficer', lone]);
    const id = idOf(mustBe(201, await begin(own, lone)));
    mustBe(200, await step(own, id, 'addItem', anItem({ guideId: own.personId })));
    mustBe(200, await step(own, id, 'setTargets', targets));
    mustBe(200, await step(own, id, 'submit'));
    expect((await office.get(`/plans/${id}`)).status).toBe(404);
    mustBe(200, await step(provinceOffice, id, 'merge'));
    expect((await read(own, id)).state).toBe('merged');
  });
});

describe('a plan becomes dossiers', () => {
  interface Registered {
    readonly items: readonly {
      readonly productName: string;
      readonly dossierId: string | null;
      readonly refusals: readonly { readonly code: string }[];
    }[];
  }
  const register = async (by: Browser, to = roundId) => {
    const [row] = await world.query<{ version: number }>(`SELECT version FROM plan WHERE id = $1`, [planId]);
    return by.post(`/plans/${planId}/registrations`, { version: row?.version ?? 0, body: { roundId: to } });
  };
  const outcomeOf = (answer: Answer) =>
    (answer.body as unknown as Registered).items.map(({ productName, dossierId, refusals }) => [
      ...[productName, dossierId !== null],
      refusals.map(({ code }) => code),
    ]);

  it('only by the officer of the commune', async () => {
    expect(codesOf(await register(office))).toEqual(['person.not-permitted']);
  });

  it('none in a round that is not there, each with its own reason', async () => {
    expect(outcomeOf(mustBe(200, await register(officer, randomUUID())))).toEqual([
      ['Gạo nếp nương', false, ['plan.owner-not-on-record']],
      ['Chè cổ thụ', false, ['round.not-found']],
    ]);
    expect(await world.query(`SELECT FROM dossier`)).toEqual([]);
  });

  it('those that can, in one click; the others keep their reasons beside them', async () => {
    expect(outcomeOf(mustBe(200, await register(officer)))).toEqual([
      ['Gạo nếp nương', false, ['plan.owner-not-on-record']],
      ['Chè cổ thụ', true, []],
    ]);
    const { items } = await read(officer, planId);
    const [dossier] = await world.query(`SELECT id FROM dossier WHERE product_id = $1`, [productId]);
    expect(items.map(({ dossierId }) => dossierId)).toEqual([null, (dossier as { id: string }).id]);
  });

  it('a product is put on the record by the way once its owner is, where the plan says enough of it', async () => {
    const item = (await read(officer, planId)).items[0];
    mustBe(200, await step(officer, planId, 'linkItem', { itemId: item?.id, producerId }));
    expect(outcomeOf(mustBe(200, await register(officer)))).toEqual([
      ['Gạo nếp nương', false, ['plan.product-not-described']],
    ]);
    const product = await officer.post('/products', {
      body: { producerId, name: 'Gạo nếp', description: 'Hạt dài', rulebook: 'qd-1048-2019', setCode: '03' },
    });
    mustBe(
      200,
      await step(officer, planId, 'linkItem', {
        itemId: item?.id,
        producerId,
        productId: idOf(mustBe(201, product)),
      }),
    );
    expect(outcomeOf(mustBe(200, await register(officer)))).toEqual([['Gạo nếp nương', true, []]]);
    expect(codesOf(await register(officer))).toEqual(['plan.nothing-to-register']);
  });

  it('finds the dossier again that a click which broke off had made: of the planned round, never one that was withdrawn', async () => {
    const other = randomUUID();
    const { producerId: theirs, productId: their } = await world.producer(world.places.otherCommune);
    const second = await world.signedIn(['communeOfficer', world.places.otherCommune]);
    await world.query(`UPDATE place SET parent_id = $2 WHERE id = $1`, [
      world.places.otherCommune,
      world.places.district,
    ]);
    const id = idOf(mustBe(201, await begin(second, world.places.otherCommune)));
    const listed = anItem({ producerId: theirs, productId: their, guideId: second.personId });
    const described = anItem({
      ...{
        producerId: theirs,
        productName: 'Thảo quả sấy',
        guideId: second.personId,
        description: 'Quả khô',
      },
      ...{ rulebook: 'qd-1048-2019', setCode: '07' },
    });
    mustBe(200, await step(second, id, 'addItem', listed));
    mustBe(200, await step(second, id, 'addItem', described));
    mustBe(200, await step(second, id, 'setTargets', targets));
    mustBe(200, await step(second, id, 'submit'));
    const file = async () =>
      mustBe(201, await second.post('/dossiers', { body: { productId: their, roundId } }));
    const withdrawn = told<{ id: string }>(await file(), 'dossier').id;
    await world.query(
      `UPDATE dossier SET state = 'closed.withdrawn', open = false, filed_on = filed_on + 1 WHERE id = $1`,
      [withdrawn],
    );
    const { version: before } = await read(second, id);
    expect(
      outcomeOf(
        mustBe(200, await second.post(`/plans/${id}/registrations`, { version: before, body: { roundId } })),
      ),
    ).toEqual([
      ['Chè cổ thụ', false, ['plan.dossier-ended']],
      ['Thảo quả sấy', true, []],
    ]);
    const dossier = await file();
    await world.query(`UPDATE dossier SET filed_on = '2021-01-01' WHERE open AND product_id = $1`, [their]);
    const elsewhere = { roundId: await world.round({ number: 2 }), communeId: world.places.otherCommune };
    await recognised(world, {
      ...{ producerId: theirs, productId: their, star: 3, expiresOn: '2024-05-14' },
      ...elsewhere,
    });
    const { version } = await read(second, id);
    const sent = { version, body: { roundId }, key: other };
    const answer = mustBe(200, await second.post(`/plans/${id}/registrations`, sent));
    expect(outcomeOf(answer)).toEqual([['Chè cổ thụ', true, []]]);
    const [first] = (await read(second, id)).items;
    expect(first?.dossierId).toBe(told<{ id: string }>(dossier, 'dossier').id);
    expect((await second.post(`/plans/${id}/registrations`, sent)).body).toEqual(answer.body);
  });

  it('two items that prove to be one product: one becomes the dossier, the other says so', async () => {
    const of = 2024;
    const theirs = await world.round({ number: 9 });
    await world.query(
      `UPDATE round SET year = $2, registration_closes_on = '2024-05-01', due_at_district_on = '2024-06-15', due_at_province_on = '2024-06-30' WHERE id = $1`,
      [theirs, of],
    );
    const { producerId: theirOwner, productId: theirProduct } = await world.producer();
    const id = idOf(mustBe(201, await begin(officer, world.places.commune, of)));
    for (const [producerName, productName] of [
      ['Tổ hợp tác Chè', 'Chè cổ thụ'],
      ['Nhà bà Mẩy', 'Chè búp'],
      ['Nhà bà Mẩy', 'Chè khô'],
    ])
      mustBe(200, await step(officer, id, 'addItem', anItem({ producerName, productName })));
    mustBe(200, await step(officer, id, 'setTargets', targets));
    mustBe(200, await step(officer, id, 'submit'));
    const [one, other, third] = (await read(officer, id)).items.map(({ id: itemId }) => itemId);
    const link = (itemId: string | undefined, to: object) => step(officer, id, 'linkItem', { itemId, ...to });
    const registered = async () => {
      const { version } = await read(officer, id);
      const answer = await officer.post(`/plans/${id}/registrations`, { version, body: { roundId: theirs } });
      return outcomeOf(mustBe(200, answer));
    };
    // The first is the product by its name, the second by what it is linked to.
    mustBe(200, await link(other, { producerId: theirOwner, productId: theirProduct }));
    mustBe(200, await link(one, { producerId: theirOwner }));
    mustBe(200, await link(third, { producerId: theirOwner }));
    const others = [
      ['Chè búp', false, ['plan.item-twice']],
      ['Chè khô', false, ['plan.product-not-described']],
    ];
    expect(await registered()).toEqual([['Chè cổ thụ', true, []], ...others]);
    expect(await registered()).toEqual(others);
    const again = await link(third, { producerId: theirOwner, productId: theirProduct });
    expect([again.status, codesOf(again)]).toEqual([409, ['plan.item-twice', 'plan.item-twice']]);
  });

  /** A plan of another year with one product, handed in, and a round of that year. */
  async function planOf(of: number, item: object) {
    const theirs = await world.round({ number: of });
    await world.query(
      `UPDATE round SET year = $2::int, registration_closes_on = make_date($2::int, 5, 1), due_at_district_on = make_date($2::int, 6, 15),
         due_at_province_on = make_date($2::int, 6, 30) WHERE id = $1`,
      [theirs, of],
    );
    const id = idOf(mustBe(201, await begin(officer, world.places.commune, of)));
    mustBe(200, await step(officer, id, 'addItem', anItem(item)));
    mustBe(200, await step(officer, id, 'setTargets', targets));
    mustBe(200, await step(officer, id, 'submit'));
    const press = async (by = officer) => {
      const { version } = await read(by, id);
      return by.post(`/plans/${id}/registrations`, { version, body: { roundId: theirs } });
    };
    return { id, press };
  }

  it('two officers who press at once put one product on the record, with one dossier that both are told of', async () => {
    const { producerId: theirOwner } = await world.producer();
    const colleague = await world.signedIn(['communeOfficer', world.places.commune]);
    const described = { description: 'Quả khô', rulebook: 'qd-1048-2019', setCode: '07' };
    const { id, press } = await planOf(2027, {
      ...{ producerId: theirOwner, productName: 'Thảo quả khô', ...described },
    });
    // Both have looked for the product before either adds it.
    const answers = await world.heldOff(
      'LOCK TABLE product IN SHARE MODE',
      () => Promise.all([press(officer), press(colleague)]),
      () => world.waiting(2),
    );
    const dossiers = await world.query<{ id: string }>(
      `SELECT d.id FROM product p LEFT JOIN dossier d ON d.product_id = p.id WHERE p.producer_id = $1 AND p.name = $2`,
      [theirOwner, 'Thảo quả khô'],
    );
    expect(dossiers).toHaveLength(1);
    const became = answers.map((answer) => (mustBe(200, answer).body as unknown as Registered).items);
    expect(became).toMatchObject([[{ dossierId: dossiers[0]?.id }], [{ dossierId: dossiers[0]?.id }]]);
    const linked = await world.query(
      `SELECT count(*)::int AS n FROM plan_step s CROSS JOIN json_array_elements(s.details -> 'items') i WHERE s.plan_id = $1 AND s.action = 'register'`,
      [id],
    );
    expect(linked).toEqual([{ n: 1 }]);
  });

  it('what a click that broke off had made is not the dossier of the product that is linked instead', async () => {
    const { producerId: theirOwner, productId: mistaken } = await world.producer();
    const { id, press } = await planOf(2028, { producerId: theirOwner, productId: mistaken });
    await world.query(
      `CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken off'; END $$;
       CREATE TRIGGER break_off BEFORE INSERT ON plan_step EXECUTE FUNCTION break_off()`,
    );
    expect((await press()).status).toBe(500);
    await world.query(`DROP FUNCTION break_off CASCADE`);
    const product = await officer.post('/products', {
      body: {
        producerId: theirOwner,
        name: 'Chè bánh',
        description: 'Ép',
        rulebook: 'qd-1048-2019',
        setCode: '12',
      },
    });
    const meant = idOf(mustBe(201, product));
    const itemId = (await read(officer, id)).items[0]?.id;
    const link = { itemId, producerId: theirOwner, productId: meant };
    mustBe(200, await step(officer, id, 'linkItem', link));
    expect(outcomeOf(mustBe(200, await press()))).toEqual([['Chè cổ thụ', true, []]]);
    const [item] = (await read(officer, id)).items;
    const [dossier] = await world.query(`SELECT product_id FROM dossier WHERE id = $1`, [item?.dossierId]);
    expect(dossier).toEqual({ product_id: meant });
  });

  it('stays linked to it ever after: the database refuses anything else', async () => {
    const refusedWith = async (sql: string) => {
      try {
        await world.query(sql);
        return undefined;
      } catch (reason) {
        return (reason as { code?: string }).code;
      }
    };
    expect(await refusedWith(`UPDATE plan_item SET dossier_id = NULL WHERE dossier_id IS NOT NULL`)).toBe(
      'OC024',
    );
    expect(await refusedWith(`DELETE FROM plan_item WHERE dossier_id IS NOT NULL`)).toBe('OC024');
    const [loose] = await world.query<{ id: string }>(
      `SELECT id FROM plan_item WHERE dossier_id IS NULL LIMIT 1`,
    );
    expect(await refusedWith(`UPDATE plan_item SET finding = 'khác' WHERE id = '${loose?.id}'`)).toBe(
      'OC023',
    );
  });
});

describe('the plan beside what has become of it', () => {
  it('tells targets, what is registered, under way and recognised by star, at the commune and above', async () => {
    await world.query(
      `INSERT INTO recognition (dossier_id, star, recognised_by, decision_number, decided_on, certificate_number, expires_on, recorded_at)
       SELECT id, 4, 'province', '1', '2021-06-14', 'GCN-1', '2024-06-14', ocop_now() FROM dossier WHERE product_id = $1`,
      [productId],
    );
    const none = { registered: 0, inProgress: 0, notPassed: 0, recognised: 0, byStar: { 3: 0, 4: 0, 5: 0 } };
    expect((await officer.get(`/plans/${planId}`)).body).toMatchObject({
      targets,
      reality: [
        {
          purpose: 'first',
          planned: 2,
          registered: 2,
          inProgress: 1,
          recognised: 1,
          byStar: { 3: 0, 4: 1, 5: 0 },
        },
        { purpose: 'upgrade', planned: 0, ...none },
        { purpose: 're-evaluation', planned: 0, ...none },
      ],
    });
    expect((await office.get(`/plans/${districtPlanId}`)).body).toMatchObject({
      reality: [{ planned: 2, registered: 6, recognised: 2 }, {}, {}],
    });
  });

  it('shows the district who has handed in, and who is late; a commune only itself', async () => {
    const seen = async (by: Browser) =>
      told<{ place: { name: string }; timeliness: string; plan: { state: string } | null }[]>(
        await by.get(`/plan-calls/${callId}`),
        'places',
      ).map(({ place, timeliness, plan }) => [place.name, plan?.state, timeliness]);
    const late = randomUUID();
    await world.query(
      `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'LC-Y', 'commune', 'Nà Tăm', $2, '2019-01-01')`,
      [late, world.places.district],
    );
    expect(await seen(officer)).toEqual([['Bản Bo', 'merged', 'inTime']]);
    expect((await officer.get(`/plan-calls/${callId}`)).body).toMatchObject({ readsOwnPlan: false });
    expect((await office.get(`/plan-calls/${callId}`)).body).toMatchObject({ readsOwnPlan: true });
    await world.setClock('2021-06-27T08:30:00+07:00');
    expect(await seen(office)).toEqual([
      ['Bản Bo', 'merged', 'inTime'],
      ['Mường So', 'submitted', 'inTime'],
      ['Nà Tăm', undefined, 'overdue'],
    ]);
    const own = await world.signedIn(['communeOfficer', late]);
    const id = idOf(mustBe(201, await begin(own, late)));
    mustBe(200, await step(own, id, 'addItem', anItem({ guideId: own.personId })));
    mustBe(200, await step(own, id, 'setTargets', targets));
    mustBe(200, await step(own, id, 'submit'));
    expect((await seen(office))[2]).toEqual(['Nà Tăm', 'submitted', 'late']);
  });

  it('reminds nobody of a plan that was handed in, and whoever has not; after days without delivery of the last day alone', async () => {
    const ask = idOf(
      mustBe(
        201,
        await call(office, {
          year: 2022,
          plansDue: { on: '2021-06-29', counts: 'by' },
          approvalDue: { on: '2021-07-05', counts: 'by' },
        }),
      ),
    );
    // What was sent back is awaited again.
    const again = idOf(mustBe(201, await begin(neighbour, world.places.otherCommune, 2022)));
    mustBe(200, await step(neighbour, again, 'addItem', anItem({ guideId: neighbour.personId })));
    mustBe(200, await step(neighbour, again, 'setTargets', targets));
    mustBe(200, await step(neighbour, again, 'submit'));
    mustBe(200, await step(office, again, 'return', { reasons: ['Sai'] }));
    await world.setClock('2021-06-29T08:30:00+07:00');
    const statuses = () =>
      world.query(
        `SELECT o.template, p.name, o.days_before, o.status FROM outbox o JOIN place p ON p.id = o.place_id
        WHERE o.plan_call_id = ANY($1) AND o.status <> 'planned' AND o.template = 'planDue' ORDER BY o.plan_call_id = $2, p.name, o.days_before DESC`,
        [[callId, ask], ask],
      );
    // The application's own relay may have taken some of them first.
    await world.app.get(DeliverDue).execute();
    const settled = await eventually(async () => {
      const rows = await statuses();
      if (rows.some((row) => (row as { status: string }).status === 'handed')) throw new Error('On its way');
      return rows;
    });
    expect(settled).toEqual([
      ...[7, 3, 1, 0, -1].map((days_before) => ({
        ...{ template: 'planDue', name: 'Bản Bo', days_before, status: 'cancelled' },
      })),
      ...['Bản Bo', 'Mường So', 'Nà Tăm'].flatMap((name) => [
        { template: 'planDue', name, days_before: 1, status: 'cancelled' },
        { template: 'planDue', name, days_before: 0, status: 'delivered' },
      ]),
    ]);
    const [mine] = told<{ template: string; facts: { planCallId?: string } }[]>(
      await officer.get('/notices'),
      'items',
    ).filter(({ facts }) => facts.planCallId === ask);
    expect(mine?.facts).toMatchObject({ planCallId: ask, placeName: 'Bản Bo', year: 2022, daysLeft: 0 });
  });

  it('leaves an act of everything in the ledgers of the places where it was done', async () => {
    const acts = await world.query(
      `SELECT p.name, a.kind, a.subject ->> 'action' AS action, count(*)::int AS n FROM act a JOIN place p ON p.id = a.place_id
        WHERE a.kind LIKE 'plan.%' AND (a.subject ->> 'plan' = $1 OR a.subject ->> 'planCall' = $2) GROUP BY 1, 2, 3 ORDER BY 1, 3`,
      [planId, callId],
    );
    expect(acts).toEqual([
      { name: 'Bản Bo', kind: 'plan.step', action: 'addItem', n: 3 },
      { name: 'Bản Bo', kind: 'plan.step', action: 'begin', n: 1 },
      { name: 'Bản Bo', kind: 'plan.step', action: 'linkItem', n: 2 },
      { name: 'Bản Bo', kind: 'plan.step', action: 'register', n: 4 },
      { name: 'Bản Bo', kind: 'plan.step', action: 'removeItem', n: 1 },
      { name: 'Bản Bo', kind: 'plan.step', action: 'setTargets', n: 1 },
      { name: 'Bản Bo', kind: 'plan.step', action: 'submit', n: 3 },
      { name: 'Tam Đường', kind: 'plan.step', action: 'merge', n: 2 },
      { name: 'Tam Đường', kind: 'plan.step', action: 'return', n: 2 },
      { name: 'Tam Đường', kind: 'plan.called', action: null, n: 1 },
    ]);
  });
});

describe('the list of plans', () => {
  const of = 2031;
  const names = async (by: Browser, query = '') =>
    told<readonly { year: number; place: { name: string } }[]>(
      await by.get(`/plans?limit=100${query}`),
      'items',
    ).map((each) => `${each.year} ${each.place.name}`);

  beforeAll(async () => {
    const { province, district, otherDistrict, commune, otherCommune } = world.places;
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    for (const [id, name, parent] of [
      [first, 'Đèo Cả', district],
      [second, 'Âu Lâu', district],
      [third, 'Xín Chải', otherDistrict],
    ])
      await world.query(
        `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'L-' || $2, 'commune', $2, $3, '2019-01-01')`,
        [id, name, parent],
      );
    for (const [placeId, each] of [
      ...[commune, otherCommune, lone, first, second, third, province, district, otherDistrict].map((id) => [
        id,
        of,
      ]),
      [district, of + 1],
    ])
      await world.query(
        `INSERT INTO plan (id, version, place_id, year, machine_id, machine_version, state) VALUES (gen_random_uuid(), 1, $1, $2, 'plan', '1', 'draft')`,
        [placeId, each],
      );
  });

  const ordered = [
    ...['2032 Tam Đường', '2031 Lai Châu', '2031 Phong Thổ', '2031 Tam Đường'],
    // Communes without a district, of Phong Thổ, of Tam Đường: "A" before "Â", "D" before "Đ".
    ...['2031 Tân Phong', '2031 Xín Chải', '2031 Âu Lâu', '2031 Bản Bo', '2031 Đèo Cả', '2031 Mường So'],
  ];

  it('comes by level, place above and name as Vietnamese orders them, the latest year first', async () => {
    const all = (await names(provinceOffice)).filter((each) => each > '2030');
    expect(all).toEqual(ordered);
    expect(await names(provinceOffice, `&year=${of}`)).toEqual(ordered.slice(1));
    expect(await names(office, `&year=${of}`)).toEqual([
      ...['2031 Tam Đường', '2031 Âu Lâu', '2031 Bản Bo', '2031 Đèo Cả', '2031 Mường So'],
    ]);
  });

  it('goes on page by page without gap or repetition', async () => {
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: Answer = await provinceOffice.get(`/plans?limit=2${after && `&after=${after}`}`);
      const items = told<readonly { year: number; place: { name: string } }[]>(page, 'items');
      paged.push(...items.map((each) => `${each.year} ${each.place.name}`));
      after = told<string | null>(page, 'next');
    }
    expect(paged).toEqual(await names(provinceOffice));
  });
});

describe('a commune that is set up after the letter went out', () => {
  it('is reminded of the days that are left, none of them twice, and not of days that were moved away', async () => {
    await world.setClock('2021-06-29T09:00:00+07:00');
    const { otherDistrict } = world.places;
    const theirs = await world.signedIn(['coordinationOffice', otherDistrict]);
    const answer = await call(theirs, {
      ...{ placeId: otherDistrict, year: 2023 },
      plansDue: { on: '2021-07-03', counts: 'by' },
      approvalDue: { on: '2021-07-20', counts: 'by' },
    });
    const id = idOf(mustBe(201, answer));
    const later = randomUUID();
    await world.query(
      `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'LC-Z', 'commune', 'Sin Suối Hồ', $2, '2021-07-01')`,
      [later, otherDistrict],
    );
    const own = await world.signedIn(['communeOfficer', later]);
    const remind = world.app.get(RemindNewPlaces);
    const days = async (status: string) =>
      (
        await world.query<{ days: number }>(
          `SELECT days_before AS days FROM outbox WHERE plan_call_id = $1 AND place_id = $2 AND status = $3 AND template = 'planDue' ORDER BY due_on, days_before DESC`,
          [id, later, status],
        )
      ).map((row) => row.days);
    await Promise.all([remind.sweep(), remind.sweep(), remind.sweep()]);
    expect(await days('planned')).toEqual([3, 1, 0, -1]);
    const moved = { plansDue: { on: '2021-07-10', counts: 'by' }, reason: 'Sắp xếp xã' };
    mustBe(200, await theirs.post(`/plan-calls/${id}/days`, { version: 1, body: moved }));
    expect(await remind.sweep()).toBe(0);
    expect(await days('planned')).toEqual([7, 3, 1, 0, -1]);
    await world.setClock('2021-07-03T08:30:00+07:00');
    await world.app.get(DeliverDue).execute();
    await eventually(async () => expect(await days('delivered')).toEqual([7]));
    expect((await own.get('/notices')).body).toMatchObject({
      items: [
        { template: 'planDue', facts: { planCallId: id, daysLeft: 7 } },
        { template: 'planDaysMoved', facts: { planCallId: id, dueOn: '2021-07-10' } },
      ],
    });
  });
});

describe('the days of a call that were moved', () => {
  /** Of what is told somebody as the holder of an office, not in place of another in which nobody sits. */
  const movesTold = async ({ personId }: Browser, id: string) =>
    (
      await world.query<{ told: string }>(
        `SELECT concat_ws(' ', facts ->> 'placeName', facts ->> 'dueOn') AS told FROM notice
          WHERE person_id = $1 AND facts ->> 'planCallId' = $2 AND template = 'planDaysMoved' AND facts ->> 'insteadOf' IS NULL ORDER BY 1`,
        [personId, id],
      )
    ).map((notice) => notice.told);
  const areTold = (by: Browser, id: string, wanted: readonly string[]) =>
    eventually(async () => {
      await world.app.get(DeliverDue).execute();
      expect(await movesTold(by, id)).toEqual(wanted);
    });

  it('tells whoever they bind that they were moved, at once and with the new last day, also where the old one had passed', async () => {
    await world.setClock('2021-07-03T09:00:00+07:00');
    const days = {
      plansDue: { on: '2021-07-05', counts: 'by' },
      approvalDue: { on: '2021-07-20', counts: 'by' },
    };
    const id = idOf(mustBe(201, await call(office, { year: 2026, ...days })));
    const move = (version: number, body: object) =>
      office.post(`/plan-calls/${id}/days`, { version, body: { reason: 'Mưa lũ', ...body } });
    await world.setClock('2021-07-07T09:00:00+07:00');
    mustBe(200, await move(1, { plansDue: { on: '2021-07-11', counts: 'before' } }));
    await areTold(officer, id, ['Bản Bo 2021-07-10']);
    await areTold(approver, id, []);
    mustBe(200, await move(2, { plansDue: { on: '2021-07-08', counts: 'by' } }));
    await areTold(officer, id, ['Bản Bo 2021-07-08', 'Bản Bo 2021-07-10']);
    // Back and forth: the last word is what holds.
    mustBe(200, await move(3, { plansDue: { on: '2021-07-11', counts: 'before' } }));
    await areTold(officer, id, ['Bản Bo 2021-07-08', 'Bản Bo 2021-07-10', 'Bản Bo 2021-07-10']);
    mustBe(200, await move(4, { approvalDue: { on: '2021-07-22', counts: 'by' } }));
    await areTold(approver, id, ['Tam Đường 2021-07-22']);
    await areTold(office, id, ['Tam Đường 2021-07-22']);
    expect(await movesTold(officer, id)).toHaveLength(3);
    expect(await movesTold(provinceOffice, id)).toEqual([]);
  });

  it('are told no more where they were moved again, or kept, before anybody heard', async () => {
    const days = {
      plansDue: { on: '2021-07-15', counts: 'by' },
      approvalDue: { on: '2021-07-20', counts: 'by' },
    };
    const id = idOf(mustBe(201, await call(office, { year: 2025, ...days })));
    const handedIn = idOf(mustBe(201, await begin(officer, world.places.commune, 2025)));
    mustBe(200, await step(officer, handedIn, 'addItem', anItem()));
    mustBe(200, await step(officer, handedIn, 'setTargets', targets));
    const rows: string[] = [];
    const isMoved = async (dueOn: string) => {
      const [row] = await world.query<{ id: string }>(
        `INSERT INTO outbox (id, kind, template, audience, plan_call_id, place_id, due_on, due_at)
         VALUES (gen_random_uuid(), 'plan', 'planDaysMoved', '[{"role":"communeOfficer","level":"commune"}]', $1, $2, $3, ocop_now()) RETURNING id`,
        [id, world.places.commune, dueOn],
      );
      rows.push(row?.id ?? '');
    };
    await isMoved('2021-07-14');
    mustBe(200, await step(officer, handedIn, 'submit'));
    await isMoved('2021-07-15');
    await eventually(async () => {
      await world.app.get(DeliverDue).execute();
      expect(
        await world.query(`SELECT DISTINCT status FROM outbox WHERE id = ANY ($1::uuid[])`, [rows]),
      ).toEqual([{ status: 'cancelled' }]);
    });
  });
});

describe('a product that did not pass', () => {
  const reality = async (id: string) =>
    told<readonly Record<string, number>[]>(mustBe(200, await officer.get(`/plans/${id}`)), 'reality')[0];
  let nextPlanId: string;

  it('is not under way, and stays told of its year when it comes again in a later one', async () => {
    await world.setClock('2021-06-14T08:00:00+07:00');
    const before = await reality(planId);
    const failed = await scoredAlike(world, 45, 3);
    const after = { ...before, registered: Number(before?.['registered']) + 1, notPassed: 1 };
    expect(await reality(planId)).toEqual(after);

    await world.setClock('2022-01-10T08:00:00+07:00');
    const later = await world.round();
    mustBe(200, await failed.step(failed.owner, 'reenter', { roundId: later }));
    expect(await reality(planId)).toEqual(after);
    nextPlanId = idOf(mustBe(201, await begin(officer, world.places.commune, 2022)));
    expect(await reality(nextPlanId)).toMatchObject({ registered: 1, inProgress: 1, notPassed: 0 });
  });

  it('is registered anew by one click into another round, and not linked to what ended', async () => {
    const failed = await scoredAlike(world, 45, 2);
    const [of] = await world.query<{ productId: string; producerId: string }>(
      `SELECT product_id AS "productId", producer_id AS "producerId" FROM dossier WHERE id = $1`,
      [failed.dossierId],
    );
    mustBe(200, await step(officer, nextPlanId, 'addItem', anItem(of)));
    mustBe(200, await step(officer, nextPlanId, 'setTargets', targets));
    mustBe(200, await step(officer, nextPlanId, 'submit'));
    const register = async (roundId: string) => {
      const { version } = await read(officer, nextPlanId);
      const answer = await officer.post(`/plans/${nextPlanId}/registrations`, { version, body: { roundId } });
      const [became] = told<readonly { dossierId: string | null; refusals: object[] }[]>(
        mustBe(200, answer),
        'items',
      );
      return became;
    };
    expect(await register(failed.roundId)).toMatchObject({
      dossierId: null,
      refusals: [{ code: 'plan.dossier-ended', dossierId: failed.dossierId, state: 'closed.notPassed' }],
    });
    const became = await register(await world.round({ number: 3 }));
    expect(became).toMatchObject({ dossierId: expect.any(String) as unknown, refusals: [] });
    expect(became?.dossierId).not.toBe(failed.dossierId);
    expect(await reality(nextPlanId)).toMatchObject({ registered: 3, inProgress: 2, notPassed: 1 });
  });
});
