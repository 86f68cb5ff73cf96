import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { conditionCodes } from '../../src/domain/follow-up/recheck-conditions.js';
import { DeliverDue } from '../../src/modules/reminders/index.js';
import { FileStore } from '../../src/platform/files/index.js';
import { eventually } from '../support/eventually.js';
import { everyOffice, holderOf } from '../support/every-office.js';
import { mustBe } from '../support/must-be.js';
import { recognised } from '../support/recognised.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { codesOf, fieldsOf, listed, statusesOf, told } from '../support/told.js';

let world: RunningApplication;
let owner: Browser;
let office: Browser;
let inspector: Browser;
let communeOfficer: Browser;
let approver: Browser;
let provinceApprover: Browser;
let stranger: Browser;
let productId: string;
/** The latest recognitions: of the commune here four stars by the province, of the other one three by its own. */
let dossierId: string;
let roundId: string;
let foreignProductId: string;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, otherCommune, district, otherDistrict, province } = world.places;
  const own = await world.producer();
  owner = own.browser;
  productId = own.productId;
  const foreign = await world.producer(otherCommune);
  foreignProductId = foreign.productId;
  office = await world.signedIn(['coordinationOffice', district]);
  inspector = await world.signedIn(['districtOfficer', district]);
  communeOfficer = await world.signedIn(['communeOfficer', commune]);
  approver = await world.signedIn(['districtApprover', district]);
  provinceApprover = await world.signedIn(['provincialApprover', province]);
  stranger = await world.signedIn(['districtOfficer', otherDistrict]);
  roundId = await world.round();
  await recognised(world, { ...own, roundId, star: 3, expiresOn: '2023-05-14' });
  dossierId = await recognised(world, { ...own, roundId, star: 4, expiresOn: '2024-05-14' });
  const elsewhere = { communeId: otherCommune, districtId: otherDistrict };
  await recognised(world, { ...foreign, ...elsewhere, roundId, star: 3, expiresOn: '2024-05-14' });
});
afterAll(() => world.stop());

const aCall = (changes: object = {}) => ({
  placeId: world.places.district,
  kind: 'tradePromotion',
  due: { on: '2021-06-27', counts: 'before' },
  basis: { number: '638/KH-UBND', issuedOn: '2020-04-01' },
  source: 'Công văn của huyện',
  carriedOutBy: 'district',
  stars: { from: 3, to: 5 },
  ...changes,
});
const call = (by: Browser, changes: object = {}) => by.post('/follow-up-calls', { body: aCall(changes) });
const idOf = (answer: Answer) => told<string>(answer, 'id');
/** Of one product only, as there is only one here. */
const followUpOf = async (by: Browser, callId: string) =>
  String(listed(mustBe(200, await by.get(`/follow-ups?callId=${callId}`)), 'id')[0]);
const versionOf = async (id: string) =>
  (await world.query<{ version: number }>(`SELECT version FROM follow_up WHERE id = $1`, [id]))[0]?.version ??
  0;
const step = async (by: Browser, id: string, action: string, body: object = {}) =>
  by.post(`/follow-ups/${id}/steps/${action}`, { version: await versionOf(id), body });
const attach = async (by: Browser, id: string, content: Buffer = samplePicture(), name = 'gian-hang.png') => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), name);
  return by.post(`/follow-ups/${id}/photos`, { version: await versionOf(id), raw: form });
};
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const samplePicture = () => Buffer.from(onePixel, 'base64');
const everything = () =>
  world.query(`SELECT (SELECT md5(string_agg(t::text, '|' ORDER BY t.id)) FROM follow_up t) AS follow_ups,
    (SELECT count(*)::int FROM follow_up_call) AS calls, (SELECT count(*)::int FROM follow_up_entry) AS entries,
    (SELECT count(*)::int FROM follow_up_step) AS steps, (SELECT count(*)::int FROM outbox WHERE kind = 'followUp') AS told`);

let callId: string;
let promotion: string;
let recheck: string;
const aFair = (changes: object = {}) => ({
  ...{ what: 'fair', title: 'Hội chợ OCOP vùng', place: 'Lai Châu', from: '2021-06-10', to: '2021-06-12' },
  ...{ partners: ['Siêu thị Hà Nội'], contracts: 2, contractValue: 150_000_000, revenue: 36_500_000 },
  ...changes,
});
const findings = (...broken: readonly string[]) => ({
  checkedOn: '2021-06-14',
  participants: ['Công chức xã'],
  conditions: conditionCodes.map((condition) => ({
    condition,
    holds: !broken.includes(condition),
    ...(broken.includes(condition) ? { note: 'Đã thấy tại cơ sở.' } : {}),
  })),
  summary: 'Đã kiểm tra tại cơ sở.',
});

