import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DeliverDue } from '../../src/modules/reminders/index.js';
import { eventually } from '../support/eventually.js';
import { paragraphsOf } from '../support/read-paper.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { codesOf, listed, told } from '../support/told.js';

let world: RunningApplication;
let officer: Browser;
let district: Browser;
let province: Browser;
let leader: Browser;
let admin: Browser;
let elsewhere: Browser;
let owner: Browser;
let dossierId: string;
let roundId: string;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { places } = world;
  officer = await world.signedIn(['communeOfficer', places.commune]);
  district = await world.signedIn(['coordinationOffice', places.district]);
  province = await world.signedIn(['coordinationOffice', places.province]);
  leader = await world.signedIn(['provincialApprover', places.province]);
  admin = await world.signedIn(['administrator', places.province]);
  elsewhere = await world.signedIn(['administrator', places.otherDistrict]);
  const own = await world.producer();
  owner = own.browser;
  roundId = await world.round();
  const body = { productId: own.productId, roundId, purpose: 'first' };
  dossierId = told<{ id: string }>(await owner.post('/dossiers', { body }), 'dossier').id;
  await settled();
});
afterAll(() => world.stop());

async function settled(): Promise<void> {
  await world.app.get(DeliverDue).execute();
  await eventually(async () => {
    const open = await world.query(
      `SELECT FROM outbox WHERE status IN ('planned', 'handed') AND due_at <= ocop_now()`,
    );
    if (open.length > 0) throw new Error('On its way');
  });
}
/** A reminder of the registration's last day, which the dossier's commune holds; answers its row. */
async function remind(daysBefore: number, about: 'dossier' | 'round' = 'dossier'): Promise<string> {
  const id = randomUUID();
  await world.query(
    `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, deadline, due_on, days_before, due_at)
     SELECT $1, 'reminder', 'deadline', $2, $3, r.id, 'registrationCloses', r.registration_closes_on, $4, ocop_now() FROM round r WHERE r.id = $5`,
    [
      ...[id, JSON.stringify(about === 'round' ? [{ role: 'communeOfficer', level: 'commune' }] : [])],
      ...[about === 'dossier' ? dossierId : null, daysBefore, roundId],
    ],
  );
  await settled();
  return id;
}
const holds = (by: Browser, until: string | null) =>
  world.query(`UPDATE assignment SET valid_to = $2 WHERE person_id = $1`, [by.personId, until]);
const heard = async (outboxId: string) => {
  const rows = await world.query<{ person: string; instead: string | null }>(
    `SELECT person_id AS person, facts ->> 'insteadOf' AS instead FROM notice WHERE outbox_id = $1`,
    [outboxId],
  );
  return new Map(rows.map(({ person, instead }) => [person, instead]));
};
const recorded = (outboxId: string) =>
  world.query(
    `SELECT p.name, u.told_above AS above FROM unheld_office u JOIN place p ON p.id = u.place_id WHERE outbox_id = $1 ORDER BY 1`,
    [outboxId],
  );

