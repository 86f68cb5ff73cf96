import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { listenToClients, type ClientStatement } from '../../scripts/world/listen-to-clients.js';
import { pagesOf, pageSizesOf, paragraphsOf } from '../support/read-paper.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { codesOf, fieldsOf, listed } from '../support/told.js';

/** Proof of notification of what is no dossier: rounds, plans and reports, the letters that ask for them, tasks after recognition. */
let world: RunningApplication;
let districtOffice: Browser;
let communeOfficer: Browser;
let siblingOfficer: Browser;
let provinceAuditor: Browser;
let foreignOfficer: Browser;
let owner: Browser;
let siblingOwner: Browser;
const sibling = randomUUID();
let dossierId: string;
const ids: Record<string, string> = {};

interface Row {
  readonly kind: string;
  readonly template: string;
  readonly facts: object;
  readonly [column: string]: unknown;
}
let minute = 0;

/** Somebody was told, a minute after the one before. */
async function tell({ personId }: Browser, { kind, template, facts, ...about }: Row): Promise<string> {
  minute += 1;
  const [outboxId, noticeId] = [randomUUID(), randomUUID()];
  const columns = Object.entries(about);
  const at = `2021-06-${String(10 + Math.floor(minute / 60)).padStart(2, '0')}T08:${String(minute % 60).padStart(2, '0')}:00+07:00`;
  await world.query(
    `INSERT INTO outbox (id, kind, template, audience, due_at, status, delivered_at${columns.map(([name]) => `, ${name}`).join('')})
     VALUES ($1, $2, $3, '[]', $4::timestamptz, 'delivered', $4::timestamptz${columns.map((_, i) => `, $${i + 5}`).join('')})`,
    [outboxId, kind, template, at, ...columns.map(([, value]) => value)],
  );
  await world.query(
    `INSERT INTO notice (id, outbox_id, person_id, template, facts, created_at) VALUES ($1, $2, $3, $4, $5, $6::timestamptz)`,
    [noticeId, outboxId, personId, template, JSON.stringify(facts), at],
  );
  return noticeId;
}

beforeAll(async () => {
  world = await RunningApplication.start();
  const { province, district, commune, otherCommune } = world.places;
  await world.query(
    `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'LC-TD-NT', 'commune', 'Nà Tăm', $2, '2019-01-01')`,
    [sibling, district],
  );
  districtOffice = await world.signedIn(['coordinationOffice', district]);
  communeOfficer = await world.signedIn(['communeOfficer', commune]);
  siblingOfficer = await world.signedIn(['communeOfficer', sibling]);
  provinceAuditor = await world.signedIn(['auditor', province]);
  foreignOfficer = await world.signedIn(['communeOfficer', otherCommune]);
  const made = await world.producer();
  owner = made.browser;
  siblingOwner = (await world.producer(sibling)).browser;
  ids['rounds'] = await world.round({ registration: 8, district: 10, province: 15 });
  const body = { productId: made.productId, roundId: ids['rounds'], purpose: 'first' };
  dossierId = ((await owner.post('/dossiers', { body })).body['dossier'] as { id: string }).id;
  for (const kind of ['plan-calls', 'plans', 'reports', 'report-schedules', 'follow-up-calls', 'follow-ups'])
    ids[kind] = randomUUID();
  const { personId } = districtOffice;
  await world.query(
    `INSERT INTO plan_call (id, version, place_id, year, plans_due_on, plans_due_counts, approval_due_on, approval_due_counts, issued_by)
     VALUES ($1, 1, $2, 2021, '2021-06-20', 'before', '2021-06-25', 'before', $3)`,
    [ids['plan-calls'], district, personId],
  );
  await world.query(
    `INSERT INTO plan (id, version, place_id, year, machine_id, machine_version, state) VALUES ($1, 1, $2, 2021, 'plan', '1', 'returned')`,
    [ids['plans'], commune],
  );
  await world.query(
    `INSERT INTO report_schedule (id, place_id, kind, day, counts, source, in_force_from, issued_by)
     VALUES ($1, $2, 'monthly', 30, 'by', 'Công văn số 12/UBND', '2021-01-01', $3)`,
    [ids['report-schedules'], district, personId],
  );
  await world.query(
    `INSERT INTO report (id, version, place_id, kind, period, year, schedule_id, due_on, machine_id, machine_version, state, remarks)
     VALUES ($1, 1, $2, 'monthly', '2021-06', 2021, $3, '2021-06-30', 'report', '1', 'draft', '{}')`,
    [ids['reports'], commune, ids['report-schedules']],
  );
  await world.query(
    `INSERT INTO recognition (dossier_id, star, recognised_by, decision_number, decided_on, certificate_number, expires_on, recorded_at)
     VALUES ($1, 3, 'province', '9/QĐ', '2021-06-01', 'C-1', '2024-06-01', ocop_now())`,
    [dossierId],
  );
  await world.query(
    `INSERT INTO follow_up_call (id, place_id, kind, due_on, due_counts, basis_number, basis_on, carried_out_by, star_from, star_to, issued_by)
     VALUES ($1, $2, 'recheck', '2021-06-24', 'before', '17/UBND', '2021-06-01', 'commune', 3, 5, $3)`,
    [ids['follow-up-calls'], district, personId],
  );
  await world.query(
    `INSERT INTO follow_up (id, version, call_id, dossier_id, place_id, machine_id, machine_version, state)
     VALUES ($1, 1, $2, $3, $4, 'follow-up', '1', 'open')`,
    [ids['follow-ups'], ids['follow-up-calls'], dossierId, commune],
  );
  await world.query('DELETE FROM outbox');
  await tellAll();
});
afterAll(() => world.stop());

