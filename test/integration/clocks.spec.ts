import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { refuse } from '../../src/domain/shared/outcome.js';
import { EarlierClockReminders1766006510000 } from '../../src/migrations/1766006510000-earlier-clock-reminders.js';
import { YearlyRounds1766005600000 } from '../../src/migrations/1766005600000-yearly-rounds.js';
import { GiveFirstDays } from '../../src/modules/calendar/give-first-days.js';
import { decideStep } from '../../src/modules/dossiers/decide-step.js';
import { DossierStore } from '../../src/modules/dossiers/dossier.store.js';
import { Laws } from '../../src/modules/dossiers/laws.js';
import { DeliverDue, Relay } from '../../src/modules/reminders/index.js';
import { eventsOf } from '../support/dates-told.js';
import { lawfulInputs } from '../support/dossier-facts.js';
import { aKey } from '../support/dossier-hand.js';
import { eventually } from '../support/eventually.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { paragraphsOf } from '../support/read-paper.js';
import { aPaper } from '../support/scoring-story.js';

interface Clock {
  readonly kind: string;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly stoppedBy: string | null;
}

let world: RunningApplication;
let owner: Browser;
let officer: Browser;
let office: Browser;
let id: string;
let commune: ReturnType<typeof randomUUID>;

const view = async (by: Browser = officer) => (await by.get(`/dossiers/${id}`)).body;
const clocks = async () =>
  ((await view()).clocks as Clock[]).map(({ kind, dueOn, daysLeft, stoppedBy }) => [
    ...[kind, dueOn, daysLeft, stoppedBy],
  ]);
async function take(by: Browser, action: string, body: object = {}): Promise<void> {
  const { version } = await view(by);
  const answer = await by.post(`/dossiers/${id}/steps/${action}`, { version: Number(version), body });
  if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
}
async function attach(kind: string): Promise<void> {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', aPaper(), 'giay-to.pdf');
  const { version } = await view(owner);
  const sent = await owner.post(`/dossiers/${id}/evidence`, { version: Number(version), raw: form });
  if (sent.status >= 300) throw new Error(JSON.stringify(sent.body));
}
const workOf = async (by: Browser) => {
  const { items } = (await by.get('/work')).body as { items: { id: string; clock: object | null }[] };
  return items.find((item) => item.id === id);
};
const toldOf = async (by: Browser, template: string) => {
  const { items } = (await by.get('/notices')).body as { items: { template: string }[] };
  return items.filter((item) => item.template === template).length;
};

/** What is due by the morning of each day, told before anything else happens. */
const liveThrough = (...days: readonly string[]) =>
  world.app.get(Relay).holdDuring(async () => {
    for (const day of days) {
      await world.setClock(`${day}T08:00:00+07:00`);
      await world.app.get(DeliverDue).execute();
    }
  });

beforeAll(async () => {
  world = await RunningApplication.start();
  await world.setClock('2026-08-03T08:00:00+07:00');
  commune = randomUUID();
  await world.query(
    `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'LC-X', 'commune', 'Bản Bo', $2, '2025-07-01')`,
    [commune, world.places.province],
  );
  const producer = await world.producer(commune);
  owner = producer.browser;
  officer = await world.signedIn(['communeOfficer', commune]);
  office = await world.signedIn(['coordinationOffice', world.places.province]);
  const roundId = randomUUID();
  await world.query(
    `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts, due_at_province_on, due_at_province_counts)
     VALUES ($1, $2, 2026, 1, 'qd-26-2026', '2026-10-15', 'by', '2026-10-30', 'before')`,
    [roundId, world.places.province],
  );
  const registered = await owner.post('/dossiers', { body: { productId: producer.productId, roundId } });
  ({ id } = registered.body.dossier as { id: string });
  await take(officer, 'acceptIdea');
  for (const kind of ['registration-slip', 'self-assessment-report']) await attach(kind);
});
afterAll(() => world.stop());

