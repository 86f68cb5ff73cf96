import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { DeliverMessage } from '../../src/modules/reminders/deliver-message.js';
import { DeliverDue } from '../../src/modules/reminders/index.js';
import { listLate, listLetters } from '../../src/modules/letters/persistence/letter.statements.js';
import { DraftReports } from '../../src/modules/reports/index.js';
import { RunBatch } from '../../src/modules/batches/index.js';
import { eventually } from '../support/eventually.js';
import { everyOffice, holderOf } from '../support/every-office.js';
import { mustBe } from '../support/must-be.js';
import { recognised } from '../support/recognised.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { codesOf, fieldsOf, listed, statusesOf, told } from '../support/told.js';

let world: RunningApplication;
let officer: Browser;
let office: Browser;
let stranger: Browser;
const year = 2021;
const targets = { first: 1, upgrade: 0, 're-evaluation': 0 };
/** Communes of the district that have plans of their own. */
const communes: { readonly id: string; readonly name: string; readonly by: Browser }[] = [];
const idOf = (answer: Answer) => told<string>(answer, 'id');
const step = async (by: Browser, planId: string, action: string, body: object = {}) => {
  const [row] = await world.query<{ version: number }>(`SELECT version FROM plan WHERE id = $1`, [planId]);
  return by.post(`/plans/${planId}/steps/${action}`, { version: row?.version ?? 0, body });
};
const anItem = (by: Browser, changes: object = {}) => ({
  ...{ producerName: 'Tổ hợp tác Nếp nương', productName: 'Gạo nếp nương', purpose: 'first' },
  ...{ hasPotential: true, finding: 'Có vùng trồng.', guideId: by.personId, targetStar: 3, quarter: 3 },
  ...changes,
});
const handIn = async (by: Browser, placeId: string) => {
  const planId = idOf(mustBe(201, await by.post('/plans', { body: { placeId, year } })));
  mustBe(200, await step(by, planId, 'addItem', anItem(by)));
  mustBe(200, await step(by, planId, 'setTargets', targets));
  mustBe(200, await step(by, planId, 'submit'));
  return planId;
};
/** Who took it out, by the ledger of which place. */
const readsOf = (what: 'letter' | 'batch', id: string) =>
  world.query(
    `SELECT kind, person_id AS by, place_id AS place FROM act
      WHERE kind IN ('letter.printed', 'batch.exported') AND subject ->> $1 = $2`,
    [what, id],
  );
const ended = (by: Browser, batchId: string) =>
  eventually(async () => {
    const { body } = mustBe(200, await by.get(`/batches/${batchId}`));
    if (body['endedAt'] === null) throw new Error('Under way');
    return body;
  });

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, district, otherDistrict } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  office = await world.signedIn(['coordinationOffice', district]);
  stranger = await world.signedIn(['coordinationOffice', otherDistrict]);
  for (const name of ['Nà Tăm', 'Bình Lư', 'Sơn Bình']) {
    const id = randomUUID();
    await world.query(
      `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, $2, 'commune', $2, $3, '2019-01-01')`,
      [id, name, district],
    );
    communes.push({ id, name, by: await world.signedIn(['communeOfficer', id]) });
  }
});
afterAll(() => world.stop());

let callId: string;
let planId: string;
let districtPlanId: string;