async function tellAll(): Promise<void> {
  const { district, commune } = world.places;
  const day = { due_on: '2021-06-20', days_before: 3 };
  const left = { daysBefore: 3, daysLeft: 3, dueOn: '2021-06-20' };
  const round = {
    ...{
      kind: 'reminder',
      template: 'deadline',
      round_id: ids['rounds'],
      deadline: 'registrationCloses',
      ...day,
    },
    facts: { ...left, deadline: 'registrationCloses', roundNumber: 1, year: 2021, placeName: 'Tam Đường' },
  };
  for (const by of [districtOffice, communeOfficer, owner, siblingOfficer, siblingOwner])
    await tell(by, round);
  const call = (place: string, placeName: string) => ({
    ...{ kind: 'plan', template: 'planDue', plan_call_id: ids['plan-calls'], place_id: place, ...day },
    facts: { ...left, planCallId: ids['plan-calls'], placeName, year: 2021 },
  });
  await tell(communeOfficer, call(commune, 'Bản Bo'));
  await tell(siblingOfficer, call(sibling, 'Nà Tăm'));
  await tell(districtOffice, call(district, 'Tam Đường'));
  await tell(communeOfficer, {
    ...{
      kind: 'planStep',
      template: 'planReturned',
      plan_id: ids['plans'],
      place_id: commune,
      step_number: 3,
    },
    facts: { planId: ids['plans'], placeName: 'Bản Bo', year: 2021 },
  });
  const about = {
    reportId: ids['reports'],
    reportKind: 'monthly',
    period: '2021-06',
    placeName: 'Bản Bo',
    year: 2021,
  };
  await tell(communeOfficer, {
    ...{ kind: 'report', template: 'reportDue', report_id: ids['reports'], place_id: commune, ...day },
    facts: { ...left, ...about },
  });
  await tell(districtOffice, {
    ...{
      kind: 'reportStep',
      template: 'reportSent',
      report_id: ids['reports'],
      place_id: commune,
      step_number: 2,
    },
    facts: about,
  });
  const task = {
    followUpCallId: ids['follow-up-calls'],
    followUpKind: 'recheck',
    basisNumber: '17/UBND',
    open: 1,
  };
  const asked = { kind: 'followUp', follow_up_call_id: ids['follow-up-calls'] };
  await tell(communeOfficer, {
    ...{ ...asked, template: 'followUpsAsked', place_id: commune, due_on: '2021-06-23' },
    facts: { ...task, placeName: 'Bản Bo', dueOn: '2021-06-23' },
  });
  await tell(siblingOfficer, {
    ...{ ...asked, template: 'followUpsAsked', place_id: sibling, due_on: '2021-06-23' },
    facts: { ...task, placeName: 'Nà Tăm', dueOn: '2021-06-23' },
  });
  await tell(communeOfficer, {
    ...{ ...asked, template: 'recheckDecided', place_id: commune, follow_up_id: ids['follow-ups'] },
    facts: { ...task, followUpId: ids['follow-ups'], placeName: 'Bản Bo', productName: 'Chè cổ thụ' },
  });
}