describe('a letter asks for something after recognition', () => {
  it('names the latest certificate of each product below the calling place', async () => {
    const rated = await office.get(`/follow-up-calls/rated-products?placeId=${world.places.district}`);
    expect(rated.body).toMatchObject({ items: [{ productId, star: 4, expiresOn: '2024-05-14' }] });
    callId = idOf(mustBe(201, await call(office)));
    promotion = await followUpOf(office, callId);
    recheck = await followUpOf(
      office,
      idOf(mustBe(201, await call(office, { kind: 'recheck', due: { on: '2021-12-31', counts: 'by' } }))),
    );
    const rows = await world.query(`SELECT dossier_id FROM follow_up`);
    expect(rows).toEqual([{ dossier_id: dossierId }, { dossier_id: dossierId }]);
  });

  it('tells the places at once, reminds of the day at seven, and whoever asked once it has passed', async () => {
    const rows = await world.query(
      `SELECT template, days_before AS days, to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI') AS at, json_array_length(audience) AS roles
        FROM outbox WHERE follow_up_call_id = $1 AND days_before IS NOT NULL ORDER BY due_at`,
      [callId],
    );
    expect(rows).toEqual(
      [
        [7, '19/06 07:00', 2],
        [3, '23/06 07:00', 2],
        [1, '25/06 07:00', 2],
        [0, '26/06 07:00', 2],
        [-1, '27/06 07:00', 3],
      ].map(([days, at, roles]) => ({ template: 'followUpDue', days, at, roles })),
    );
  });

  it.each([
    [
      'a day that has passed',
      { due: { on: '2021-06-14', counts: 'before' } },
      422,
      ['follow-up-call.due-passed'],
      [],
    ],
    [
      'a product nobody rated',
      { productIds: [randomUUID()] },
      422,
      ['follow-up-call.product-not-rated', 'follow-up-call.no-products'],
      [],
    ],
    ['five stars only', { stars: { from: 5, to: 5 } }, 422, ['follow-up-call.no-products'], []],
    ['a level above', { carriedOutBy: 'province' }, 422, ['follow-up-call.level-above'], []],
    [
      'a paper of tomorrow',
      { basis: { number: '1', issuedOn: '2021-06-15' } },
      422,
      ['day.in-the-future'],
      [],
    ],
    [
      'stars in the wrong order',
      { stars: { from: 4, to: 3 } },
      422,
      ['follow-up-call.stars-out-of-order', 'follow-up-call.no-products'],
      [],
    ],
    ['a place nobody knows', { placeId: randomUUID() }, 404, ['place.not-found'], []],
    ['a day that does not exist', { due: { on: '2021-02-30', counts: 'by' } }, 400, [], ['due.on']],
    ['no number', { basis: { number: ' ', issuedOn: '2020-04-01' } }, 400, [], ['basis.number']],
    ['an unknown kind', { kind: 'gift' }, 400, [], ['kind']],
  ] as const)('is refused for %s, and nothing is written', async (_what, changes, status, codes, fields) => {
    const before = await everything();
    const answer = await call(office, changes);
    expect([answer.status, codesOf(answer), fieldsOf(answer)]).toEqual([status, codes, fields]);
    expect(await everything()).toEqual(before);
  });

  it('is for coordination offices of districts and provinces alone', async () => {
    for (const each of everyOffice) {
      const by = await holderOf(each, world);
      const { status } = await call(by, {
        placeId: world.places[each.level],
        carriedOutBy: 'commune',
        due: { on: '2022-01-31', counts: 'by' },
        productIds: [productId],
      });
      expect([each, status]).toEqual([each, each.role === 'coordinationOffice' ? 201 : 403]);
    }
  });
});

