import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { HeldRole } from '../../src/domain/jurisdiction/role.js';
import { superiorsOf } from '../../src/domain/jurisdiction/superiors.js';
import { communeOfficer, producer } from '../../src/domain/rulebook/procedure/audiences.js';
import { DeliverDue } from '../../src/modules/reminders/index.js';
import { DraftReports } from '../../src/modules/reports/index.js';
import { eventually } from '../support/eventually.js';
import { everyOffice, holderOf } from '../support/every-office.js';
import { recognised } from '../support/recognised.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { codesOf, told } from '../support/told.js';

let world: RunningApplication;
let admin: Browser;
let officer: Browser;
let office: Browser;
let chief: Browser;
let owner: Browser;
let dossierId: string;
let certified: string;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, district } = world.places;
  admin = await world.signedIn(['administrator', district]);
  officer = await world.signedIn(['communeOfficer', commune]);
  office = await world.signedIn(['coordinationOffice', district]);
  chief = await world.signedIn(['districtApprover', district]);
  const own = await world.producer();
  owner = own.browser;
  const roundId = await world.round();
  certified = await recognised(world, {
    ...(await world.producer()),
    roundId,
    star: 4,
    expiresOn: '2024-05-14',
  });
  const body = { productId: own.productId, roundId, purpose: 'first' };
  dossierId = told<{ id: string }>(await owner.post('/dossiers', { body }), 'dossier').id;
  const clock = { kind: 'communeReview', days: 15, unit: 'workingDays', startedOn: '2021-05-19', stops: [] };
  await world.query(
    `UPDATE dossier SET state = 'commune.review', clocks = json_build_array($2::json) WHERE id = $1`,
    [dossierId, JSON.stringify({ ...clock, dueOn: '2021-06-09', missingYear: null, calendarVersion: 1 })],
  );
});
afterAll(() => world.stop());

const name = (by: Browser, personId: string | null, placeId = world.places.commune) =>
  by.send('PUT', `/places/${placeId}/superior`, { body: { personId } });
/** Who hears that the commune's time is over; each time as if for the first. */
async function heard(): Promise<ReadonlySet<string>> {
  const id = randomUUID();
  await world.query(`UPDATE outbox SET status = 'cancelled' WHERE kind = 'clock'`);
  await world.query(
    `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, clock, due_on, days_before, due_at)
     SELECT $2, 'clock', 'clockEnds', '[]', id, round_id, 'communeReview', '2021-06-09', -1, ocop_now() FROM dossier WHERE id = $1`,
    [dossierId, id],
  );
  return whoHeard(id);
}
async function whoHeard(id: string): Promise<ReadonlySet<string>> {
  await world.app.get(DeliverDue).execute();
  return eventually(async () => {
    const [row] = await world.query<{ status: string }>(`SELECT status FROM outbox WHERE id = $1`, [id]);
    if (row?.status !== 'delivered') throw new Error('On its way');
    const rows = await world.query<{ person_id: string }>(
      `SELECT person_id FROM notice WHERE outbox_id = $1`,
      [id],
    );
    return new Set(rows.map(({ person_id: person }) => person));
  });
}
/** Who hears of a step that the commune's office took. */
async function heardOf(template: string, audience: readonly HeldRole[]): Promise<ReadonlySet<string>> {
  const id = randomUUID();
  await world.query(
    `WITH step AS (INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_as, taken_at, details, hash, round_id)
       SELECT d.id, max(s.number) + 1, 'apologise', 'commune.review', 'commune.review', 'communeOfficer', ocop_now(), '{}', '\\x00', d.round_id
         FROM dossier d JOIN dossier_step s ON s.dossier_id = d.id WHERE d.id = $1 GROUP BY d.id RETURNING *)
     INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, step_number, due_at)
     SELECT $2, 'notice', $3, $4, dossier_id, round_id, number, ocop_now() FROM step`,
    [dossierId, id, template, JSON.stringify(audience)],
  );
  return whoHeard(id);
}
const people = (...all: readonly Browser[]) => new Set(all.map(({ personId }) => personId));