const path = (kind: string, id = ids[kind]) => `/deliveries/${kind}/${id}`;
const templatesFor = async (by: Browser, kind: string) => listed(await by.get(path(kind)), 'template');
const count = async (by: Browser, kind: string) => (await templatesFor(by, kind)).length;

describe('GET /deliveries/:kind/:id', () => {
  it.each([
    ['rounds', 5],
    ['plan-calls', 3],
    ['plans', 2],
    ['reports', 2],
    ['report-schedules', 2],
    ['follow-up-calls', 3],
    ['follow-ups', 2],
  ])('of %s is read whole by the offices that hold it and by those above', async (kind, told) => {
    for (const by of [districtOffice, provinceAuditor])
      expect([kind, await count(by, kind)]).toEqual([kind, told]);
  });

  it('of a plan: the day it was awaited by, and that it was returned', async () => {
    expect(await templatesFor(communeOfficer, 'plans')).toEqual(['planReturned', 'planDue']);
  });

  it('of a task: what the letter told of all products of the place, and its own steps', async () => {
    expect(await templatesFor(communeOfficer, 'follow-ups')).toEqual(['recheckDecided', 'followUpsAsked']);
  });

  it.each([
    // The officer and the owner of its own commune.
    ['rounds', 2],
    ['plan-calls', 1],
    ['report-schedules', 2],
    ['follow-up-calls', 2],
  ])(
    'of %s, which addresses many places, an office below reads what was told at its own',
    async (kind, own) => {
      expect(await count(communeOfficer, kind)).toBe(own);
    },
  );

  it('of a round, an office below reads who sat there on that day, not who sits there now', async () => {
    await world.query(`UPDATE assignment SET valid_to = '2021-06-09' WHERE person_id = $1`, [
      siblingOfficer.personId,
    ]);
    const successor = await world.signedIn(['communeOfficer', sibling]);
    expect(await count(successor, 'rounds')).toBe(1);
    await world.query(`UPDATE assignment SET valid_to = NULL WHERE person_id = $1`, [
      siblingOfficer.personId,
    ]);
    expect(await count(successor, 'rounds')).toBe(2);
  });

  it('does not know elsewhere, or of another, what is not its own', async () => {
    for (const kind of Object.keys(ids)) {
      const answer = await foreignOfficer.get(path(kind));
      expect([kind, answer.status, codesOf(answer)]).toEqual([kind, 404, [codeOf(kind)]]);
      expect(codesOf(await districtOffice.get(path(kind, randomUUID())))).toEqual([codeOf(kind)]);
      expect((await owner.get(path(kind))).status).toBe(403);
      expect((await world.nobody().get(path(kind))).status).toBe(401);
    }
    for (const kind of ['plans', 'reports', 'follow-ups'])
      expect((await siblingOfficer.get(path(kind))).status).toBe(404);
    const above = randomUUID();
    await world.query(
      `INSERT INTO plan (id, version, place_id, year, machine_id, machine_version, state) VALUES ($1, 1, $2, 2021, 'plan', '1', 'draft')`,
      [above, world.places.district],
    );
    expect((await districtOffice.get(path('plans', above))).status).toBe(200);
    expect((await communeOfficer.get(path('plans', above))).status).toBe(404);
    expect((await districtOffice.get(path('places', world.places.commune))).status).toBe(404);
    expect(fieldsOf(await districtOffice.get(path('plans', 'x')))).toEqual(['id']);
  });
});

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}
const nodesIn = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesIn)];