describe('what was done is recorded', () => {
  it('by the office it is asked of, and by no other', async () => {
    for (const each of everyOffice) {
      const { status } = await step(await holderOf(each, world), promotion, 'complete');
      const carries =
        each.level === 'district' && ['districtOfficer', 'coordinationOffice'].includes(each.role);
      // Nothing was done yet: whoever may is told so.
      expect([each, status]).toEqual([each, carries ? 422 : 403]);
    }
  });

  it('with one person responsible, who serves there', async () => {
    expect(codesOf(await step(office, promotion, 'assign', { personId: communeOfficer.personId }))).toEqual([
      'follow-up.person-unknown',
    ]);
    mustBe(200, await step(office, promotion, 'assign', { personId: inspector.personId }));
    expect((await owner.get(`/follow-ups/${promotion}`)).body).toMatchObject({
      responsible: { id: inspector.personId },
      officers: [],
    });
  });

  it('a fair with a photo, its partners, contracts and revenue in whole đồng', async () => {
    mustBe(200, await attach(inspector, promotion));
    const [photo] = told<{ id: string }[]>(await owner.get(`/follow-ups/${promotion}`), 'photos');
    mustBe(200, await step(inspector, promotion, 'addEntry', aFair({ photoIds: [photo?.id] })));
    expect((await owner.get(`/follow-ups/${promotion}`)).body).toMatchObject({
      entries: [
        {
          title: 'Hội chợ OCOP vùng',
          contractValue: 150_000_000,
          revenue: 36_500_000,
          photoIds: [photo?.id],
        },
      ],
    });
    const picture = await owner.download(`/follow-ups/${promotion}/photos/${photo?.id}`);
    expect([picture.status, picture.content.equals(samplePicture())]).toEqual([200, true]);
    expect((await stranger.download(`/follow-ups/${promotion}/photos/${photo?.id}`)).status).toBe(404);
    expect((await owner.download(`/follow-ups/${promotion}/photos/${randomUUID()}`)).status).toBe(404);
    expect((await owner.get(`/follow-ups/${promotion}?photoId=anything`)).status).toBe(200);
    const read = await world.query(
      `SELECT a.dossier_id = f.dossier_id AS "ofItsDossier", p.level, a.subject - 'followUp' AS what, count(*) > 0 AS told
         FROM (SELECT place_id, dossier_id, person_id, subject::jsonb FROM act WHERE kind = 'follow-up.read') a
         JOIN follow_up f ON f.id::text = a.subject ->> 'followUp' JOIN place p ON p.id = a.place_id
        WHERE f.id = $1 AND a.person_id = $2 GROUP BY 1, 2, 3 ORDER BY 3`,
      [promotion, owner.personId],
    );
    const act = { ofItsDossier: true, level: 'commune', told: true };
    expect(read).toEqual([
      { ...act, what: {} },
      { ...act, what: { photo: photo?.id } },
    ]);
  });

  it.each([
    ['half a đồng', { revenue: 0.5 }, 400, [], ['revenue']],
    ['less than nothing', { contracts: -1 }, 400, [], ['contracts']],
    ['a day that does not exist', { from: '2021-02-30' }, 400, [], ['from']],
    ['no title', { title: ' ' }, 400, [], ['title']],
    ['a fair still to come', { to: '2021-06-20' }, 422, ['day.in-the-future'], []],
    ['a fair nowhere', { place: undefined }, 422, ['entry.place-missing'], []],
    ['days the wrong way round', { to: '2021-06-09' }, 422, ['entry.days-out-of-order'], []],
    ['a value without contract', { contracts: 0 }, 422, ['entry.value-without-contract'], []],
    ['a photo of nobody', { photoIds: [randomUUID()] }, 422, ['follow-up.photo-unknown'], []],
  ] as const)('%s is refused, and nothing is written', async (_what, changes, status, codes, fields) => {
    const before = await everything();
    const answer = await step(inspector, promotion, 'addEntry', aFair(changes));
    expect([answer.status, codesOf(answer), fieldsOf(answer)]).toEqual([status, codes, fields]);
    expect(await everything()).toEqual(before);
  });

  it('a file that is no picture is refused', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    expect(codesOf(await attach(inspector, promotion, pdf, 'bao-cao.pdf'))).toEqual([
      'follow-up.not-a-photo',
    ]);
    const picture = Buffer.concat([samplePicture(), Buffer.from('không ai nhận')]);
    expect((await attach(communeOfficer, promotion, picture)).status).toBe(403);
    const sha256 = createHash('sha256').update(picture).digest('hex');
    const stored = world.app.get(FileStore, { strict: false }).open(sha256);
    await expect(stored).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is withdrawn with a reason and stays readable, completed once, and opened again by the caller', async () => {
    mustBe(200, await step(inspector, promotion, 'addEntry', aFair({ title: 'Ghi nhầm' })));
    const entries = told<{ id: string }[]>(await inspector.get(`/follow-ups/${promotion}`), 'entries');
    const wrong = { entryId: entries[1]?.id, reason: 'Ghi nhầm hội chợ' };
    mustBe(200, await step(inspector, promotion, 'withdrawEntry', wrong));
    expect(codesOf(await step(inspector, promotion, 'withdrawEntry', wrong))).toEqual([
      'follow-up.entry-unknown',
    ]);
    const [listedOnce] = told<object[]>(
      await owner.get(`/follow-ups?dossierId=${dossierId}&callId=${callId}`),
      'items',
    );
    const ofProduct = async (by: Browser, id: string) =>
      listed(mustBe(200, await by.get(`/follow-ups?productId=${id}&callId=${callId}`)), 'id');
    expect(await ofProduct(owner, productId)).toEqual([promotion]);
    expect(await ofProduct(stranger, productId)).toEqual([]);
    expect(await ofProduct(owner, foreignProductId)).toEqual([]);
    expect(listedOnce).toMatchObject({ entries: 1, contractValue: 150_000_000, timeliness: 'awaited' });
    const key = randomUUID();
    const version = await versionOf(promotion);
    const send = () => inspector.post(`/follow-ups/${promotion}/steps/complete`, { version, body: {}, key });
    expect((await send()).body).toEqual(mustBe(200, await send()).body);
    expect(codesOf(await step(inspector, promotion, 'addEntry', aFair()))).toEqual([
      'follow-up.action-not-available',
    ]);
    expect(codesOf(await step(inspector, promotion, 'reopen', { reason: 'x' }))).toEqual([
      'person.not-permitted',
    ]);
    mustBe(200, await step(office, promotion, 'reopen', { reason: 'Chưa có hợp đồng' }));
    mustBe(200, await step(inspector, promotion, 'complete'));
    const stale = await inspector.post(`/follow-ups/${promotion}/steps/complete`, { version: 1, body: {} });
    expect([stale.status, codesOf(stale)]).toEqual([412, ['version.stale']]);
  });

  it('is seen by the owner and the places of the product; elsewhere it looks like none', async () => {
    for (const by of [owner, communeOfficer, approver, provinceApprover])
      expect((await by.get(`/follow-ups/${promotion}`)).status).toBe(200);
    const [other, neighbour] = [
      (await world.producer()).browser,
      await world.signedIn(['communeOfficer', world.places.otherCommune]),
    ];
    for (const by of [stranger, other, neighbour]) {
      expect((await by.get(`/follow-ups/${promotion}`)).status).toBe(404);
      expect(listed(await by.get('/follow-ups'), 'id')).toEqual([]);
    }
    expect((await stranger.get(`/follow-up-calls/${callId}`)).status).toBe(404);
    expect((await step(stranger, promotion, 'reopen', { reason: 'x' })).status).toBe(404);
    expect((await owner.get(`/follow-up-calls/${callId}`)).body).toMatchObject({
      places: [{ all: 1, done: 1, late: 0 }],
    });
  });
});

