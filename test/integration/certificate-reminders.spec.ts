import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { conditionCodes } from '../../src/domain/follow-up/recheck-conditions.js';
import { RemindOfCertificates } from '../../src/modules/follow-ups/index.js';
import { DeliverDue } from '../../src/modules/reminders/index.js';
import { scoredAlike } from '../support/appeal-story.js';
import { eventually } from '../support/eventually.js';
import { mustBe } from '../support/must-be.js';
import { filedAgain, recognised } from '../support/recognised.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { told } from '../support/told.js';

let world: RunningApplication;
let office: Browser;
let inspector: Browser;
let approver: Browser;
let superior: Browser;
let officer: Browser;
let districtOffice: Browser;
let roundId: string;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, district, province } = world.places;
  office = await world.signedIn(['coordinationOffice', province]);
  inspector = await world.signedIn(['provinceOfficer', province]);
  approver = await world.signedIn(['provincialApprover', province]);
  superior = approver;
  officer = await world.signedIn(['communeOfficer', commune]);
  districtOffice = await world.signedIn(['coordinationOffice', district]);
  roundId = await world.round();
  await world.query(
    `INSERT INTO local_rules (id, place_id, rulebook, in_force_from, decision_number, decided_on, rules, settled_by)
     VALUES (gen_random_uuid(), $1, 'qd-26-2026', '2026-10-01', '9/QĐ-UBND', '2026-09-30', '{"floors":[],"councils":{},"deadlines":{"renewalReminderDays":[210]}}', $2)`,
    [province, office.personId],
  );
});
afterAll(() => world.stop());

/** The morning of a day, with whatever is due by then. Twice, at once: nothing is told twice. */
async function morningOf(day: string): Promise<void> {
  await world.setClock(`${day}T08:30:00+07:00`);
  const remind = world.app.get(RemindOfCertificates);
  await Promise.all([remind.sweep(), remind.sweep()]);
  await world.app.get(DeliverDue).execute();
  await eventually(async () => {
    const open = await world.query(
      `SELECT FROM outbox WHERE status IN ('planned', 'handed') AND due_at <= ocop_now()`,
    );
    if (open.length > 0) throw new Error('On its way');
  });
}
interface Told {
  readonly template: string;
  readonly facts: { readonly dossierId?: string; readonly daysBefore?: number; readonly daysLeft?: number };
}
const templates = ['renewalNears', 'filingOpens', 'filingCloses', 'certificateEnds', 'revocationDue'];
/** What a person was told of a dossier's certificate, oldest first. */
const heard = async (by: Browser, dossierId: string) =>
  told<readonly Told[]>(mustBe(200, await by.get('/notices?limit=100')), 'items')
    .filter(({ template, facts }) => templates.includes(template) && facts.dossierId === dossierId)
    .map(({ template, facts: { daysBefore } }) => `${template} ${daysBefore}`)
    .toReversed();
const certified = async (expiresOn: string, by: 'district' | 'province' = 'province') => {
  const own = await world.producer();
  return { ...own, dossierId: await recognised(world, { ...own, roundId, star: 3, expiresOn, by }) };
};