describe('the days of a call for plans', () => {
  const move = (by: Browser, body: object, version = 1) =>
    by.post(`/plan-calls/${callId}/days`, { version, body: { reason: 'Mưa lũ', ...body } });

  beforeAll(async () => {
    const [plansDue, approvalDue] = ['2021-06-20', '2021-07-01'].map((on) => ({ on, counts: 'by' }));
    const body = { placeId: world.places.district, year, plansDue, approvalDue };
    callId = idOf(mustBe(201, await office.post('/plan-calls', { body })));
  });

  it.each([
    ['nothing that changes', {}, 422, ['plan-call.nothing-changed'], []],
    [
      'plans after their approval',
      { plansDue: { on: '2021-07-09', counts: 'by' } },
      422,
      ['plan-call.dates-out-of-order'],
      [],
    ],
    ['a day that does not exist', { plansDue: { on: '2021-02-30', counts: 'by' } }, 400, [], ['plansDue.on']],
    ['no reason', { reason: ' ', plansDue: { on: '2021-06-25', counts: 'by' } }, 400, [], ['reason']],
  ])('are not moved for %s', async (_what, body, status, codes, fields) => {
    const answer = await move(office, body);
    expect([answer.status, codesOf(answer), fieldsOf(answer)]).toEqual([status, codes, fields]);
  });

  it('are moved by the office that called, never by others or over a version that was not read', async () => {
    const later = { plansDue: { on: '2021-06-25', counts: 'by' } };
    expect((await move(stranger, later)).status).toBe(404);
    expect((await move(officer, later)).status).toBe(403);
    expect((await move(office, later, 7)).status).toBe(412);
  });

  it('take along the reminders still to come; what was told stays told', async () => {
    const rows = () =>
      world.query<{ due: string; n: number; status: string }>(
        `SELECT due_on::text AS due, status, count(*)::int AS n FROM outbox WHERE plan_call_id = $1 AND template = 'planDue' AND place_id = $2
          GROUP BY 1, 2 ORDER BY 1, 2`,
        [callId, world.places.commune],
      );
    await world.setClock('2021-06-17T08:30:00+07:00');
    await world.app.get(DeliverDue).execute();
    await eventually(async () => {
      if ((await rows()).some(({ status }) => status === 'handed')) throw new Error('On its way');
    });
    expect(await rows()).toEqual([
      { due: '2021-06-20', status: 'delivered', n: 1 },
      { due: '2021-06-20', status: 'planned', n: 3 },
    ]);
    mustBe(200, await move(office, { plansDue: { on: '2021-06-26', counts: 'before' } }));
    expect(await rows()).toEqual([
      { due: '2021-06-20', status: 'cancelled', n: 3 },
      { due: '2021-06-20', status: 'delivered', n: 1 },
      { due: '2021-06-25', status: 'planned', n: 5 },
    ]);
    expect((await officer.get(`/plan-calls/${callId}`)).body).toMatchObject({
      ...{ version: 2, plansDue: { lastDay: '2021-06-25' } },
      ...{ changes: [{ reason: 'Mưa lũ' }], mayMove: false },
    });
  });

  it('moved back and forth remind nobody twice of the same', async () => {
    mustBe(200, await move(office, { plansDue: { on: '2021-06-20', counts: 'by' } }, 2));
    await world.app.get(DeliverDue).execute();
    const again = await eventually(async () => {
      const found = await world.query<{ status: string }>(
        `SELECT status FROM outbox WHERE plan_call_id = $1 AND template = 'planDue' AND place_id = $2 AND days_before = 3 AND due_on = '2021-06-20'
          ORDER BY created_at`,
        [callId, world.places.commune],
      );
      if (found.some(({ status }) => ['handed', 'planned'].includes(status))) throw new Error('On its way');
      return found.map(({ status }) => status);
    });
    expect(again).toEqual(['delivered', 'cancelled']);
    mustBe(200, await move(office, { plansDue: { on: '2021-06-26', counts: 'before' } }, 3));
  });
});

describe('two reminders of one day of a call', () => {
  it('are told once, also when both are taken up at once', async () => {
    const mine = `plan_call_id = $1 AND template = 'planDue' AND place_id = $2 AND days_before = 3 AND due_on = '2021-06-25'`;
    const row = [callId, world.places.commune];
    await world.query(`DELETE FROM outbox WHERE ${mine} AND status <> 'planned'`, row);
    await world.query(
      `INSERT INTO outbox (id, kind, template, audience, plan_call_id, place_id, due_on, days_before, due_at)
       SELECT gen_random_uuid(), kind, template, audience, plan_call_id, place_id, due_on, days_before, due_at FROM outbox WHERE ${mine}`,
      row,
    );
    const twins = await world.query<{ id: string }>(`SELECT id FROM outbox WHERE ${mine}`, row);
    await world.setClock('2021-06-22T08:30:00+07:00');
    const settled = await world.app.get(DeliverMessage).together(twins.map(({ id }) => id));
    const ends = settled
      .map(({ outcome }) => outcome.ok && outcome.value.became)
      .map(String)
      .toSorted();
    expect(ends).toEqual(['cancelled', 'delivered']);
  });
});

describe('a plan that is handed in, or sent back', () => {
  const noticed = (by: Browser, template: string) =>
    eventually(async () => {
      const notices = told<{ template: string; facts: object }[]>(await by.get('/notices'), 'items');
      const found = notices.find((each) => each.template === template);
      if (!found) throw new Error('Not told yet');
      return found.facts;
    });

  it('is told to the office above, and back to the commune with its reasons in the plan', async () => {
    planId = await handIn(officer, world.places.commune);
    expect(await noticed(office, 'planSubmitted')).toMatchObject({ planId, placeName: 'Bản Bo', year });
    mustBe(200, await step(office, planId, 'return', { reasons: ['Ghi rõ đợt'] }));
    expect(await noticed(officer, 'planReturned')).toMatchObject({ planId, placeName: 'Bản Bo', year });
    expect(await world.query(`SELECT FROM notice WHERE person_id = $1`, [stranger.personId])).toEqual([]);
  });

  it('names a round of its year for each product, and none of elsewhere', async () => {
    const roundId = await world.round();
    const named = (id: string) =>
      step(officer, planId, 'addItem', anItem(officer, { productName: 'Chè', roundId: id }));
    expect(codesOf(await named(randomUUID()))).toEqual(['plan.round-unknown']);
    await world.query(`UPDATE round SET year = 2022 WHERE id = $1`, [roundId]);
    expect(codesOf(await named(roundId))).toEqual(['plan.round-unknown']);
    await world.query(`UPDATE round SET year = 2021 WHERE id = $1`, [roundId]);
    mustBe(200, await named(roundId));
    const items = told<{ productName: string; round: object | null }[]>(
      await officer.get(`/plans/${planId}`),
      'items',
    );
    expect(items.map(({ productName, round }) => [productName, round])).toEqual([
      ['Gạo nếp nương', null],
      ['Chè', { year: 2021, number: 1, placeName: 'Tam Đường' }],
    ]);
    mustBe(200, await step(officer, planId, 'submit'));
  });
});