describe('the superior of a place', () => {
  it('is the coordination offices above as long as nobody is named', async () => {
    expect(await heard()).toEqual(people(officer, office));
  });

  it('is named by whoever administers the place', async () => {
    const elsewhere = await world.signedIn(['administrator', world.places.otherDistrict]);
    expect(codesOf(await name(elsewhere, chief.personId))).toEqual(['place.not-found']);
    const { status, body } = await name(admin, chief.personId);
    expect([status, body]).toMatchObject([200, { superior: { id: chief.personId } }]);
  });

  it('alone hears then of what its office lets pass', async () => {
    expect(await heard()).toEqual(people(officer, chief));
  });

  it('alone hears of its apologies too, beside the owner, and of what it asked for twice', async () => {
    expect(await heardOf('apologised', [producer, ...superiorsOf('commune')])).toEqual(people(owner, chief));
    expect(await heardOf('supplementAskedAgain', superiorsOf('commune'))).toEqual(people(chief));
    expect(await heardOf('submitted', [communeOfficer])).toEqual(people(officer));
  });

  it('is no one who holds no office there or above, nor anybody unknown; nothing is changed then', async () => {
    const stranger = await world.signedIn(['districtOfficer', world.places.otherDistrict]);
    const member = await world.signedIn(['councilMember', world.places.district]);
    for (const id of [stranger.personId, member.personId, randomUUID()])
      expect(codesOf(await name(admin, id))).toEqual(['superior.without-office']);
    expect((await name(admin, 'x')).status).toBe(400);
    expect(await heard()).toEqual(people(officer, chief));
  });

  it('is the offices above again once the named one has left office, or nobody is named any more', async () => {
    await world.query(`UPDATE assignment SET valid_to = '2021-06-13' WHERE person_id = $1`, [chief.personId]);
    expect(await heard()).toEqual(people(officer, office));
    await world.query(`UPDATE assignment SET valid_to = NULL WHERE person_id = $1`, [chief.personId]);
    expect(await heard()).toEqual(people(officer, chief));
    expect((await name(admin, null)).body).toMatchObject({ superior: null });
    expect(await heard()).toEqual(people(officer, office));
  });

  it('leaves an act in the ledger of the place', async () => {
    const acts = await world.query(`SELECT place_id, person_id FROM act WHERE kind = 'place.superior-named'`);
    expect(acts).toEqual([1, 2].map(() => ({ place_id: world.places.commune, person_id: admin.personId })));
  });

  describe('hears of every other day too that its office let pass, beside whoever set it', () => {
    let provinceOffice: Browser;
    beforeAll(async () => {
      provinceOffice = await world.signedIn(['coordinationOffice', world.places.province]);
    });
    const dueOn = { on: '2021-06-27', counts: 'by' };
    const ofLetter = async (path: string, changes: object) => {
      const body = { placeId: world.places.district, source: 'Công văn của huyện', ...changes };
      return told<string>(await office.post(path, { body }), 'id');
    };
    const follows = (kind: string) =>
      ofLetter('/follow-up-calls', {
        ...{ kind, due: dueOn, basis: { number: '638/KH-UBND', issuedOn: '2020-04-01' } },
        ...{ carriedOutBy: 'commune', stars: { from: 3, to: 5 } },
      });
    /** Asks by a letter, and answers which of the rows it planned are of its last day. */
    const asked: Readonly<Record<string, () => Promise<string>>> = {
      'a date of the round': async () => {
        await world.query(
          `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, deadline, due_on, days_before, due_at)
           SELECT gen_random_uuid(), 'reminder', 'deadline', '[]', d.id, r.id, 'dueAtDistrict', r.due_at_district_on, -1, ocop_now()
             FROM dossier d JOIN round r ON r.id = d.round_id WHERE d.id = $1`,
          [dossierId],
        );
        await world.query(`UPDATE dossier SET deadline = 'dueAtDistrict' WHERE id = $1`, [dossierId]);
        return `kind = 'reminder' AND dossier_id = '${dossierId}' AND deadline = 'dueAtDistrict'`;
      },
      'a plan': async () => {
        const days = { plansDue: dueOn, approvalDue: { on: '2021-07-01', counts: 'by' } };
        const id = await ofLetter('/plan-calls', { year: 2021, ...days });
        return `plan_call_id = '${id}' AND template = 'planDue'`;
      },
      'a report': async () => {
        const id = await ofLetter('/report-schedules', { kind: 'quarterly', day: 20, counts: 'before' });
        await world.app.get(DraftReports).sweep();
        return `report_id IN (SELECT id FROM report WHERE schedule_id = '${id}')`;
      },
      'a follow-up': async () => `follow_up_call_id = '${await follows('tradePromotion')}'`,
      'a revocation to be proposed': async () => {
        const id = await follows('recheck');
        await world.query(
          `WITH found AS (UPDATE follow_up SET findings = '{}' WHERE call_id = $1 RETURNING id, place_id)
           INSERT INTO outbox (id, kind, template, audience, follow_up_call_id, follow_up_id, dossier_id, place_id, due_on, days_before, due_at)
           SELECT gen_random_uuid(), 'followUp', 'revocationDue', $3, $1, id, $2, place_id, '2021-06-13', -1, ocop_now() FROM found`,
          [id, certified, JSON.stringify([communeOfficer])],
        );
        return `template = 'revocationDue' AND follow_up_call_id = '${id}'`;
      },
    };
    /** Who hears that the day has passed; each time as if for the first. */
    const heardLate = async (which: string) => {
      const id = randomUUID();
      const columns =
        'kind, template, audience, dossier_id, round_id, deadline, plan_call_id, report_id, follow_up_call_id, follow_up_id, place_id, due_on, days_before';
      await world.query(
        `INSERT INTO outbox (id, ${columns}, due_at) SELECT $1, ${columns}, ocop_now() FROM outbox WHERE ${which} AND days_before = -1 LIMIT 1`,
        [id],
      );
      await world.query(`UPDATE outbox SET status = 'cancelled' WHERE ${which} AND id <> $1`, [id]);
      return whoHeard(id);
    };

    it.each([
      ['a date of the round', () => [office, provinceOffice]],
      ['a plan', () => [office]],
      ['a report', () => [office]],
      ['a follow-up', () => [office]],
      ['a revocation to be proposed', () => []],
    ] as const)('%s', async (what, whoUrges) => {
      const which = (await asked[what]?.()) ?? '';
      await name(admin, chief.personId);
      expect(await heardLate(which)).toEqual(people(officer, chief, ...whoUrges()));
      await name(admin, null);
      expect(await heardLate(which)).toEqual(people(officer, office, provinceOffice));
    });
  });

  it('is named by no other office', async () => {
    for (const each of everyOffice) {
      if (each.role === 'administrator') continue;
      expect([each, (await name(await holderOf(each, world), chief.personId)).status]).toEqual([each, 403]);
    }
  });
});