describe('a rated product is checked again', () => {
  const basis = '843/QĐ-UBND';
  it('needs findings before a proposal, and each outcome those that it rests on', async () => {
    const revoke = { outcome: 'revoke', reason: 'Không còn bảo đảm an toàn thực phẩm' };
    expect(codesOf(await step(inspector, recheck, 'propose', revoke))).toEqual([
      ...['recheck.not-checked', 'recheck.basis-missing'],
    ]);
    const bare = { ...findings('stillProduced'), conditions: findings().conditions.slice(1) };
    expect(codesOf(await step(inspector, recheck, 'recordFindings', bare))).toEqual([
      'recheck.condition-missing',
    ]);
    const stopped = findings('stillProduced');
    expect(codesOf(await step(inspector, recheck, 'recordFindings', stopped))).toEqual([
      'recheck.paper-missing',
    ]);
    mustBe(200, await step(inspector, recheck, 'recordFindings', findings('foodSafe')));
    expect(codesOf(await step(inspector, recheck, 'propose', { outcome: 'confirm', reason: 'Tốt' }))).toEqual(
      ['recheck.conditions-broken'],
    );
    expect(
      codesOf(
        await step(inspector, recheck, 'propose', { outcome: 'downgrade', star: 3, reason: 'Kém', basis }),
      ),
    ).toEqual(['recheck.revocation-demanded']);
    expect(codesOf(await step(inspector, recheck, 'propose', revoke))).toEqual(['recheck.basis-missing']);
    mustBe(200, await step(inspector, recheck, 'propose', { ...revoke, basis }));
  });

  it('is decided by the level that recognised, and by no other office', async () => {
    for (const each of everyOffice) {
      const { status } = await step(await holderOf(each, world), recheck, 'decline', { reason: ' . ' });
      const decides = each.role === 'provincialApprover';
      expect([each, status]).toEqual([each, decides ? 200 : 403]);
      if (decides)
        mustBe(
          200,
          await step(inspector, recheck, 'propose', { outcome: 'revoke', reason: 'Vẫn vậy', basis }),
        );
    }
  });

  it('whoever recognised decides with number and day; star and certificate stay as they were recorded', async () => {
    expect(codesOf(await step(provinceApprover, recheck, 'accept', { decidedOn: '2021-06-14' }))).toEqual([
      'decision.number-missing',
    ]);
    expect(
      codesOf(
        await step(provinceApprover, recheck, 'accept', { decisionNumber: '9', decidedOn: '2021-06-15' }),
      ),
    ).toEqual(['day.in-the-future']);
    const before = await world.query(`SELECT * FROM recognition`);
    mustBe(
      200,
      await step(provinceApprover, recheck, 'accept', {
        decisionNumber: '901/QĐ-UBND',
        decidedOn: '2021-06-14',
      }),
    );
    expect(await world.query(`SELECT * FROM recognition`)).toEqual(before);
    expect((await owner.get(`/follow-ups/${recheck}`)).body).toMatchObject({
      state: 'decided',
      certificate: { star: 4 },
      decision: { outcome: 'revoke', number: '901/QĐ-UBND', decidedOn: '2021-06-14' },
      availableActions: [],
    });
    expect(codesOf(await call(office))).toEqual(['follow-up-call.no-products']);
  });

  it('is filed for a first star again once it was revoked, and for nothing that rests on a certificate', async () => {
    const file = (purpose: string) => owner.post('/dossiers', { body: { productId, roundId, purpose } });
    for (const purpose of ['upgrade', 're-evaluation'])
      expect(codesOf(await file(purpose))).toEqual(['certificate.missing']);
    mustBe(201, await file('first'));
  });

  it('waits for the district that recognised; for the province once that district is no more', async () => {
    const third = await world.producer();
    await recognised(world, { ...third, roundId, star: 3, expiresOn: '2024-05-14', by: 'district' });
    const due = { on: '2021-12-31', counts: 'by' };
    const asked = await call(office, { kind: 'recheck', due, productIds: [third.productId] });
    const id = await followUpOf(office, idOf(mustBe(201, asked)));
    mustBe(200, await step(inspector, id, 'recordFindings', findings()));
    mustBe(200, await step(inspector, id, 'propose', { outcome: 'confirm', reason: 'Còn đủ điều kiện' }));
    const decides = async () => told<object>(await third.browser.get(`/follow-ups/${id}`), 'decidingPlace');
    expect(await decides()).toMatchObject({ level: 'district' });
    const until = (day: string | null) =>
      world.query(`UPDATE place SET valid_to = $2 WHERE id = $1`, [world.places.district, day]);
    await until('2021-06-13');
    expect(await decides()).toMatchObject({ level: 'province' });
    await until(null);
    mustBe(200, await step(approver, id, 'accept', { decidedOn: '2021-06-14' }));
  });

  it('stays as it was decided, and entries as they were written: the database refuses anything else', async () => {
    const refusedWith = async (sql: string) => {
      try {
        await world.query(sql);
        return undefined;
      } catch (reason) {
        return (reason as { code?: string }).code;
      }
    };
    expect(await refusedWith(`UPDATE follow_up SET outcome = 'confirm' WHERE state = 'decided'`)).toBe(
      'OC029',
    );
    expect(await refusedWith(`UPDATE follow_up_entry SET withdrawn_reason = 'x'`)).toBe('OC030');
  });

  it('tells the deciding level of the proposal, those who checked and the owner of what became of it', async () => {
    await world.app.get(DeliverDue).execute();
    const templates = async (by: Browser) =>
      told<{ template: string; facts: { followUpId?: string } }[]>(
        await by.get('/notices?limit=100'),
        'items',
      )
        .filter(({ facts }) => facts.followUpId === recheck)
        .map(({ template }) => template);
    const settled = await eventually(async () => {
      const seen = [await templates(provinceApprover), await templates(inspector), await templates(owner)];
      if (seen.slice(1).some((each) => new Set(each).size < 2)) throw new Error('On its way');
      return seen;
    });
    expect(settled.map((each) => [...new Set(each)].toSorted())).toEqual([
      ['recheckProposed'],
      ['recheckDecided', 'recheckDeclined'],
      ['recheckDecided', 'recheckDeclined'],
    ]);
    expect(await templates(approver)).toEqual([]);
  });
});