describe('the end of a certificate, by QĐ 1048', () => {
  it('is told the owner, the commune and who recognised, once on each of its days', async () => {
    const { dossierId, browser: owner } = await certified('2021-08-14');
    const byDistrict = await certified('2021-08-14', 'district');
    const all: string[] = [];
    for (const [day, now] of [
      ['2021-07-14', []],
      ['2021-07-15', ['renewalNears 30']],
      ['2021-07-16', []],
      ['2021-07-31', ['certificateEnds 14']],
      ['2021-08-07', ['certificateEnds 7']],
      ['2021-08-11', ['certificateEnds 3']],
      ['2021-08-13', ['certificateEnds 1']],
      ['2021-08-14', ['certificateEnds 0']],
      ['2021-08-15', ['certificateEnds -1']],
      ['2021-09-01', []],
    ] as const) {
      await morningOf(day);
      all.push(...now);
      expect([day, await heard(owner, dossierId)]).toEqual([day, all]);
    }
    for (const each of [officer, inspector, office]) expect(await heard(each, dossierId)).toEqual(all);
    for (const each of [districtOffice, approver, byDistrict.browser])
      expect(await heard(each, dossierId)).toEqual([]);
    expect([
      await heard(districtOffice, byDistrict.dossierId),
      await heard(office, byDistrict.dossierId),
    ]).toEqual([all, []]);
  });

  it('is told late rather than never, and then only what was reached last', async () => {
    const { dossierId, browser: owner } = await certified('2022-03-14');
    await morningOf('2022-03-12');
    expect(await heard(owner, dossierId)).toEqual(
      expect.arrayContaining(['certificateEnds 3', 'renewalNears 30']),
    );
    expect(await heard(owner, dossierId)).toHaveLength(2);
  });

  it('is told of no certificate that was renewed or revoked since', async () => {
    const renewed = await certified('2022-05-14');
    await recognised(world, { ...renewed, roundId, star: 4, expiresOn: '2025-05-14' });
    const revoked = await certified('2022-05-14');
    const stays = await certified('2022-05-14');
    await asIfRechecked(revoked.dossierId, 'revoke');
    await asIfRechecked(stays.dossierId, 'confirm');
    await morningOf('2022-05-13');
    expect(await heard(renewed.browser, renewed.dossierId)).toEqual([]);
    expect(await heard(revoked.browser, revoked.dossierId)).toEqual([]);
    expect(await heard(stays.browser, stays.dossierId)).toHaveLength(2);
  });

  it('is not told once it was renewed while the reminder waited', async () => {
    const { dossierId, browser: owner, ...own } = await certified('2022-07-14');
    await world.setClock('2022-07-13T05:00:00+07:00');
    expect(await world.app.get(RemindOfCertificates).sweep()).toBeGreaterThan(0);
    await recognised(world, { ...own, roundId, star: 4, expiresOn: '2025-07-14' });
    await morningOf('2022-07-13');
    expect((await heard(owner, dossierId)).filter((each) => each.startsWith('certificateEnds'))).toEqual([]);
  });
});

describe('the window for a re-evaluation, by QĐ 26/2026', () => {
  it('is told when it comes, opens and closes, to whoever has not filed; the end to all', async () => {
    // 180 days before the end: 16/7/2026; 120 days: 14/9/2026.
    const waits = await certified('2027-01-12');
    const files = await certified('2027-01-12');
    for (const day of ['2026-06-26', '2026-07-09', '2026-07-16', '2026-08-31']) await morningOf(day);
    await filedAgain(world, { ...files, roundId });
    for (const day of ['2026-09-13', '2026-09-15', '2026-12-29', '2027-01-05']) await morningOf(day);
    const before = ['renewalNears 200', 'filingOpens 7', 'filingOpens 0', 'filingCloses 14'];
    const end = ['certificateEnds 14', 'certificateEnds 7'];
    expect(await heard(files.browser, files.dossierId)).toEqual([...before, ...end]);
    // What fell on the 130th day is told on the first one that is looked at after it.
    expect((await heard(waits.browser, waits.dossierId)).toSorted()).toEqual(
      [...before, 'renewalNears 130', 'filingCloses 1', 'filingCloses -1', ...end].toSorted(),
    );
  });

  it('is told on to whoever filed and did not pass: that filing takes no place of it any more', async () => {
    await world.setClock('2021-06-14T08:00:00+07:00');
    const { dossierId: failed, owner } = await scoredAlike(world, 45, 7);
    const [filed = { productId: '', producerId: '' }] = await world.query<{
      productId: string;
      producerId: string;
    }>(
      `UPDATE dossier SET purpose = 're-evaluation' WHERE id = $1 RETURNING product_id AS "productId", producer_id AS "producerId"`,
      [failed],
    );
    const dossierId = await recognised(world, { ...filed, roundId, star: 3, expiresOn: '2027-02-12' });
    // 120 days before the end: 15/10/2026.
    for (const day of ['2026-10-01', '2026-10-14']) await morningOf(day);
    expect(await heard(owner, dossierId)).toEqual(
      expect.arrayContaining(['filingCloses 14', 'filingCloses 1']),
    );
  });

  it('follows what the province settled over the decision', async () => {
    const { dossierId, browser: owner } = await certified('2027-07-14');
    await morningOf('2026-12-16');
    expect(await heard(owner, dossierId)).toEqual(['renewalNears 210']);
  });
});