describe('the commune’s fifteen working days', () => {
  it('run from the day it has the dossier, and order its work', async () => {
    expect(await clocks()).toEqual([]);
    await take(owner, 'submit');
    expect(await clocks()).toEqual([['communeReview', '2026-08-24', 21, null]]);
    expect((await workOf(officer))?.clock).toEqual({
      ...{ kind: 'communeReview', dueOn: '2026-08-24', daysLeft: 21, appointedOn: null },
      ...{ missingYear: null, stoppedBy: null },
    });
  });

  it('stand still while the owner adds what is asked for, and say why', async () => {
    await world.setClock('2026-08-06T08:00:00+07:00');
    const items = [{ documentKind: 'registration-slip', reason: 'Thiếu chữ ký' }];
    await take(officer, 'returnForSupplement', { items });
    expect(await clocks()).toEqual([
      ['communeReview', null, null, 'owner'],
      ['supplementAnswer', '2026-08-21', 15, null],
    ]);
    expect((await workOf(owner))?.clock).toMatchObject({ kind: 'supplementAnswer', daysLeft: 15 });
    expect(await toldOf(office, 'supplementAskedAgain')).toBe(0);

    await world.setClock('2026-08-17T08:00:00+07:00');
    await attach('registration-slip');
    await take(owner, 'resubmit');
    // Two days were used before, thirteen are left from 18 August; 31 August to 2 September are days off.
    expect(await clocks()).toEqual([['communeReview', '2026-09-08', 22, null]]);
  });

  it('are told to the superior where something is asked for that could be seen before', async () => {
    const items = [
      { documentKind: 'registration-slip', reason: 'Bản mới mờ' },
      { documentKind: 'self-assessment-report', reason: 'Thiếu mục 3' },
    ];
    await take(officer, 'returnForSupplement', { items });
    const { supplement, supplementsAsked } = await view();
    expect(supplement).toMatchObject({ items: [items[0], { ...items[1], wasVisible: true }] });
    expect((supplement as { items: object[] }).items[0]).not.toHaveProperty('wasVisible');
    expect(supplementsAsked).toHaveLength(2);
    await eventually(async () => expect(await toldOf(office, 'supplementAskedAgain')).toBe(1));
    expect(await toldOf(owner, 'supplementAskedAgain')).toBe(0);
  });
});