describe('everything handed in is merged at once', () => {
  it('by the office of the place alone, and only where something waits', async () => {
    districtPlanId = idOf(
      mustBe(201, await office.post('/plans', { body: { placeId: world.places.district, year } })),
    );
    expect((await stranger.post(`/plans/${districtPlanId}/merges`)).status).toBe(404);
    expect((await officer.post(`/plans/${districtPlanId}/merges`)).status).toBe(403);
    const other = idOf(
      mustBe(201, await stranger.post('/plans', { body: { placeId: world.places.otherDistrict, year } })),
    );
    expect(codesOf(await stranger.post(`/plans/${other}/merges`))).toEqual(['plan.nothing-waits']);
  });

  it('each once, though a worker was killed after it had merged one and before it wrote that down', async () => {
    for (const { id, by } of communes.slice(0, 2)) await handIn(by, id);
    const key = randomUUID();
    const batchId = idOf(mustBe(201, await office.post(`/plans/${districtPlanId}/merges`, { key })));
    expect(idOf(mustBe(201, await office.post(`/plans/${districtPlanId}/merges`, { key })))).toBe(batchId);
    expect(await ended(office, batchId)).toMatchObject({ kind: 'mergePlans', total: 3, done: 3, failed: 0 });
    // As if it had been killed there: the item stands open again, its plan is merged.
    await world.query(`ALTER TABLE batch DISABLE TRIGGER USER`);
    await world.query(`ALTER TABLE batch_item DISABLE TRIGGER USER`);
    await world.query(`UPDATE batch SET ended_at = NULL WHERE id = $1`, [batchId]);
    await world.query(
      `UPDATE batch_item SET done_at = NULL, result = NULL, claimed_at = clock_timestamp() - interval '2 minutes' WHERE batch_id = $1 AND number = 2`,
      [batchId],
    );
    await world.query(`ALTER TABLE batch ENABLE TRIGGER USER`);
    await world.query(`ALTER TABLE batch_item ENABLE TRIGGER USER`);
    await world.app.get(RunBatch).all();
    expect(await ended(office, batchId)).toMatchObject({ done: 3, failed: 0 });
    const merges = await world.query(`SELECT plan_id FROM plan_step WHERE action = 'merge'`);
    expect(merges).toHaveLength(3);
    expect((await stranger.get(`/batches/${batchId}`)).status).toBe(404);
    expect(codesOf(await office.get(`/batches/${batchId}/file`))).toEqual(['batch.without-file']);
  });

  /** It meets one that is under way and has ended before it can be told of it. */
  async function askedAsAnotherEnds(): Promise<Answer> {
    const met = randomUUID();
    await world.query(
      `INSERT INTO batch (id, kind, place_id, subject_id, terms, total, asked_by) VALUES ($1, 'mergePlans', $2, $3, '{}', 1, $4)`,
      [met, world.places.district, districtPlanId, office.personId],
    );
    await world.query(
      `INSERT INTO batch_item (batch_id, number, label, terms, claimed_at) VALUES ($1, 1, 'Bản Bo', '{}', clock_timestamp())`,
      [met],
    );
    await world.query(
      `CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END $$;
       CREATE TRIGGER wait AFTER INSERT ON batch FOR EACH STATEMENT EXECUTE FUNCTION wait()`,
    );
    const asked = await world.heldOff(
      'SELECT pg_advisory_xact_lock(1)',
      () => office.post(`/plans/${districtPlanId}/merges`),
      () => world.query('UPDATE batch SET ended_at = ocop_now() WHERE id = $1', [met]),
    );
    await world.query('DROP FUNCTION wait CASCADE');
    return asked;
  }

  it('what the record says meanwhile stands as the reason of the one it concerns', async () => {
    const last = communes[2];
    if (!last) throw new Error('Three communes');
    const theirs = await handIn(last.by, last.id);
    await world.query(
      `UPDATE plan SET state = 'approved', decision_number = '1', decided_on = '2021-06-14' WHERE id = $1`,
      [districtPlanId],
    );
    const batchId = idOf(mustBe(201, await askedAsAnotherEnds()));
    expect(await ended(office, batchId)).toMatchObject({
      ...{ total: 1, done: 1, failed: 1 },
      failures: [{ number: 1, label: last.name, refusals: [{ code: 'plan.above-closed' }] }],
    });
    await world.query(
      `UPDATE plan SET state = 'draft', decision_number = NULL, decided_on = NULL WHERE id = $1`,
      [districtPlanId],
    );
    mustBe(200, await step(office, theirs, 'return', { reasons: ['Sai'] }));
  });

  it('stays as it was done: the database refuses anything else', async () => {
    const change = `UPDATE batch_item SET result = '{}' WHERE done_at IS NOT NULL`;
    await expect(world.query(change)).rejects.toMatchObject({ code: 'OC033' });
    await expect(
      world.query(`UPDATE batch SET output = '{}' WHERE ended_at IS NOT NULL`),
    ).rejects.toMatchObject({
      code: 'OC033',
    });
  });
});