describe('an office in which nobody sits', () => {
  it('is none as long as somebody holds it', async () => {
    const id = await remind(20);
    expect([...(await heard(id)).keys()]).toContain(officer.personId);
    expect([...(await heard(id)).keys()]).not.toContain(district.personId);
    expect(await recorded(id)).toEqual([]);
  });

  it('has the nearest office above told in its place, which is told so', async () => {
    await holds(officer, '2021-06-13');
    const id = await remind(19);
    expect(await heard(id)).toEqual(new Map([[district.personId, 'Bản Bo']]));
    expect(await recorded(id)).toEqual([{ name: 'Bản Bo', above: true }]);
    const [notice] = told<{ facts: object }[]>(await district.get('/notices'), 'items');
    expect(notice).toMatchObject({ facts: { insteadOf: 'Bản Bo', dossierId } });
  });

  it('goes on to the next one above where that is empty too, and at last to the leader of the province', async () => {
    await holds(district, '2021-06-13');
    expect(await heard(await remind(18))).toEqual(new Map([[province.personId, 'Bản Bo']]));
    await holds(province, '2021-06-13');
    expect(await heard(await remind(17))).toEqual(new Map([[leader.personId, 'Bản Bo']]));
  });

  it('is told of to nobody where nobody is left, and the watchdog and the numbers for monitors say so', async () => {
    await holds(leader, '2021-06-13');
    const id = await remind(16);
    expect(await heard(id)).toEqual(new Map());
    expect(await recorded(id)).toEqual([{ name: 'Bản Bo', above: false }]);
    const { body } = await admin.get('/watchdog');
    expect(body).toMatchObject({
      ...{ unheld: 1, toldNobody: 1 },
      unheldOffices: [{ place: { name: 'Bản Bo', level: 'commune' }, messages: 4, toldNobody: 1 }],
    });
    expect((await elsewhere.get('/watchdog')).body).toMatchObject({ unheldOffices: [] });
    const metrics = told<string>(await world.nobody().get('/metrics'), 'text');
    expect(metrics).toContain('ocop_unheld_offices 1\n');
    expect(metrics).toContain('ocop_told_nobody 1\n');
  });

  it('stands in the record of deliveries as what reached nobody, under the name of then', async () => {
    const auditor = await world.signedIn(['auditor', world.places.province]);
    const recordOf = async () => (await auditor.get(`/dossiers/${dossierId}/deliveries`)).body['items'];
    const expected = expect.arrayContaining([
      expect.objectContaining({
        ...{ person: null, untold: { place: 'Bản Bo', level: 'commune', owner: null }, template: 'deadline' },
        ...{ daysBefore: 16, channels: [], readAt: null },
        facts: expect.objectContaining({ deadline: 'registrationCloses', dossierId }),
      }),
    ]);
    expect(await recordOf()).toEqual(expected);
    await world.query(`UPDATE place SET name = 'Xã mới' WHERE id = $1`, [world.places.commune]);
    expect(await recordOf()).toEqual(expected);
    const { content } = await auditor.download(`/dossiers/${dossierId}/deliveries/paper?format=docx`);
    await world.query(`UPDATE place SET name = 'Bản Bo' WHERE id = $1`, [world.places.commune]);
    const lines = paragraphsOf(content).join('\n');
    expect(lines).toContain('xã Bản Bo\nChưa có người được giao việc');
    expect(lines).toContain('Không báo được cho ai');
    expect(lines).toContain('Nhận thay Bản Bo');
    expect(lines).toMatch(/1 thông báo không tới được ai/);
  });

  it('of a round is told of to the office whose own it is, and to none beside it', async () => {
    const beside = await world.signedIn(['auditor', world.places.otherCommune]);
    const own = await world.signedIn(['auditor', world.places.commune]);
    const id = await remind(21, 'round');
    expect(await recorded(id)).toEqual([{ name: 'Bản Bo', above: false }]);
    const untold = async (by: Browser) => listed(await by.get(`/deliveries/rounds/${roundId}`), 'untold');
    expect(await untold(own)).toContainEqual({ place: 'Bản Bo', level: 'commune', owner: null });
    expect((await beside.get(`/deliveries/rounds/${roundId}`)).status).toBe(404);
  });

  it('is each commune of a round by itself; whoever is told for several is told once', async () => {
    await Promise.all([officer, district, province, leader].map((by) => holds(by, null)));
    await world.query(
      `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES
        (gen_random_uuid(), 'LC-TD-1', 'commune', 'Hồ Thầu', $1, '2019-01-01'), (gen_random_uuid(), 'LC-TD-2', 'commune', 'Bình Lư', $1, '2019-01-01')`,
      [world.places.district],
    );
    await world.query(
      `INSERT INTO place (id, code, level, name, parent_id, valid_from, valid_to) VALUES (gen_random_uuid(), 'LC-TD-3', 'commune', 'Xã cũ', $1, '2019-01-01', '2020-12-31')`,
      [world.places.district],
    );
    const id = await remind(15, 'round');
    const all = await heard(id);
    expect(all.get(officer.personId)).toBeNull();
    expect(all.get(district.personId)?.split(', ').toSorted()).toEqual(['Bình Lư', 'Hồ Thầu']);
    expect(await recorded(id)).toEqual([
      { name: 'Bình Lư', above: true },
      { name: 'Hồ Thầu', above: true },
    ]);
  });

  it('is said in the mail that tells instead', async () => {
    await holds(officer, '2021-06-13');
    await world.query(`UPDATE person SET email = 'dieu.phoi@huyen.example' WHERE id = $1`, [
      district.personId,
    ]);
    await world.setClock('2021-06-15T08:00:00+07:00');
    await world.query(
      `UPDATE round SET registration_closes_on = '2021-06-15', registration_closes_counts = 'by' WHERE id = $1`,
      [roundId],
    );
    await remind(0);
    const [mail] = await world.query<{ body: string }>(
      `SELECT body FROM sending WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1`,
      [district.personId],
    );
    expect(mail?.body).toContain('Thông báo này dành cho Bản Bo. Ở đó hiện chưa có ai nhận được');
  });
});