describe('a calendar that changes', () => {
  const row = { date: '2026-09-04', kind: 'swapped-day-off', name: 'Nghỉ bù' };
  const paper = { source: 'Văn bản 77/VPCP', sourceDatedOn: '2026-08-17' };
  const change = { years: [], days: [{ ...row, ...paper }] };

  it('shows the lawful times that it would move, and moves those that are issued again', async () => {
    await world.setClock('2026-08-18T08:00:00+07:00');
    for (const kind of ['registration-slip', 'self-assessment-report']) await attach(kind);
    await take(owner, 'resubmit');
    expect(await clocks()).toEqual([['communeReview', '2026-09-09', 22, null]]);

    const country = await world.signedIn(['administrator', null]);
    const move = { kind: 'communeReview', dossierId: id, dueOn: '2026-09-09', wouldBeDueOn: '2026-09-10' };
    const preview = await country.post('/calendar/changes/preview', { body: change });
    expect(preview.body).toMatchObject({ total: 1, items: [{ ...move, place: { name: 'Bản Bo' } }] });
    const changed = await country.post('/calendar/changes', {
      ...{ version: 1, body: { ...change, reason: 'Hoán đổi ngày làm việc' } },
    });
    expect(changed.status).toBe(200);
    expect((await clocks())[0]?.[1]).toBe('2026-09-09');

    const inFeed = async () => {
      const event = (await eventsOf(world, officer)).find(
        ({ UID }) => UID === `dossier-${id}-communeReview@ocop`,
      );
      return [event?.['DTSTART'], Number(event?.['SEQUENCE'])] as const;
    };
    const [, sequence] = await inFeed();
    const name = { kind: 'communeReview', ofId: id, dossierId: id };
    const body = { deadlines: [name], reason: 'Tính lại' };
    expect((await country.post('/calendar/reissues', { version: 2, body })).body).toEqual({ reissued: 1 });
    expect(await clocks()).toEqual([['communeReview', '2026-09-10', 23, null]]);
    expect((await workOf(officer))?.clock).toMatchObject({ dueOn: '2026-09-10' });
    expect(await inFeed()).toEqual(['20260910', sequence + 1]);
    await eventually(async () => expect(await toldOf(officer, 'clockMoved')).toBe(1));
    const planned = await world.query<{ fires: string }>(
      `SELECT to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'MM-DD') AS fires FROM outbox
        WHERE dossier_id = $1 AND kind = 'clock' AND status = 'planned' ORDER BY due_at`,
      [id],
    );
    expect(planned.map(({ fires }) => fires)).toEqual(['09-03', '09-07', '09-09', '09-10', '09-11']);
    const acts = await world.query(`SELECT place_id FROM act WHERE kind = 'deadline.reissued'`, []);
    expect(acts).toEqual([{ place_id: commune }]);
    const again = await country.post('/calendar/reissues', { version: 2, body });
    expect(again.status).toBe(409);
  });

  it('lets no step rest on a last day that was issued again meanwhile', async () => {
    const issue = (version: number) =>
      world.query(
        `UPDATE dossier SET clocks = (SELECT json_agg(k::jsonb || jsonb_build_object('calendarVersion', $2::integer))
           FROM json_array_elements(clocks) k) WHERE id = $1`,
        [id, version],
      );
    const input = lawfulInputs.recordCommuneReport;
    const actor = {
      personId: officer.personId,
      roles: [{ role: 'communeOfficer', level: 'commune' }],
    } as const;
    const seen: unknown[] = [];
    const ask = {
      ...{ dossierId: id, version: Number((await view()).version), write: aKey(), counting: false },
      reader: { personId: officer.personId, scope: { placeIds: [commune], producerIds: [] } },
    };
    const outcome = await world.app.get(DossierStore).take(ask, async (stored) => {
      seen.push(stored.clocks[0]?.calendarVersion);
      if (seen.length > 1) return refuse({ code: 'opinions.over' as const });
      const law = await world.app.get(Laws).of(stored);
      await issue(99);
      return decideStep(stored, law, actor, { type: 'recordCommuneReport', input });
    });
    expect([seen, outcome]).toEqual([[2, 99], refuse({ code: 'opinions.over' })]);
    await issue(2);
  });
});