describe('a day comes near', () => {
  it('reminds the one who is named and serves there yet, of what is open only; the superiors once it has passed', async () => {
    const province = await world.signedIn(['coordinationOffice', world.places.province]);
    const foreign = world.places.otherDistrict;
    const asked = idOf(
      mustBe(
        201,
        await call(province, {
          ...{ placeId: world.places.province, due: { on: '2021-06-20', counts: 'by' } },
          productIds: [foreignProductId],
        }),
      ),
    );
    const id = await followUpOf(province, asked);
    const second = await world.signedIn(['districtOfficer', foreign]);
    mustBe(200, await step(stranger, id, 'assign', { personId: second.personId }));
    const dueFor = async (by: Browser) =>
      told<{ template: string; facts: { followUpCallId?: string; daysBefore?: number } }[]>(
        await by.get('/notices?limit=100'),
        'items',
      )
        .filter(({ template, facts }) => template === 'followUpDue' && facts.followUpCallId === asked)
        .map(({ facts }) => Number(facts.daysBefore))
        .toSorted((one, other) => one - other);
    // Each on its day; the reminder of three days before is overtaken while nothing is delivered.
    const heard = () => Promise.all([second, stranger, province].map(dueFor));
    const morningOf = async (day: string, now: readonly (readonly number[])[]) => {
      await world.setClock(`${day}T08:30:00+07:00`);
      await world.app.get(DeliverDue).execute();
      await eventually(async () => expect(await heard()).toEqual(now));
    };
    await morningOf('2021-06-19', [[1], [], []]);
    await morningOf('2021-06-20', [[0, 1], [], []]);
    await world.query(`UPDATE assignment SET place_id = $2 WHERE person_id = $1`, [
      ...[second.personId, world.places.district],
    ]);
    await morningOf('2021-06-21', [[0, 1], [-1], [-1]]);
    const [listedLate] = told<object[]>(await province.get(`/follow-ups?callId=${asked}`), 'items');
    expect(listedLate).toMatchObject({ timeliness: 'overdue' });
    const overdue = await world.query(
      `SELECT status FROM outbox WHERE follow_up_call_id = $1 AND template = 'followUpDue' AND status = 'delivered'`,
      [callId],
    );
    expect(overdue).toEqual([]);
  });
});

it('is carried out and told by the province where its districts are no more', async () => {
  const { district, province } = world.places;
  const [formerly, never] = [await world.producer(), await world.producer()];
  for (const own of [formerly, never])
    await recognised(world, { ...own, roundId, star: 3, expiresOn: '2024-05-14' });
  await world.query(`UPDATE dossier SET district_id = NULL WHERE product_id = $1`, [never.productId]);
  await world.query(`UPDATE place SET valid_to = '2021-06-01' WHERE id = $1`, [district]);
  const by = await world.signedIn(['coordinationOffice', province]);
  const productIds = [formerly.productId, never.productId];
  const asked = await call(by, { placeId: province, productIds });
  await world.query(`UPDATE place SET valid_to = NULL WHERE id = $1`, [district]);
  const rows = await world.query(
    `SELECT place_id, days_before AS days, audience FROM outbox WHERE follow_up_call_id = $1 AND (days_before IS NULL OR days_before < 1) ORDER BY 2 DESC`,
    [idOf(mustBe(201, asked))],
  );
  const at = (...roles: readonly string[]) => roles.map((role) => ({ role, level: 'province' }));
  const own = at('provinceOfficer', 'coordinationOffice');
  expect(rows).toEqual([
    { place_id: province, days: null, audience: own },
    { place_id: province, days: 0, audience: own },
    { place_id: province, days: -1, audience: [...own, ...at('coordinationOffice')] },
  ]);
});

it('is carried out by the office that asks where the product’s commune is no more', async () => {
  const { commune, otherCommune, otherDistrict, province } = world.places;
  const by = await world.signedIn(['coordinationOffice', province]);
  const lasting = await world.producer();
  await recognised(world, { ...lasting, roundId, star: 3, expiresOn: '2024-05-14' });
  const ends = (day: string | null) =>
    world.query(`UPDATE place SET valid_to = $2 WHERE id = ANY ($1)`, [[otherCommune, otherDistrict], day]);
  await ends('2021-06-01');
  const wish = { placeId: province, carriedOutBy: 'commune' };
  const asked = await call(by, { ...wish, productIds: [lasting.productId, foreignProductId] });
  await ends(null);
  const rows = await world.query<{ product: string; place: string }>(
    `SELECT d.product_id AS product, f.place_id AS place FROM follow_up f JOIN dossier d ON d.id = f.dossier_id WHERE f.call_id = $1`,
    [idOf(mustBe(201, asked))],
  );
  expect(new Map(rows.map(({ product, place }) => [product, place]))).toEqual(
    new Map([
      [lasting.productId, commune],
      [foreignProductId, province],
    ]),
  );
});