describe('a letter', () => {
  let letterId: string;
  let sent: { readonly id: string; readonly roundId: string };
  const wentUp = (id: string, action: string, at: { number: number; roundId: string | undefined }) =>
    world.query(
      `INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_by, taken_as, taken_at, details, hash, round_id)
       SELECT $1, $2, $3, 'commune.review', 'district.intake', NULL, 'communeOfficer', ocop_now(), '{}', '\\x00', $4`,
      [id, at.number, action, at.roundId],
    );
  const draft = (by: Browser, body: object) => by.post('/letters', { body });
  const submission = (changes: object = {}) => ({
    ...{ kind: 'planSubmission', placeId: world.places.commune, subjectId: planId },
    ...changes,
  });
  const terms = (changes: object = {}) => ({
    ...{
      number: 5,
      symbol: 'UBND-VX',
      issuedOn: '2021-06-22',
      signerId: officer.personId,
      capacity: 'chair',
    },
    ...changes,
  });
  const issue = (by: Browser, body: object, id = letterId) => by.post(`/letters/${id}/issue`, { body });

  it('is drafted by the offices of its place alone', async () => {
    const writers = ['communeOfficer', 'coordinationOffice', 'districtOfficer', 'provinceOfficer'];
    for (const each of everyOffice) {
      const by = await holderOf(each, world);
      const { status } = await draft(by, submission({ placeId: world.places[each.level] }));
      // Whoever may write gets as far as the plan, which is another place's.
      const ok = each.level === 'commune' ? 201 : 404;
      expect([each, status]).toEqual([each, writers.includes(each.role) ? ok : 403]);
    }
    expect((await draft(stranger, submission())).status).toBe(404);
  });

  it.each([
    [
      'a plan nobody knows',
      () => submission({ subjectId: randomUUID() }),
      404,
      ['letter.subject-unknown'],
      [],
    ],
    [
      'dossiers where none went up',
      () => submission({ kind: 'dossierForwarding', subjectId: planId }),
      404,
      ['letter.subject-unknown'],
      [],
    ],
    ['an unknown kind', () => submission({ kind: 'greeting' }), 400, [], ['kind']],
    ['no subject', () => submission({ subjectId: undefined }), 400, [], ['subjectId']],
  ] as const)('is refused for %s', async (_what, body, status, codes, fields) => {
    const answer = await draft(officer, body());
    expect([answer.status, codesOf(answer), fieldsOf(answer)]).toEqual([status, codes, fields]);
  });

  it('tells the plan as it stands, in the form of an official letter, with room for what the office fills in', async () => {
    letterId = idOf(mustBe(201, await draft(officer, submission({ note: 'Kèm bản giấy' }))));
    const { body } = mustBe(200, await officer.get(`/letters/${letterId}`));
    expect(body).toMatchObject({
      ...{ kind: 'planSubmission', status: 'draft', number: null, listed: 2, note: 'Kèm bản giấy' },
      ...{ addressee: 'Ủy ban nhân dân huyện Tam Đường', about: 'V/v gửi kế hoạch OCOP năm 2021' },
      issuing: {
        nextNumber: 1,
        symbol: 'UBND-OCOP',
        signers: expect.arrayContaining([{ id: officer.personId, fullName: 'Người 1' }]),
      },
    });
    const { content } = await officer.download(`/letters/${letterId}/paper?format=pdf`);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(content)), { mergePages: true });
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Kính gửi:',
      'Nơi nhận:',
      'Số: ……/UBND-OCOP',
      'Gạo nếp nương',
      'Kèm bản giấy.',
    ])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(part);
  });

  it('is a draft to its own place alone: neither the office above nor others see it', async () => {
    expect((await office.get(`/letters/${letterId}`)).status).toBe(404);
    expect((await stranger.get(`/letters/${letterId}/paper?format=pdf`)).status).toBe(404);
    expect((await issue(office, terms())).status).toBe(404);
  });

  it('that was printed stands in the ledger of the place that writes', async () => {
    expect(await readsOf('letter', letterId)).toEqual([
      { kind: 'letter.printed', by: officer.personId, place: world.places.commune },
    ]);
  });

  it.each([
    ['a signer of elsewhere', () => terms({ signerId: office.personId }), 422, ['letter.signer-unknown'], []],
    [
      'a day to come and a signer nobody knows',
      () => terms({ issuedOn: '2021-12-01', signerId: randomUUID() }),
      422,
      ['letter.signer-unknown', 'day.in-the-future'],
      [],
    ],
    [
      'a day before it was drafted',
      () => terms({ issuedOn: '2021-06-21' }),
      422,
      ['letter.before-its-draft'],
      [],
    ],
    ['number nought', () => terms({ number: 0 }), 400, [], ['number']],
    ['a day that does not exist', () => terms({ issuedOn: '2021-02-29' }), 400, [], ['issuedOn']],
    ['a sign in small letters', () => terms({ symbol: 'ubnd' }), 400, [], ['symbol']],
    ['an unknown capacity', () => terms({ capacity: 'king' }), 400, [], ['capacity']],
  ] as const)('is not issued with %s', async (_what, body, status, codes, fields) => {
    const answer = await issue(officer, body());
    expect([answer.status, codesOf(answer), fieldsOf(answer)]).toEqual([status, codes, fields]);
  });

  it('is issued once; the paper that was signed is kept with its digest, and goes up', async () => {
    mustBe(200, await issue(officer, terms()));
    expect(codesOf(await issue(officer, terms({ number: 6 })))).toEqual(['letter.ended']);
    expect(codesOf(await officer.post(`/letters/${letterId}/discard`, { body: { reason: 'Nhầm' } }))).toEqual(
      ['letter.ended'],
    );
    const seen = mustBe(200, await office.get(`/letters/${letterId}`)).body;
    expect(seen).toMatchObject({
      status: 'issued',
      number: 5,
      issuing: null,
      issue: { signerName: 'Người 1' },
    });
    const [kept] = await world.query<{ fits: boolean; printed: string }>(
      `SELECT digest = encode(sha256(convert_to(paper::text, 'UTF8')), 'hex') AS fits, paper ->> 'name' AS printed FROM letter_end WHERE letter_id = $1`,
      [letterId],
    );
    expect(kept).toEqual({ fits: true, printed: 'Công văn' });
    const print = async () => (await office.download(`/letters/${letterId}/paper?format=docx`)).content;
    const first = await print();
    await world.query(`UPDATE person SET full_name = 'Tên khác' WHERE id = $1`, [officer.personId]);
    expect(await print()).toEqual(first);
    const text = strFromU8(unzipSync(first)['word/document.xml'] ?? new Uint8Array());
    for (const part of ['Số: 05/UBND-VX', 'Người 1', 'ngày 22 tháng 6 năm 2021'])
      expect(text).toContain(part);
  });

  it('has a number that nothing else of its place and year has', async () => {
    const second = idOf(mustBe(201, await draft(officer, submission())));
    expect(codesOf(await issue(officer, terms(), second))).toEqual(['letter.number-taken']);
    mustBe(200, await issue(officer, terms({ number: 6 }), second));
    const third = idOf(mustBe(201, await draft(officer, submission())));
    mustBe(200, await officer.post(`/letters/${third}/discard`, { body: { reason: 'Nhầm kế hoạch' } }));
    expect((await officer.get(`/letters/${third}`)).body).toMatchObject({
      status: 'discarded',
      reason: 'Nhầm kế hoạch',
    });
    expect(codesOf(await issue(officer, terms({ number: 7 }), third))).toEqual(['letter.ended']);
    const acts = await world.query<{ kind: string; n: number }>(
      `SELECT kind, count(*)::int AS n FROM act WHERE kind LIKE 'letter.%' GROUP BY 1 ORDER BY 1`,
    );
    expect(acts.filter(({ kind }) => kind !== 'letter.drafted' && kind !== 'letter.printed')).toEqual([
      { kind: 'letter.discarded', n: 1 },
      { kind: 'letter.issued', n: 2 },
    ]);
  });

  it('is not issued once what it tells holds no more, and says so before anybody tries', async () => {
    const stale = idOf(mustBe(201, await draft(officer, submission())));
    const changed = async () => (await officer.get(`/letters/${stale}`)).body['changed'];
    const stands = (state: string) =>
      world.query(
        `UPDATE plan SET state = $2, merged_into_id = CASE $2 WHEN 'merged' THEN $3::uuid END WHERE id = $1`,
        [planId, state, districtPlanId],
      );
    expect(await changed()).toBeNull();
    await stands('returned');
    const refused = await issue(officer, terms({ number: 7 }), stale);
    expect([refused.status, codesOf(refused)]).toEqual([409, ['letter.facts-changed']]);
    expect(await changed()).toEqual({ code: 'letter.facts-changed', gone: 2, added: 0, dossierIds: [] });
    await world.query(`UPDATE plan_item SET quarter = 4 WHERE plan_id = $1 AND product_name = 'Chè'`, [
      planId,
    ]);
    await stands('merged');
    expect(await changed()).toMatchObject({ gone: 1, added: 1 });
    expect(codesOf(await issue(officer, terms({ number: 7 }), stale))).toEqual(['letter.facts-changed']);
  });

  it('forwards the dossiers that went up, each in one issued letter', async () => {
    const { productId } = await world.producer();
    const roundId = await world.round({ number: 2 });
    const forwarding = submission({ kind: 'dossierForwarding', subjectId: roundId });
    expect(codesOf(await draft(officer, forwarding))).toEqual(['letter.nothing-to-tell']);
    const dossier = mustBe(201, await officer.post('/dossiers', { body: { productId, roundId } }));
    const { id } = told<{ id: string }>(dossier, 'dossier');
    await wentUp(id, 'forwardToDistrict', { number: 99, roundId });
    const first = idOf(mustBe(201, await draft(officer, forwarding)));
    expect((await officer.get(`/letters/${first}`)).body).toMatchObject({ listed: 1 });
    const twin = idOf(mustBe(201, await draft(officer, forwarding)));
    // Neither can be written down before both were asked for.
    await world.query('BEGIN');
    await world.query('LOCK TABLE letter_end IN EXCLUSIVE MODE');
    const both = [first, twin].map((each, index) => issue(officer, terms({ number: 8 + index }), each));
    await pause(300);
    await world.query('COMMIT');
    const answers = await Promise.all(both);
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect(answers.flatMap(codesOf)).toEqual(['letter.facts-changed']);
    expect(codesOf(await draft(officer, forwarding))).toEqual(['letter.nothing-to-tell']);
    sent = { id, roundId };
  });

  it('lists again what came back and was sent again, and nothing that was withdrawn or sent in another round', async () => {
    const { id, roundId } = sent;
    const forwarding = submission({ kind: 'dossierForwarding', subjectId: roundId });
    const nothing = ['letter.nothing-to-tell'];
    await world.setClock('2021-06-23T08:30:00+07:00');
    await wentUp(id, 'forwardToDistrict', { number: 100, roundId });
    const again = idOf(mustBe(201, await draft(officer, forwarding)));
    expect((await officer.get(`/letters/${again}`)).body).toMatchObject({ listed: 1 });
    await world.query(`UPDATE dossier SET state = 'closed.withdrawn' WHERE id = $1`, [id]);
    expect(codesOf(await draft(officer, forwarding))).toEqual(nothing);
    const refused = await issue(officer, terms({ number: 10, issuedOn: '2021-06-23' }), again);
    expect(refused.body['refusals']).toEqual([
      { code: 'letter.facts-changed', gone: 1, added: 0, dossierIds: [id] },
    ]);
    const later = await world.round({ number: 3 });
    await world.query(`UPDATE dossier SET state = 'district.intake', round_id = $2 WHERE id = $1`, [
      id,
      later,
    ]);
    expect(codesOf(await draft(officer, { ...forwarding, subjectId: later }))).toEqual(nothing);
  });

  it('takes dossiers of five stars from the province to the ministry, by the name it had on that day', async () => {
    const { province } = world.places;
    const highest = await world.signedIn(['coordinationOffice', province]);
    const [dossier] = await world.query<{ roundId: string }>(
      `SELECT round_id AS "roundId" FROM dossier WHERE id = $1`,
      [sent.id],
    );
    const wish = { kind: 'dossierForwarding', placeId: province, subjectId: dossier?.roundId };
    expect(codesOf(await draft(highest, wish))).toEqual(['letter.nothing-to-tell']);
    await wentUp(sent.id, 'forwardToMinistry', { number: 101, roundId: dossier?.roundId });
    const toMinistry = idOf(mustBe(201, await draft(highest, wish)));
    expect((await highest.get(`/letters/${toMinistry}`)).body).toMatchObject({
      ...{ to: null, listed: 1, addressee: 'Bộ Nông nghiệp và Phát triển nông thôn' },
    });
    expect(told<object[]>(await highest.get('/letters'), 'items')).toContainEqual(
      expect.objectContaining({ to: null }),
    );
    mustBe(
      200,
      await issue(
        highest,
        terms({ number: 1, issuedOn: '2021-06-23', signerId: highest.personId }),
        toMinistry,
      ),
    );
    expect(codesOf(await draft(highest, wish))).toEqual(['letter.nothing-to-tell']);
  });
});