describe('the fifteen days to a revocation, by QĐ 26/2026, Đ.8.4', () => {
  it('are told who checked, until it is proposed; then who decides, and the superior once they are over', async () => {
    const { dossierId, productId } = await certified('2029-01-14');
    await world.query(`UPDATE dossier SET rulebook = 'qd-26-2026' WHERE id = $1`, [dossierId]);
    await world.setClock('2027-02-01T08:00:00+07:00');
    const { province } = world.places;
    const call = mustBe(
      201,
      await office.post('/follow-up-calls', {
        body: {
          ...{ placeId: province, kind: 'recheck', due: { on: '2027-12-31', counts: 'by' } },
          ...{ basis: { number: '1/KH', issuedOn: '2027-01-04' }, source: 'x', stars: { from: 3, to: 5 } },
          ...{ carriedOutBy: 'province', productIds: [productId] },
        },
      }),
    );
    const list = await office.get(`/follow-ups?callId=${told<string>(call, 'id')}`);
    const id = told<readonly { id: string }[]>(list, 'items')[0]?.id ?? '';
    const step = async (by: Browser, action: string, body: object) => {
      const version = told<number>(await by.get(`/follow-ups/${id}`), 'version');
      return mustBe(200, await by.post(`/follow-ups/${id}/steps/${action}`, { version, body }));
    };
    await step(inspector, 'recordFindings', {
      ...{ checkedOn: '2027-02-01', participants: ['Công chức xã'], summary: 'Đã kiểm tra.' },
      conditions: conditionCodes.map((condition) => ({
        ...{ condition, holds: condition !== 'foodSafe' },
        ...(condition === 'foodSafe' ? { note: 'Vi phạm.' } : {}),
      })),
    });
    expect((await inspector.get(`/follow-ups/${id}`)).body).toMatchObject({
      recheck: { decisionDueOn: '2027-02-16' },
    });
    await morningOf('2027-02-09');
    expect([await heard(inspector, dossierId), await heard(approver, dossierId)]).toEqual([
      ['revocationDue 7'],
      [],
    ]);
    await step(inspector, 'propose', { outcome: 'revoke', reason: 'Vi phạm an toàn thực phẩm' });
    await morningOf('2027-02-13');
    await morningOf('2027-02-15');
    expect([await heard(inspector, dossierId), await heard(superior, dossierId)]).toEqual([
      ['revocationDue 7'],
      ['revocationDue 3', 'revocationDue 1'],
    ]);
    await step(approver, 'decline', { reason: 'Cần làm rõ' });
    await morningOf('2027-02-16');
    expect((await heard(inspector, dossierId)).at(-1)).toBe('revocationDue 0');
    await step(inspector, 'propose', { outcome: 'revoke', reason: 'Đã làm rõ' });
    await morningOf('2027-02-17');
    expect((await heard(approver, dossierId)).at(-1)).toBe('revocationDue -1');
    // To and fro after the last day: each side hears once that it is over.
    for (const [declinedBy, proposedBy] of [
      ['2027-02-18', '2027-02-19'],
      ['2027-02-20', '2027-02-21'],
    ] as const) {
      await step(approver, 'decline', { reason: 'Cần làm rõ' });
      await morningOf(declinedBy);
      await step(inspector, 'propose', { outcome: 'revoke', reason: 'Đã làm rõ' });
      await morningOf(proposedBy);
    }
    await step(approver, 'accept', { decisionNumber: '9/QĐ', decidedOn: '2027-02-21' });
    await morningOf('2027-02-22');
    expect([await heard(inspector, dossierId), await heard(approver, dossierId)]).toEqual([
      ['revocationDue 7', 'revocationDue 0', 'revocationDue -1'],
      // The last one as the superior of those who checked.
      ['revocationDue 3', 'revocationDue 1', 'revocationDue -1', 'revocationDue -1'],
    ]);
  });
});

/** A follow-up that was decided so. */
async function asIfRechecked(dossierId: string, outcome: 'revoke' | 'confirm'): Promise<void> {
  const { district, province } = world.places;
  const call = randomUUID();
  await world.query(
    `INSERT INTO follow_up_call (id, place_id, kind, due_on, due_counts, basis_number, basis_on, source, carried_out_by, star_from, star_to, issued_by)
     VALUES ($1, $2, 'recheck', '2022-12-31', 'by', '1', '2021-01-04', 'x', 'district', 3, 5, $3)`,
    [call, district, office.personId],
  );
  await world.query(
    `INSERT INTO follow_up (id, version, call_id, dossier_id, place_id, machine_id, machine_version, state, done_on, findings, proposal, outcome, decision_number, decided_on)
     VALUES (gen_random_uuid(), 4, $1, $2, $3, 'follow-up', '1', 'decided', '2021-06-01', '{}', '{}', $4, '1', '2021-06-02')`,
    [call, dossierId, province, outcome],
  );
}