describe('the day of a letter', () => {
  const dueAt = (by: Browser, id: string, due: object, changes: object = {}) =>
    by.post(`/follow-up-calls/${id}/due`, {
      version: 1,
      body: { due, reason: 'Mưa lũ kéo dài', ...changes },
    });
  const planned = (id: string) =>
    world.query(
      `SELECT template, to_char(due_on, 'DD/MM') AS due, days_before AS days FROM outbox
        WHERE follow_up_call_id = $1 AND status = 'planned' AND days_before IS NOT NULL ORDER BY due_at`,
      [id],
    );

  it('is moved by the office that asked: told at once, reminded of anew, with the reason on record', async () => {
    const lasting = await world.producer();
    await recognised(world, { ...lasting, roundId, star: 3, expiresOn: '2024-05-14' });
    const wish = { due: { on: '2021-07-09', counts: 'before' }, productIds: [lasting.productId] };
    const asked = idOf(mustBe(201, await call(office, wish)));
    const later = { on: '2021-07-30', counts: 'by' };
    const before = [await planned(asked), await everything()];
    for (const each of [inspector, approver, provinceApprover])
      expect((await dueAt(each, asked, later)).status).toBe(403);
    expect((await dueAt(stranger, asked, later)).status).toBe(403);
    expect((await dueAt(office, asked, later, { reason: ' ' })).status).toBe(400);
    expect(codesOf(await dueAt(office, asked, { on: '2021-07-09', counts: 'before' }))).toEqual([
      'follow-up-call.nothing-changed',
    ]);
    expect([await planned(asked), await everything()]).toEqual(before);
    expect(mustBe(200, await dueAt(office, asked, later)).body).toMatchObject({
      ...{ version: 2, due: { on: '2021-07-30', counts: 'by', lastDay: '2021-07-30' }, mayMove: true },
      changes: [{ reason: 'Mưa lũ kéo dài' }],
    });
    expect(await planned(asked)).toEqual(
      [14, 7, 3, 1, 0, -1].map((days) => ({ template: 'followUpDue', due: '30/07', days })),
    );
    expect((await dueAt(office, asked, { on: '2021-08-30', counts: 'by' })).status).toBe(412);
    await world.app.get(DeliverDue).execute();
    await eventually(async () => {
      const notices = told<{ template: string }[]>(await inspector.get('/notices?limit=100'), 'items');
      expect(notices.map(({ template }) => template)).toContain('followUpsMoved');
    });
    const [act] = await world.query(
      `SELECT subject -> 'before' ->> 'on' AS before, subject -> 'after' ->> 'on' AS after FROM act WHERE kind = 'follow-up.call-moved'`,
    );
    expect(act).toEqual({ before: '2021-07-09', after: '2021-07-30' });
    expect((await inspector.get(`/follow-up-calls/${asked}`)).body).toMatchObject({ mayMove: false });
    mustBe(200, await step(office, await followUpOf(office, asked), 'callOff', { reason: 'Thử' }));
    expect(
      codesOf(
        await office.post(`/follow-up-calls/${asked}/due`, {
          version: 2,
          body: { due: { on: '2021-08-30', counts: 'by' }, reason: 'x' },
        }),
      ),
    ).toEqual(['follow-up-call.nothing-open']);
  });
});

describe('a day that is written anew and stays the same', () => {
  it('is not reminded of again where that was told already', async () => {
    const lasting = await world.producer();
    await recognised(world, { ...lasting, roundId, star: 3, expiresOn: '2024-05-14' });
    const wish = { due: { on: '2021-07-09', counts: 'before' }, productIds: [lasting.productId] };
    const asked = idOf(mustBe(201, await call(office, wish)));
    const aWeekBefore = async () => {
      await world.query(
        `UPDATE outbox SET due_at = ocop_now() WHERE follow_up_call_id = $1 AND days_before = 7 AND status = 'planned'`,
        [asked],
      );
      await world.app.get(DeliverDue).execute();
      return world.query(
        `SELECT status, count(*)::int AS rows FROM outbox WHERE follow_up_call_id = $1 AND days_before = 7 GROUP BY 1 ORDER BY 1`,
        [asked],
      );
    };
    await eventually(async () => expect(await aWeekBefore()).toEqual([{ status: 'delivered', rows: 1 }]));
    const body = { due: { on: '2021-07-08', counts: 'by' }, reason: 'Viết lại cho rõ' };
    mustBe(200, await office.post(`/follow-up-calls/${asked}/due`, { version: 1, body }));
    await eventually(async () =>
      expect(await aWeekBefore()).toEqual([
        { status: 'cancelled', rows: 1 },
        { status: 'delivered', rows: 1 },
      ]),
    );
  });
});

describe('what is asked no more', () => {
  it('is called off by the office that asked: neither done nor late, and told to those who were to do it', async () => {
    const ending = await world.producer();
    await recognised(world, { ...ending, roundId, star: 3, expiresOn: '2021-06-21' });
    const due = { on: '2021-06-21', counts: 'by' };
    const wish = { kind: 'recheck', due, productIds: [ending.productId] };
    const asked = idOf(mustBe(201, await call(office, wish)));
    const id = await followUpOf(office, asked);
    await world.setClock('2021-06-22T08:30:00+07:00');
    mustBe(200, await step(inspector, id, 'recordFindings', findings('foodSafe')));
    const revoke = { outcome: 'revoke', reason: 'Không an toàn', basis: '843/QĐ-UBND' };
    expect(codesOf(await step(inspector, id, 'propose', revoke))).toEqual(['recheck.certificate-lapsed']);
    for (const each of [inspector, communeOfficer, approver, provinceApprover])
      expect((await step(each, id, 'callOff', { reason: 'x' })).status).toBe(403);
    expect((await step(office, id, 'callOff', { reason: ' ' })).status).toBe(400);
    mustBe(200, await step(office, id, 'callOff', { reason: 'Giấy chứng nhận đã hết hiệu lực' }));
    expect((await office.get(`/follow-ups/${id}`)).body).toMatchObject({
      ...{ state: 'calledOff', timeliness: null, doneOn: null, availableActions: [] },
      steps: [{ action: 'callOff' }, { action: 'recordFindings' }, { action: 'call' }],
    });
    expect((await office.get(`/follow-up-calls/${asked}`)).body).toMatchObject({
      places: [{ all: 0, done: 0, late: 0 }],
    });
    expect(listed(await office.get(`/follow-ups?open=true&callId=${asked}`), 'id')).toEqual([]);
    const planned = `SELECT FROM outbox WHERE follow_up_id = $1 AND template = 'revocationDue' AND status = 'planned'`;
    expect(await world.query(planned, [id])).toEqual([]);
    await world.app.get(DeliverDue).execute();
    await eventually(async () => {
      const notices = told<{ template: string }[]>(await inspector.get('/notices?limit=100'), 'items');
      expect(notices.map(({ template }) => template)).toContain('followUpCalledOff');
    });
    await expect(
      world.query(`UPDATE follow_up SET state = 'open' WHERE id = $1`, [id]),
    ).rejects.toMatchObject({
      code: 'OC029',
    });
  });
});