describe('an owner nobody of whom has an account', () => {
  const cooperative = 'Hợp tác xã Chè Núi';
  let accepted: string;
  /** Offices to be filled, of which an owner is none. */
  const toFill = async () => {
    const { unheld, unheldOffices } = (await admin.get('/watchdog')).body;
    return { unheld, unheldOffices };
  };

  /** What the owner was told of a step, once more. */
  async function tellAgain(): Promise<string> {
    const id = randomUUID();
    await world.query(
      `INSERT INTO outbox (id, kind, template, audience, dossier_id, step_number, due_at)
       SELECT $1, kind, template, audience, dossier_id, step_number, ocop_now() FROM outbox WHERE id = $2`,
      [id, accepted],
    );
    await settled();
    return id;
  }

  it('has the commune told in their place, which guides them', async () => {
    await holds(officer, null);
    await world.query(`UPDATE person SET active = false WHERE id = $1`, [owner.personId]);
    const before = await toFill();
    const taken = await officer.post(`/dossiers/${dossierId}/steps/acceptIdea`, { version: 1, body: {} });
    expect([taken.status, codesOf(taken)]).toEqual([200, []]);
    await settled();
    const [row] = await world.query<{ id: string }>(
      `SELECT id FROM outbox WHERE dossier_id = $1 AND kind = 'notice' AND step_number = 2 AND audience::text LIKE '%producer%'`,
      [dossierId],
    );
    accepted = row?.id ?? '';
    expect(await heard(accepted)).toEqual(new Map([[officer.personId, cooperative]]));
    expect(await recorded(accepted)).toEqual([{ name: 'Bản Bo', above: true }]);
    expect(await toFill()).toEqual(before);
  });

  it('is so too once the account that spoke for them was taken back', async () => {
    await world.query(`UPDATE person SET active = true WHERE id = $1`, [owner.personId]);
    expect(await heard(await tellAgain())).toEqual(new Map([[owner.personId, null]]));
    const [{ producer_id: id } = { producer_id: '' }] = await world.query<{ producer_id: string }>(
      `SELECT producer_id FROM dossier WHERE id = $1`,
      [dossierId],
    );
    expect((await admin.post(`/producers/${id}/people/${owner.personId}/end`)).status).toBe(200);
    expect(await heard(await tellAgain())).toEqual(new Map([[officer.personId, cooperative]]));
  });

  it('is on record as reached by nobody where the commune has nobody either, nor any office above', async () => {
    await Promise.all([officer, district, province, leader].map((by) => holds(by, '2021-06-13')));
    const [before, { toldNobody }] = [await toFill(), (await admin.get('/watchdog')).body];
    const id = await tellAgain();
    expect(await heard(id)).toEqual(new Map());
    expect(await recorded(id)).toEqual([{ name: 'Bản Bo', above: false }]);
    expect(await toFill()).toEqual(before);
    expect((await admin.get('/watchdog')).body.toldNobody).toBe(Number(toldNobody) + 1);
    const auditor = await world.signedIn(['auditor', world.places.province]);
    const { body } = await auditor.get(`/dossiers/${dossierId}/deliveries`);
    expect(body['items']).toContainEqual(
      expect.objectContaining({
        person: null,
        untold: { place: 'Bản Bo', level: 'commune', owner: cooperative },
      }),
    );
    const { content } = await auditor.download(`/dossiers/${dossierId}/deliveries/paper?format=docx`);
    expect(paragraphsOf(content).join('\n')).toContain(
      `${cooperative}\nxã Bản Bo\nChủ thể chưa có tài khoản`,
    );
  });
});