describe('a record among many', () => {
  it('reads no subject’s record by going through the outbox', async () => {
    const round = { placeId: world.places.district, year: 2021, number: 9, rulebook: 'qd-1048-2019' };
    const [registrationCloses, dueAtDistrict, dueAtProvince] = ['22', '24', '29'].map((day) => ({
      ...{ on: `2021-06-${day}`, counts: 'by' },
    }));
    const body = { ...round, registrationCloses, dueAtDistrict, dueAtProvince };
    const { id: roundId } = (await districtOffice.post('/rounds', { body })).body;
    const others = await world.query<{ id: string }>(
      `INSERT INTO outbox (id, kind, template, audience, round_id, deadline, due_on, days_before, due_at, status)
       SELECT gen_random_uuid(), 'reminder', 'deadline', '[]', $1, 'dueAtProvince', '2021-06-29', 3, ocop_now(), 'delivered'
         FROM generate_series(1, 3000) RETURNING id`,
      [roundId],
    );
    const heard: Required<ClientStatement>[] = [];
    const stop = listenToClients(({ name = '', text = '', values = [] }, send) => {
      if (name.startsWith('delivery-record.told-of-')) heard.push({ name, text, values });
      return send({ name, text, values });
    });
    await districtOffice.get(`/dossiers/${dossierId}/deliveries`);
    for (const kind of Object.keys(ids)) await districtOffice.get(path(kind));
    stop();
    expect(heard).toHaveLength(1 + Object.keys(ids).length);
    await world.query('ANALYZE outbox');
    await world.query('SET enable_seqscan = off');
    for (const { name, text, values } of heard) {
      const [row] = await world.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
        `EXPLAIN (FORMAT JSON) ${text}`,
        [...values],
      );
      const reads = nodesIn(row?.['QUERY PLAN'][0]?.Plan ?? {}).filter(
        (node) => node['Relation Name'] === 'outbox',
      );
      const through = reads.filter((node) => !node['Index Cond'] && !node['Recheck Cond']);
      expect([name, reads.length > 0, through]).toEqual([name, true, []]);
    }
    await world.query('RESET enable_seqscan');
    await world.query('DELETE FROM outbox WHERE id = ANY ($1::uuid[])', [others.map(({ id }) => id)]);
  });
});

const codeOf = (kind: string) => `${kind.slice(0, -1)}.not-found`;