describe('two checks of one certificate', () => {
  const revoke = { outcome: 'revoke', reason: 'Không an toàn' };
  const decision = { decisionNumber: '902/QĐ-UBND', decidedOn: '2021-06-22' };
  const revoked = ['recheck.certificate-revoked'];
  let province: Browser;

  /** A product under QĐ 26/2026 that both offices ask to check again, with something found by each check. */
  const checked = async (...askedBy: readonly (readonly [Browser, string])[]) => {
    const own = await world.producer();
    const recognition = await recognised(world, { ...own, roundId, star: 3, expiresOn: '2024-05-14' });
    await world.query(`UPDATE dossier SET rulebook = 'qd-26-2026' WHERE id = $1`, [recognition]);
    const wish = {
      ...{ kind: 'recheck', due: { on: '2021-12-31', counts: 'by' } },
      productIds: [own.productId],
    };
    const ids: string[] = [];
    for (const [by, placeId] of askedBy) {
      const id = await followUpOf(by, idOf(mustBe(201, await call(by, { ...wish, placeId }))));
      mustBe(200, await step(inspector, id, 'recordFindings', findings('foodSafe')));
      ids.push(id);
    }
    return ids as [string, string, string];
  };

  beforeAll(async () => {
    await world.setClock('2021-06-22T08:30:00+07:00');
    province = await world.signedIn(['coordinationOffice', world.places.province]);
  });

  it('is revoked by one of them, though both are decided at once', async () => {
    const { district, province: above } = world.places;
    const ids = await checked([office, district], [province, above]);
    for (const id of ids) mustBe(200, await step(inspector, id, 'propose', revoke));
    // Neither can be written down before both were asked for.
    await world.query('BEGIN');
    await world.query('LOCK TABLE follow_up_step IN EXCLUSIVE MODE');
    const both = ids.map((id) => step(provinceApprover, id, 'accept', decision));
    await pause(300);
    await world.query('COMMIT');
    const answers = await Promise.all(both);
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect(answers.flatMap(codesOf)).toEqual(revoked);
  });

  it('what another check has revoked is neither decided nor reminded of again, and may be called off', async () => {
    const { district, province: above } = world.places;
    const [first, found, proposed] = await checked([office, district], [province, above], [office, district]);
    for (const id of [first, proposed]) mustBe(200, await step(inspector, id, 'propose', revoke));
    const callOff = { reason: 'Đã bị thu hồi' };
    expect(codesOf(await step(province, found, 'callOff', callOff))).toEqual(['recheck.finding-undecided']);
    mustBe(200, await step(provinceApprover, first, 'accept', decision));
    expect((await inspector.get(`/follow-ups/${first}`)).body).toMatchObject({
      certificate: { expiresOn: '2024-05-14', revokedOn: '2021-06-22' },
    });
    expect(codesOf(await step(inspector, found, 'propose', revoke))).toEqual(revoked);
    expect(codesOf(await step(provinceApprover, proposed, 'accept', decision))).toEqual(revoked);
    await world.setClock('2021-06-30T08:30:00+07:00');
    await world.app.get(DeliverDue).execute();
    const reminders = await eventually(async () => {
      const rows = await world.query<{ status: string }>(
        `SELECT status FROM outbox WHERE follow_up_id = ANY ($1) AND template = 'revocationDue' AND due_at <= ocop_now()`,
        [[found, proposed]],
      );
      if (rows.some(({ status }) => ['planned', 'handed'].includes(status))) throw new Error('On its way');
      return rows.map(({ status }) => status);
    });
    expect([...new Set(reminders)]).toEqual(['cancelled']);
    mustBe(200, await step(province, found, 'callOff', callOff));
    mustBe(200, await step(office, proposed, 'callOff', callOff));
  });
});