describe('a lawful time that is over', () => {
  const apology = { clock: 'communeReview', appointedOn: '2026-09-15', reason: 'Cán bộ phụ trách nghỉ ốm' };
  const apologise = async (by: Browser, changes: object = {}) => {
    const { version } = await view();
    const body = { ...apology, ...changes };
    const answer = await by.post(`/dossiers/${id}/steps/apologise`, { version: Number(version), body });
    const { refusals = [] } = answer.body as { refusals?: { code: string }[] };
    return [answer.status, ...refusals.map(({ code }) => code)];
  };

  it('is apologised for by the office that has let it pass, and by nobody before', async () => {
    await liveThrough('2026-09-03', '2026-09-07', '2026-09-09', '2026-09-10');
    expect(await apologise(officer)).toEqual([409, 'clock.not-over']);
    // A week before, three days, the day before and on the day itself, to whoever holds the dossier.
    expect([await toldOf(officer, 'clockEnds'), await toldOf(office, 'clockEnds')]).toEqual([4, 0]);

    await liveThrough('2026-09-11');
    expect([await toldOf(officer, 'clockEnds'), await toldOf(office, 'clockEnds')]).toEqual([5, 1]);
    expect(await apologise(owner)).toEqual([403, 'permission.missing']);
    expect(await apologise(officer, { clock: 'supplementAnswer' })).toEqual([400]);
    expect(await apologise(officer, { clock: 'reevaluation' })).toEqual([409, 'clock.not-running']);
    expect(await apologise(officer, { appointedOn: '2026-09-11' })).toEqual([422, 'appointment.not-ahead']);
    expect(await apologise(officer, { appointedOn: '2026-09-13' })).toEqual([
      ...[422, 'appointment.not-a-working-day'],
    ]);
    expect(await apologise(officer, { appointedOn: '2028-09-13' })).toEqual([422, 'calendar.year-unknown']);
  });

  it('shows the owner, the superior and whoever has the dossier the new day', async () => {
    expect(await apologise(officer)).toEqual([200]);
    expect(await apologise(officer)).toEqual([409, 'appointment.made-already']);
    const kept = { madeOn: '2026-09-11', appointedOn: '2026-09-15', reason: apology.reason };
    expect((await view(owner)).clocks).toMatchObject([{ kind: 'communeReview', apologies: [kept] }]);
    expect((await workOf(officer))?.clock).toMatchObject({ daysLeft: -1, appointedOn: '2026-09-15' });
    await eventually(async () => {
      expect(await toldOf(owner, 'apologised')).toBe(1);
      expect(await toldOf(office, 'apologised')).toBe(1);
    });
    expect(await toldOf(officer, 'apologised')).toBe(0);
  });

  it('is reminded of by the appointed day from then on, never twice, and by nothing once it is kept', async () => {
    await liveThrough('2026-09-12', '2026-09-14', '2026-09-15', '2026-09-15');
    expect([await toldOf(officer, 'clockEnds'), await toldOf(office, 'clockEnds')]).toEqual([8, 1]);
    await take(officer, 'recordCommuneReport', {
      ...{ reportNumber: '12/BC', assessedOn: '2026-09-14' },
      contents: { origin: 'Xã', labour: 'Xã', idea: 'Bản', identity: 'Dao' },
    });
    await take(officer, 'requestEvaluation', { letterNumber: '07/TTr' });
    expect(await clocks()).toEqual([['evaluation', '2026-12-29', 105, null]]);
    await liveThrough('2026-09-16');
    expect([await toldOf(officer, 'clockEnds'), await toldOf(office, 'clockEnds')]).toEqual([8, 1]);
    const left = await world.query(
      `SELECT DISTINCT clock FROM outbox WHERE dossier_id = $1 AND kind = 'clock' AND status = 'planned'`,
      [id],
    );
    expect(left).toEqual([{ clock: 'evaluation' }]);
  });
});

describe('the forms of a one-stop shop', () => {
  const linesIn = async (by: Browser, path: string) => {
    const { status, content } = await by.download(`${path}?format=docx`);
    return status === 200 ? paragraphsOf(content).join('\n') : String(status);
  };

  it('are there for each step that has one, for whoever sees the dossier', async () => {
    const { items } = (await owner.get(`/dossiers/${id}/forms`)).body as {
      items: { form: string; number: number }[];
    };
    expect(items.map(({ form }) => form)).toEqual(['receipt', 'supplement', 'supplement', 'apology']);
    const written: string[] = [];
    for (const { number } of items) written.push(await linesIn(owner, `/dossiers/${id}/forms/${number}`));
    expect(written[0]).toContain('chậm nhất ngày 24 tháng 8 năm 2026 (thời hạn xã xem xét hồ sơ)');
    expect(written[0]).toContain('Báo cáo tự đánh giá');
    expect(written[1]).toContain('Thời hạn bổ sung: chậm nhất ngày 21 tháng 8 năm 2026');
    expect(written[2]).toContain('lần 2 trong đợt này');
    expect(written[3]).toContain('ngày cuối là ngày 10 tháng 9 năm 2026');
    expect(written[3]).toContain('Hẹn lại ngày trả kết quả: ngày 15 tháng 9 năm 2026');
    const sheet = await linesIn(office, `/dossiers/${id}/control-sheet`);
    expect(sheet).toContain('Đề nghị tỉnh đánh giá');
    expect(sheet).toContain('Quá hạn 5 ngày');
    expect(sheet).toContain('Tính lại hạn theo lịch ngày làm việc');
    const stranger = await world.signedIn(['communeOfficer', world.places.commune]);
    expect(await linesIn(stranger, `/dossiers/${id}/control-sheet`)).toBe('404');
    expect(await linesIn(owner, `/dossiers/${id}/forms/1`)).toBe('404');
  });

  it('list what the office of a place received, to that office alone', async () => {
    const log = (by: Browser, period: string) => linesIn(by, `/places/${commune}/dossier-log/${period}`);
    const entry = await log(officer, '2026-08');
    for (const words of ['Chè cổ thụ', '03/08/2026', '10/09/2026', '15/09/2026', 'Đề nghị tỉnh đánh giá'])
      expect(entry).toContain(words);
    expect(entry).not.toContain('24/08/2026');
    expect(await log(officer, '2026-09')).toContain('Không có hồ sơ nào');
    const stranger = await world.signedIn(['communeOfficer', world.places.commune]);
    const refused = [await log(owner, '2026'), await log(office, '2026'), await log(stranger, '2026')];
    expect(refused).toEqual(['403', '403', '404']);
    expect(await log(officer, '2026-13')).toBe('400');
  });
});