describe('whoever is late', () => {
  const urge = (by: Browser, body: object) => by.post('/letters/urgings', { body });
  const late = async () =>
    mustBe(200, await office.get(`/letters/late?placeId=${world.places.district}`)).body;

  it('stands in the list of the place above, with what', async () => {
    expect(await late()).toMatchObject({ places: [] });
    await world.query(`UPDATE plan SET first_submitted_at = NULL WHERE place_id = ANY($1)`, [
      communes.slice(1).map(({ id }) => id),
    ]);
    await world.setClock('2021-06-26T08:30:00+07:00');
    expect(await late()).toMatchObject({
      places: [
        { place: { name: 'Bình Lư' }, plans: 1, reports: 0, dossiers: 0, followUps: 0, urgedOn: null },
        { place: { name: 'Sơn Bình' }, plans: 1, reports: 0, dossiers: 0, followUps: 0, urgedOn: null },
      ],
    });
    expect((await stranger.get(`/letters/late?placeId=${world.places.district}`)).status).toBe(404);
  });

  it('is urged by letters of their own, numbered in a row, packed in one archive; each once', async () => {
    const [inTime, ...others] = communes.map(({ id }) => id);
    const issue = {
      number: 41,
      symbol: 'UBND-OCOP',
      issuedOn: '2021-06-26',
      signerId: office.personId,
      capacity: 'viceChair',
    };
    const wish = { placeId: world.places.district, toPlaceIds: others, note: 'Báo cáo trước 30/6', issue };
    expect(codesOf(await urge(office, { ...wish, toPlaceIds: [inTime] }))).toEqual(['letter.not-late']);
    expect(fieldsOf(await urge(office, { ...wish, toPlaceIds: [] }))).toEqual(['toPlaceIds']);
    expect(fieldsOf(await urge(office, { ...wish, issue: { ...issue, number: 0 } }))).toEqual([
      'issue.number',
    ]);
    const batchId = idOf(mustBe(201, await urge(office, wish)));
    expect(await ended(office, batchId)).toMatchObject({ total: 2, done: 2, failed: 0, hasFile: true });
    const { content, headers } = await office.download(`/batches/${batchId}/file`);
    expect(headers.get('content-type')).toBe('application/zip');
    expect(await readsOf('batch', batchId)).toEqual([
      { kind: 'batch.exported', by: office.personId, place: world.places.district },
    ]);
    const files = unzipSync(content);
    expect(Object.keys(files)).toEqual([
      '001 41 UBND-OCOP - Bình Lư.docx',
      '002 42 UBND-OCOP - Sơn Bình.docx',
    ]);
    const text = strFromU8(
      unzipSync(Object.values(files)[1] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
    );
    for (const part of [
      'Ủy ban nhân dân xã Sơn Bình',
      'hạn cuối ngày 25 tháng 6 năm 2021',
      'Báo cáo trước 30/6.',
    ])
      expect(text).toContain(part);
    expect(await late()).toMatchObject({ places: [{ urgedOn: '2021-06-26' }, { urgedOn: '2021-06-26' }] });
    expect((await communes[1]?.by.get('/letters'))?.body).toMatchObject({
      items: [{ kind: 'urging', number: 41 }],
    });
  });

  it('takes the next number that is free; what is refused takes none, and leaves no draft', async () => {
    const [, first, second] = communes;
    const issue = {
      ...{ number: 40, symbol: 'UBND-OCOP', issuedOn: '2021-06-26' },
      ...{ signerId: office.personId, capacity: 'chair' },
    };
    const wish = { placeId: world.places.district, toPlaceIds: [first?.id, second?.id], issue };
    const all = idOf(mustBe(201, await urge(office, wish)));
    expect(await ended(office, all)).toMatchObject({ done: 2, failed: 0 });
    const handedIn = (instant: string | null) =>
      world.query(`UPDATE plan SET first_submitted_at = $2 WHERE place_id = $1`, [first?.id, instant]);
    // Hands in between the asking and the writing.
    await world.query('BEGIN');
    await world.query('LOCK TABLE batch IN EXCLUSIVE MODE');
    const asked = urge(office, wish);
    await pause(300);
    await handedIn('2021-06-26T01:00:00Z');
    await world.query('COMMIT');
    const rest = await ended(office, idOf(mustBe(201, await asked)));
    expect(rest).toMatchObject({
      ...{ done: 2, failed: 1 },
      failures: [{ label: first?.name, refusals: [{ code: 'letter.nothing-to-tell' }] }],
    });
    const [written] = await world.query(
      `SELECT array_agg(e.number ORDER BY e.number) AS numbers, count(*) FILTER (WHERE e.number IS NULL)::int AS drafts
         FROM letter l LEFT JOIN letter_end e ON e.letter_id = l.id WHERE l.place_id = $1`,
      [world.places.district],
    );
    expect(written).toEqual({ numbers: [40, 41, 42, 43, 44], drafts: 0 });
    await handedIn(null);
  });

  it('is urged for reports as well, from the day after they were due until they are sent', async () => {
    const [first] = communes;
    if (!first) throw new Error('Three communes');
    const ofFirst = async () => {
      const places = (await late())['places'] as unknown as { readonly place: { readonly id: string } }[];
      return places.find(({ place }) => place.id === first.id);
    };
    const asked = { placeId: world.places.district, kind: 'monthly', day: 26, counts: 'by', source: 'Số 9' };
    mustBe(201, await office.post('/report-schedules', { body: asked }));
    await world.app.get(DraftReports).sweep();
    expect(await ofFirst()).toBeUndefined();
    await world.setClock('2021-06-27T08:30:00+07:00');
    expect(await ofFirst()).toMatchObject({ plans: 0, reports: 1, dossiers: 0 });
    const wish = { kind: 'urging', placeId: world.places.district, subjectId: first.id };
    const letterId = idOf(mustBe(201, await office.post('/letters', { body: wish })));
    expect(told<string[]>(await office.get(`/letters/${letterId}`), 'paragraphs')).toContain(
      '- Báo cáo OCOP tháng 06/2021: hạn cuối ngày 26 tháng 6 năm 2021, chưa gửi.',
    );
    const [report] = await world.query<{ id: string }>(`SELECT id FROM report WHERE place_id = $1`, [
      first.id,
    ]);
    mustBe(200, await first.by.post(`/reports/${report?.id}/steps/send`, { version: 1, body: {} }));
    expect(await ofFirst()).toBeUndefined();
    expect(codesOf(await office.post('/letters', { body: wish }))).toEqual(['letter.nothing-to-tell']);
    const body = { number: 50, symbol: 'UBND', issuedOn: '2021-06-27', capacity: 'chair' };
    const caughtUp = await office.post(`/letters/${letterId}/issue`, {
      body: { ...body, signerId: office.personId },
    });
    expect(codesOf(caughtUp)).toEqual(['letter.facts-changed']);
  });

  it('is urged for dossiers that it holds by a date or a lawful time, and for what a letter asks after recognition', async () => {
    const { commune, district } = world.places;
    const { producerId, productId } = await world.producer();
    const roundId = await world.round({ number: 4, registration: -9, district: -5, province: -1 });
    const dossierId = await recognised(world, {
      producerId,
      productId,
      roundId,
      star: 3,
      expiresOn: '2024-05-14',
    });
    const here = async () => {
      const places = (await late())['places'] as unknown as {
        place: { id: string };
        dossiers: number;
        followUps: number;
      }[];
      const found = places.find(({ place }) => place.id === commune);
      return [found?.dossiers ?? 0, found?.followUps ?? 0];
    };
    const stands = (state: string, deadline: string | null, clocks: readonly object[] = []) =>
      world.query(
        `UPDATE dossier SET open = $2 NOT LIKE 'closed.%', state = $2, deadline = $3, clocks = $4 WHERE id = $1`,
        [...[dossierId, state, deadline, JSON.stringify(clocks)]],
      );
    const clock = (kind: string, changes: object = {}) => [
      { kind, dueOn: '2021-06-20', stops: [], ...changes },
    ];
    expect(await here()).toEqual([0, 0]);
    // Beyond the commune, or with nothing to be done by a day.
    await stands('province.council', null);
    expect(await here()).toEqual([0, 0]);
    await stands('closed.notPassed', null);
    expect(await here()).toEqual([0, 0]);
    await stands('district.council', 'dueAtProvince', clock('reevaluation'));
    expect(await here()).toEqual([0, 0]);
    await stands(
      'commune.review',
      null,
      clock('communeReview', { apologies: [{ appointedOn: '2021-06-28' }] }),
    );
    expect(await here()).toEqual([0, 0]);
    await stands('commune.returned', null, clock('supplementAnswer'));
    expect(await here()).toEqual([0, 0]);
    await stands('commune.review', 'dueAtDistrict', clock('communeReview'));
    expect(await here()).toEqual([1, 0]);

    const callId = randomUUID();
    await world.query(
      `INSERT INTO follow_up_call (id, place_id, kind, due_on, due_counts, basis_number, basis_on, carried_out_by, star_from, star_to, issued_by)
       VALUES ($1, $2, 'tradePromotion', '2021-06-24', 'before', '17/UBND', '2021-06-01', 'commune', 3, 5, $3)`,
      [callId, district, office.personId],
    );
    await world.query(
      `INSERT INTO follow_up (id, version, call_id, dossier_id, place_id, machine_id, machine_version, state)
       VALUES (gen_random_uuid(), 1, $1, $2, $3, 'follow-up', '1', 'open')`,
      [callId, dossierId, commune],
    );
    expect(await here()).toEqual([1, 1]);
    const wish = { kind: 'urging', placeId: district, subjectId: commune };
    const letterId = idOf(mustBe(201, await office.post('/letters', { body: wish })));
    const { body } = await office.get(`/letters/${letterId}`);
    expect([body['paragraphs'], body['listed']]).toEqual([
      expect.arrayContaining([
        '- Xúc tiến thương mại theo văn bản số 17/UBND ngày 01 tháng 6 năm 2021: hạn cuối ngày 23 tháng 6 năm 2021, còn 1 sản phẩm chưa làm xong.',
        '- 1 hồ sơ sản phẩm đã quá hạn, danh sách tại phụ lục kèm theo.',
      ]),
      3,
    ]);
    const { content } = await office.download(`/letters/${letterId}/paper?format=docx`);
    const text = strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array());
    for (const part of ['Gửi hồ sơ về huyện, đợt 4', 'Xã xem xét hồ sơ', '20/06/2021'])
      expect(text).toContain(part);
    expect(text).not.toContain('undefined');
    await world.query(`UPDATE follow_up SET state = 'completed', done_on = '2021-06-27' WHERE call_id = $1`, [
      callId,
    ]);
    await stands('closed.recognised', null);
    expect(await here()).toEqual([0, 0]);
  });
});