describe('work that comes back', () => {
  let province: Browser;
  const asksFor = async (by: Browser, productIds: readonly string[], changes: object) => {
    const asked = idOf(mustBe(201, await call(by, { productIds, ...changes })));
    return { asked, id: await followUpOf(by, asked) };
  };
  const completed = async (by: Browser, id: string) => {
    mustBe(200, await step(by, id, 'addEntry', aFair()));
    mustBe(200, await step(by, id, 'complete'));
  };
  const reopened = async (by: Browser, id: string) =>
    mustBe(200, await step(by, id, 'reopen', { reason: 'Chưa có hợp đồng' }));
  /** What a person was told of a letter, with everything told that is due by then. */
  const heard = async (by: Browser, asked: string) => {
    await world.app.get(DeliverDue).execute();
    await eventually(async () => {
      const open = await world.query(
        `SELECT FROM outbox WHERE follow_up_call_id = $1 AND status IN ('planned', 'handed') AND due_at <= ocop_now()`,
        [asked],
      );
      if (open.length > 0) throw new Error('On its way');
    });
    const notices = told<{ template: string; facts: { followUpCallId?: string; daysBefore?: number } }[]>(
      await by.get('/notices?limit=100'),
      'items',
    );
    return notices
      .filter(({ facts }) => facts.followUpCallId === asked)
      .map(({ template, facts: { daysBefore } }) => [template, daysBefore ?? ''].join(' ').trim())
      .toSorted();
  };
  const ofCommune = { carriedOutBy: 'commune' };

  beforeAll(async () => {
    await world.setClock('2021-06-30T08:30:00+07:00');
    province = await world.signedIn(['coordinationOffice', world.places.province]);
  });

  it('a place whose work came back after the move is reminded of the new day', async () => {
    const { otherCommune, otherDistrict, province: above } = world.places;
    const [own, late] = [await world.producer(), await world.producer(otherCommune)];
    await recognised(world, { ...own, roundId, star: 3, expiresOn: '2024-05-14' });
    const elsewhere = { communeId: otherCommune, districtId: otherDistrict };
    await recognised(world, { ...late, ...elsewhere, roundId, star: 3, expiresOn: '2024-05-14' });
    const { asked } = await asksFor(province, [own.productId, late.productId], {
      ...{ ...ofCommune, placeId: above, due: { on: '2021-07-09', counts: 'by' } },
    });
    const [id = ''] = listed(await own.browser.get(`/follow-ups?callId=${asked}`), 'id') as string[];
    expect(await heard(communeOfficer, asked)).toEqual(['followUpsAsked']);
    await completed(communeOfficer, id);
    const body = { due: { on: '2021-07-16', counts: 'by' }, reason: 'Xã bạn còn chậm' };
    mustBe(200, await province.post(`/follow-up-calls/${asked}/due`, { version: 1, body }));
    await world.setClock('2021-07-09T08:30:00+07:00');
    expect(await heard(communeOfficer, asked)).toEqual(['followUpsAsked']);
    await reopened(province, id);
    await world.setClock('2021-07-13T08:30:00+07:00');
    expect(await heard(communeOfficer, asked)).toEqual([
      ...['followUpDue 3', 'followUpReopened', 'followUpsAsked'],
    ]);
  });

  it('opened again is told to who carries it out, and once more where the day is over', async () => {
    const own = await world.producer();
    await recognised(world, { ...own, roundId, star: 3, expiresOn: '2024-05-14' });
    const { asked, id } = await asksFor(office, [own.productId], {
      ...{ ...ofCommune, due: { on: '2021-07-20', counts: 'before' } },
    });
    expect(await heard(communeOfficer, asked)).toEqual(['followUpsAsked']);
    await completed(communeOfficer, id);
    for (const day of ['2021-07-19', '2021-07-20']) {
      await world.setClock(`${day}T08:30:00+07:00`);
      expect(await heard(communeOfficer, asked)).toEqual(['followUpsAsked']);
    }
    await world.setClock('2021-07-22T08:30:00+07:00');
    await reopened(office, id);
    expect(await heard(communeOfficer, asked)).toEqual([
      ...['followUpDue -1', 'followUpReopened', 'followUpsAsked'],
    ]);
    for (const each of [office, province]) expect(await heard(each, asked)).toEqual(['followUpDue -1']);
    mustBe(200, await step(communeOfficer, id, 'complete'));
    await reopened(office, id);
    expect(await heard(communeOfficer, asked)).toEqual([
      ...['followUpDue -1', 'followUpReopened', 'followUpReopened', 'followUpsAsked'],
    ]);
    expect(await heard(province, asked)).toEqual(['followUpDue -1']);
  });

  it('declined after the day, it is told that the day is over', async () => {
    const own = await world.producer();
    await recognised(world, { ...own, roundId, star: 3, expiresOn: '2024-05-14' });
    const { asked, id } = await asksFor(office, [own.productId], {
      ...{ kind: 'recheck', due: { on: '2021-07-24', counts: 'by' } },
    });
    expect(await heard(inspector, asked)).toEqual(['followUpsAsked']);
    mustBe(200, await step(inspector, id, 'recordFindings', findings()));
    mustBe(200, await step(inspector, id, 'propose', { outcome: 'confirm', reason: 'Còn đủ điều kiện' }));
    await world.setClock('2021-07-26T08:30:00+07:00');
    expect(await heard(inspector, asked)).toEqual(['followUpsAsked']);
    mustBe(200, await step(provinceApprover, id, 'decline', { reason: 'Cần làm rõ' }));
    expect(await heard(inspector, asked)).toEqual(['followUpDue -1', 'followUpsAsked', 'recheckDeclined']);
    expect(await heard(province, asked)).toEqual(['followUpDue -1']);
  });
});

it('leaves an act of everything in the ledgers of the places where it was done', async () => {
  const acts = await world.query(
    `SELECT p.name, a.kind, a.subject ->> 'action' AS action, count(*)::int AS n FROM act a JOIN place p ON p.id = a.place_id
      WHERE a.kind LIKE 'follow-up.%' AND a.kind <> 'follow-up.read' AND (a.subject ->> 'followUp' = $1 OR a.subject ->> 'call' = $2) GROUP BY 1, 2, 3 ORDER BY 2, 3`,
    [recheck, callId],
  );
  expect(acts).toEqual([
    { name: 'Tam Đường', kind: 'follow-up.called', action: null, n: 1 },
    { name: 'Lai Châu', kind: 'follow-up.step', action: 'accept', n: 1 },
    { name: 'Tam Đường', kind: 'follow-up.step', action: 'call', n: 1 },
    { name: 'Lai Châu', kind: 'follow-up.step', action: 'decline', n: 1 },
    { name: 'Tam Đường', kind: 'follow-up.step', action: 'propose', n: 2 },
    { name: 'Tam Đường', kind: 'follow-up.step', action: 'recordFindings', n: 1 },
  ]);
});