describe('the province’s time, by the yearly round that takes the request', () => {
  let province: Browser;
  const kept = () =>
    world.query(`SELECT clocks::jsonb AS clocks, clock_due_on::text AS "dueOn" FROM dossier WHERE id = $1`, [
      id,
    ]);

  it('stands still with the owner, and is found by those that were there before it', async () => {
    province = await world.signedIn(['provinceOfficer', world.places.province]);
    expect((await workOf(province))?.clock).toMatchObject({ kind: 'evaluation', dueOn: '2026-12-29' });
    await take(province, 'returnForSupplement', { items: [{ reason: 'Thiếu dấu' }] });
    await world.setClock('2026-09-21T08:00:00+07:00');
    await take(officer, 'requestEvaluation', { letterNumber: '08/TTr' });
    // Six days, the first and the last among them, count for nobody.
    expect(await clocks()).toEqual([['evaluation', '2027-01-04', 105, null]]);

    const before = await kept();
    const planned = () =>
      world.query(
        `SELECT days_before, due_at::text FROM outbox WHERE dossier_id = $1 AND clock = 'evaluation' AND status = 'planned' ORDER BY due_at`,
        [id],
      );
    const told = await planned();
    await world.query(`UPDATE dossier SET clocks = '[]', clock_due_on = NULL WHERE id = $1`, [id]);
    await world.query(
      `DELETE FROM outbox WHERE dossier_id = $1 AND clock = 'evaluation' AND status = 'planned'`,
      [id],
    );
    const runner = { query: (sql: string) => world.query(sql) } as unknown as QueryRunner;
    await new YearlyRounds1766005600000().up(runner);
    // A second time it finds nothing to do.
    for (const _ of [1, 2]) await new EarlierClockReminders1766006510000().up(runner);
    expect(await kept()).toEqual(before);
    expect(told).toHaveLength(6);
    expect(await planned()).toEqual(told);
  });

  it('stands on the receipt', async () => {
    await take(province, 'receive', { samplesReceived: 5 });
    const { steps } = (await view()) as { steps: { number: number }[] };
    const receipt = await owner.download(`/dossiers/${id}/forms/${steps.at(-1)?.number}?format=docx`);
    expect(paragraphsOf(receipt.content).join('\n')).toContain(
      'chậm nhất ngày 04 tháng 01 năm 2027 (thời hạn đánh giá của cấp tỉnh theo đợt trong năm)',
    );
  });
});