describe('what grows with every year', () => {
  /** How a statement is carried out where a table holds more than is worth reading whole. */
  const planOf = async (text: string, values: readonly unknown[]) => {
    await world.query('SET enable_seqscan = off');
    const lines = await world.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
    await world.query('RESET enable_seqscan');
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  };

  it('is looked up by place where the places below are asked for what they are late with', async () => {
    const plan = await planOf(listLate.text, [world.places.district]);
    for (const index of ['dossier_commune', 'dossier_district', 'follow_up_place'])
      expect(plan).toContain(index);
  });

  it('is sorted by the instant of its letters, not by how that is written', async () => {
    const { district, commune } = world.places;
    const plan = await planOf(listLetters.text, [[district], [district, commune], null, null, null, 21]);
    for (const used of ['letter_place', 'letter_to_place', 'Sort Key: l.drafted_at DESC, l.id DESC'])
      expect(plan).toContain(used);
  });

  it('is listed page by page, each letter once, though many are drafted in one thousandth of a second', async () => {
    await world.query(
      `INSERT INTO letter (id, place_id, kind, to_place_id, subject_id, facts, drafted_by, drafted_at)
       SELECT gen_random_uuid(), $1, 'urging', $2, $2, '{"kind":"urging"}', $3, ocop_now() + n * interval '1 microsecond' FROM generate_series(1, 7) n`,
      [world.places.district, world.places.commune, office.personId],
    );
    const ids = async (path: string): Promise<readonly unknown[]> => {
      const page = mustBe(200, await office.get(path));
      const next = told<string | null>(page, 'next');
      const rest = next === null ? [] : await ids(`/letters?limit=3&after=${next}`);
      return [...listed(page, 'id'), ...rest];
    };
    const whole = listed(await office.get('/letters?limit=100'), 'id');
    expect(whole.length).toBeGreaterThan(7);
    expect(await ids('/letters?limit=3')).toEqual(whole);
  });
});