describe('the record on paper', () => {
  it('names people, offices and producers as they were when they were told, whatever they are called since', async () => {
    const rounds = async () => {
      const { content } = await districtOffice.download(`${path('rounds')}/paper?format=docx`);
      const list = await districtOffice.get(path('rounds'));
      // Of the paper the table: its head says when it was taken from the record.
      return [paragraphsOf(content).filter((line) => line.includes('\n')), list.body];
    };
    const before = await rounds();
    expect(before[0]).toEqual(expect.arrayContaining([expect.stringContaining('Cán bộ xã, xã Nà Tăm')]));
    const names = () =>
      world.query<{ id: string; name: string }>(
        `SELECT id, full_name AS name FROM person UNION ALL SELECT id, name FROM producer UNION ALL SELECT id, name FROM place WHERE id = $1`,
        [sibling],
      );
    const rename = async (to: (name: string) => string, all: { id: string; name: string }[]) => {
      for (const { id, name } of all) {
        await world.query(`UPDATE person SET full_name = $2 WHERE id = $1`, [id, to(name)]);
        await world.query(`UPDATE producer SET name = $2 WHERE id = $1`, [id, to(name)]);
        await world.query(`UPDATE place SET name = $2 WHERE id = $1`, [id, to(name)]);
      }
    };
    const called = await names();
    await rename((name) => `${name} mới`, called);
    const after = await rounds();
    await rename((name) => name, called);
    expect(after).toEqual(before);
  });

  it.each(
    Object.entries({
      rounds: 'Về các hạn của đợt 1 năm 2021, huyện Tam Đường',
      'plan-calls': 'Về yêu cầu lập kế hoạch OCOP năm 2021 của huyện Tam Đường',
      plans: 'Về kế hoạch OCOP năm 2021 của xã Bản Bo',
      reports: 'Về báo cáo tháng 06/2021 của xã Bản Bo',
      'report-schedules': 'Về chế độ báo cáo hằng tháng gửi huyện Tam Đường',
      'follow-up-calls': 'Về việc kiểm tra lại sản phẩm theo văn bản số 17/UBND, huyện Tam Đường',
      'follow-ups': 'Về việc kiểm tra lại sản phẩm theo văn bản số 17/UBND: sản phẩm “Chè cổ thụ”',
    }),
  )('of %s names it, and the office that takes it from the record', async (kind, subject) => {
    const { status, content } = await districtOffice.download(`${path(kind)}/paper?format=docx`);
    expect(status).toBe(200);
    const lines = paragraphsOf(content);
    expect(lines).toEqual(expect.arrayContaining(['BẢNG KÊ GỬI THÔNG BÁO', subject]));
    expect(lines.slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU', 'ỦY BAN NHÂN DÂN\nHUYỆN TAM ĐƯỜNG']);
  });

  it('is A4 across, tells what was told in its words, the earliest first, and of the days asked for', async () => {
    const { content } = await communeOfficer.download(`${path('plan-calls')}/paper?format=pdf`);
    const [page = ''] = await pagesOf(content);
    expect(page).toMatch(/XÃ BẢN BO/);
    expect(page).toMatch(/Còn 3 ngày .* Chưa mở xem/);
    expect(page).not.toContain('Nà Tăm');
    const [size] = await pageSizesOf(content);
    expect(size?.map(Math.round)).toEqual([842, 595]);
    const whole = paragraphsOf(
      (await districtOffice.download(`${path('follow-up-calls')}/paper?format=docx`)).content,
    );
    const at = (start: string) => whole.findIndex((line) => line.startsWith(start));
    expect(at('Việc mới sau công nhận: kiểm tra lại sản phẩm, Bản Bo')).toBeGreaterThan(0);
    expect(at('Việc mới sau công nhận')).toBeLessThan(at('Kết quả kiểm tra lại'));
    const none = await districtOffice.download(`${path('rounds')}/paper?format=docx&to=2021-06-09`);
    expect(paragraphsOf(none.content)).toContain('Chưa thông báo cho ai trong thời gian này.');
  });

  it('is refused to whom the list is, for days that are none, and where it would be too long', async () => {
    expect((await foreignOfficer.get(`${path('rounds')}/paper?format=pdf`)).status).toBe(404);
    expect((await owner.get(`${path('rounds')}/paper?format=pdf`)).status).toBe(403);
    expect(fieldsOf(await districtOffice.get(`${path('rounds')}/paper?format=pdf&from=2021-02-30`))).toEqual([
      'from',
    ]);
    await world.query(
      `WITH told AS (INSERT INTO outbox (id, kind, template, audience, round_id, deadline, due_on, days_before, due_at, status)
         SELECT gen_random_uuid(), 'reminder', 'deadline', '[]', $1, 'registrationCloses', '2021-06-20', 3, '2021-06-14T00:00:00Z', 'delivered'
           FROM generate_series(1, 2001) RETURNING id)
       INSERT INTO notice (id, outbox_id, person_id, template, facts, created_at)
       SELECT gen_random_uuid(), id, $2, 'deadline', '{"deadline":"registrationCloses","daysLeft":3,"dueOn":"2021-06-20","roundNumber":1,"year":2021,"placeName":"Tam Đường"}', '2021-06-14T00:00:00Z' FROM told`,
      [ids['rounds'], communeOfficer.personId],
    );
    const refused = await districtOffice.get(`${path('rounds')}/paper?format=pdf`);
    expect([refused.status, refused.body['refusals']]).toEqual([
      422,
      [{ code: 'deliveries.too-many', most: 2000 }],
    ]);
    expect((await districtOffice.download(`${path('rounds')}/paper?format=docx&to=2021-06-13`)).status).toBe(
      200,
    );
    await world.query(`DELETE FROM notice WHERE created_at = '2021-06-14T00:00:00Z'`);
  });
});