describe('a lawful time that ends in a year without a list', () => {
  let country: Browser;
  beforeAll(async () => {
    country = await world.signedIn(['administrator', null]);
  });

  /** In a round of the year that ends. */
  async function readyToSubmit(year: number): Promise<void> {
    await world.setClock(`${year}-12-20T08:00:00+07:00`);
    const roundId = randomUUID();
    await world.query(
      `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts, due_at_province_on, due_at_province_counts)
       VALUES ($1, $2, $3::int, 2, 'qd-26-2026', make_date($3::int, 12, 31), 'by', make_date($3::int + 1, 4, 30), 'before')`,
      [roundId, world.places.province, year],
    );
    const producer = await world.producer(commune);
    owner = producer.browser;
    const registered = await owner.post('/dossiers', { body: { productId: producer.productId, roundId } });
    ({ id } = registered.body.dossier as { id: string });
    await take(officer, 'acceptIdea');
    for (const kind of ['registration-slip', 'self-assessment-report']) await attach(kind);
  }

  async function enterList(year: number, version: number): Promise<void> {
    const paper = { source: 'Văn bản 99/VPCP', sourceDatedOn: `${year - 1}-12-15` };
    const days = ['01-01', '04-30', '05-01', '09-02'].map((day) => ({
      ...{ date: `${year}-${day}`, kind: 'holiday', name: 'Ngày lễ', ...paper },
    }));
    const body = { years: [{ year, complete: false, ...paper }], days, reason: `Đã có lịch năm ${year}` };
    expect((await country.post('/calendar/changes', { version, body })).status).toBe(200);
  }

  it('says so to whoever holds it, and on the receipt', async () => {
    await readyToSubmit(2026);
    await take(owner, 'submit');
    expect((await workOf(officer))?.clock).toMatchObject({
      ...{ kind: 'communeReview', dueOn: null, missingYear: 2027, stoppedBy: null },
    });
    const { steps } = (await view()) as { steps: { number: number }[] };
    const receipt = await owner.download(`/dossiers/${id}/forms/${steps.at(-1)?.number}?format=docx`);
    expect(paragraphsOf(receipt.content).join('\n')).toContain('chưa có lịch ngày làm việc năm 2027');
  });

  it('gets its day by itself once the list is entered, and its holder is told', async () => {
    await enterList(2027, 2);
    expect(await clocks()).toEqual([['communeReview', '2027-01-11', 22, null]]);
    expect((await workOf(officer))?.clock).toMatchObject({ dueOn: '2027-01-11', missingYear: null });
    await eventually(async () => expect(await toldOf(officer, 'clockKnown')).toBe(1));
    const kept = await world.query(
      `SELECT due_before, due_after::text, calendar_after FROM deadline_reissue WHERE dossier_id = $1`,
      [id],
    );
    expect(kept).toEqual([{ due_before: null, due_after: '2027-01-11', calendar_after: 3 }]);
    const [planned] = await world.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM outbox WHERE dossier_id = $1 AND template = 'clockEnds' AND status = 'planned'`,
      [id],
    );
    expect(planned?.count).toBe(5);
  });

  it('gets it soon where it began while the list was being entered', async () => {
    await readyToSubmit(2027);
    const { version } = await view(owner);
    const submitted = await world.heldOff(
      `SELECT FROM dossier WHERE id = '${id}' FOR UPDATE`,
      () => owner.post(`/dossiers/${id}/steps/submit`, { version: Number(version), body: {} }),
      () => enterList(2028, 3),
    );
    expect(submitted.status).toBe(200);
    expect(await clocks()).toEqual([['communeReview', null, null, null]]);
    const sweeps = [1, 2].map(() => world.app.get(GiveFirstDays).sweep());
    expect((await Promise.all(sweeps)).toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(await clocks()).toEqual([['communeReview', '2028-01-10', 21, null]]);
    await eventually(async () => expect(await toldOf(officer, 'clockKnown')).toBe(2));
    const kept = await world.query(
      `SELECT due_after::text, calendar_after, reason FROM deadline_reissue WHERE dossier_id = $1`,
      [id],
    );
    expect(kept).toEqual([{ due_after: '2028-01-10', calendar_after: 4, reason: 'Đã có lịch năm 2028' }]);
  });
});
