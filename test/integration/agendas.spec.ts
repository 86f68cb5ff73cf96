import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { scoredAlike } from '../support/appeal-story.js';
import { eventsOf, feedOf } from '../support/dates-told.js';
import { readCalendar } from '../support/read-calendar.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { listed, told } from '../support/told.js';

let world: RunningApplication;
let owner: Browser;
let officer: Browser;
let office: Browser;
let chair: Browser;
let stranger: Browser;
let roundId: string;
let dossierId: string;
let sessionId: string;

beforeAll(async () => {
  world = await RunningApplication.start({ PUBLIC_URL: 'https://ocop.example' });
  const { commune, district, otherCommune } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  office = await world.signedIn(['coordinationOffice', district]);
  stranger = await world.signedIn(['communeOfficer', otherCommune]);
  [chair = office] = await world.council('district', 5);
  const made = await world.producer();
  owner = made.browser;
  roundId = await world.round();
  const registered = await owner.post('/dossiers', {
    body: { productId: made.productId, roundId, purpose: 'first' },
  });
  dossierId = told<{ id: string }>(registered, 'dossier').id;
  await office.post('/plan-calls', {
    body: {
      placeId: district,
      year: 2022,
      plansDue: { on: '2021-07-28', counts: 'before' },
      approvalDue: { on: '2021-08-01', counts: 'before' },
    },
  });
  sessionId = randomUUID();
  await world.query(
    `INSERT INTO council_session (id, version, council_id, title, planned_on, planned_at, venue, machine_id, machine_version, state)
     SELECT $1, 4, id, 'Chấm đợt 1; chè, mật ong', '2021-07-20', '08:00', 'Hội trường huyện', 'council-session', '1', 'planned' FROM council`,
    [sessionId],
  );
  await world.query(
    `UPDATE dossier SET clocks = '[{"kind":"communeReview","days":15,"unit":"workingDays","startedOn":"2021-06-14","stops":[],"dueOn":"2021-07-05","missingYear":null,"calendarVersion":1}]',
       clock_due_on = '2021-07-05' WHERE id = $1`,
    [dossierId],
  );
});
afterAll(() => world.stop());

const calendarAt = async (path: string) => {
  const answer = await world.nobody().get(path);
  if (answer.status !== 200) throw new Error(`${answer.status}`);
  return told<string>(answer, 'text');
};
const uids = async (by: Browser) => (await eventsOf(world, by)).map(({ UID }) => UID);

describe('a calendar feed', () => {
  it('tells what concerns its person, as whole days, in Vietnamese, with links', async () => {
    const path = await feedOf(officer);
    const answer = await world.nobody().get(path);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = readCalendar(told<string>(answer, 'text'));
    expect(events.map(({ UID, DTSTART, SEQUENCE }) => [UID, DTSTART, SEQUENCE])).toEqual([
      [`round-${roundId}-registrationCloses@ocop`, '20210704', '1'],
      [`dossier-${dossierId}-communeReview@ocop`, '20210705', '1'],
      [`round-${roundId}-dueAtDistrict@ocop`, '20210724', '1'],
      [expect.stringMatching(/^plan-call-.*-due@ocop$/), '20210727', '1'],
      [`round-${roundId}-dueAtProvince@ocop`, '20210813', '1'],
    ]);
    expect(events[0]).toMatchObject({
      SUMMARY: 'Hạn đăng ký sản phẩm, đợt 1 năm 2021, huyện Tam Đường',
      URL: `https://ocop.example/rounds/${roundId}`,
      DESCRIPTION: `Xem trên hệ thống: https://ocop.example/rounds/${roundId}`,
      DTSTAMP: expect.stringMatching(/^20210614T01\d{4}Z$/),
    });
  });

  it('tells the day that an office appointed, once the lawful one is over', async () => {
    const apologised = (apologies: string) =>
      world.query(
        `UPDATE dossier SET clocks = (SELECT json_agg(k::jsonb || jsonb_build_object('apologies', $2::jsonb)) FROM json_array_elements(clocks) k) WHERE id = $1`,
        [dossierId, apologies],
      );
    await apologised('[{"madeOn":"2021-07-06","appointedOn":"2021-07-12","reason":"Chậm"}]');
    const event = (await eventsOf(world, officer)).find(
      ({ UID }) => UID === `dossier-${dossierId}-communeReview@ocop`,
    );
    expect(event).toMatchObject({ DTSTART: '20210712' });
    await apologised('[]');
  });

  it('tells each of their own: a member where they sit, an owner their products, a stranger nothing of this district', async () => {
    expect(await uids(chair)).toContain(`session-${sessionId}@ocop`);
    expect(await uids(office)).not.toContain(`session-${sessionId}@ocop`);
    expect((await uids(office)).filter((uid) => uid.startsWith('plan-call'))).toHaveLength(2);
    const own = await uids(owner);
    expect(own).toContain(`round-${roundId}-dueAtDistrict@ocop`);
    expect(own.filter((uid) => uid.startsWith('plan-call'))).toEqual([]);
    expect(await uids(stranger)).toEqual([]);
    const session = (await eventsOf(world, chair)).find(({ UID }) => UID === `session-${sessionId}@ocop`);
    expect(session).toMatchObject({
      SEQUENCE: '4',
      SUMMARY: 'Hội đồng họp lúc 08:00: Chấm đợt 1; chè, mật ong. Địa điểm: Hội trường huyện',
    });
  });

  it('changes an event in place when its date moves', async () => {
    const path = await feedOf(office);
    const find = async () =>
      readCalendar(await calendarAt(path)).find(({ UID }) => UID === `round-${roundId}-dueAtProvince@ocop`);
    const before = await find();
    await office.post(`/rounds/${roundId}/deadlines`, {
      version: 1,
      body: { dueAtProvince: { on: '2021-08-20', counts: 'by' }, reason: 'Lùi một tuần' },
    });
    expect([before?.['SEQUENCE'], before?.['DTSTART']]).toEqual(['1', '20210813']);
    const after = await find();
    expect([after?.['SEQUENCE'], after?.['DTSTART']]).toEqual(['2', '20210820']);

    const [call] = listed(await office.get('/plan-calls'), 'id');
    const plansDue = { on: '2021-07-30', counts: 'before' };
    const body = { plansDue, approvalDue: { on: '2021-08-01', counts: 'before' }, reason: 'Lùi hai ngày' };
    await office.post(`/plan-calls/${String(call)}/days`, { version: 1, body });
    const moved = readCalendar(await calendarAt(path)).find(
      ({ UID }) => UID === `plan-call-${String(call)}-due@ocop`,
    );
    expect([moved?.['SEQUENCE'], moved?.['DTSTART']]).toEqual(['2', '20210729']);
  });

  it('tells whoever was named for a step when it is planned to end', async () => {
    await officer.post(`/dossiers/${dossierId}/schedule/preparation`, {
      version: 0,
      body: { plannedOn: '2021-07-10', responsibleId: officer.personId },
    });
    const event = (await eventsOf(world, officer)).find(
      ({ UID }) => UID === `schedule-${dossierId}-preparation@ocop`,
    );
    expect(event).toMatchObject({
      DTSTART: '20210710',
      SUMMARY: 'Theo biểu tiến độ, xong bước “Chuẩn bị hồ sơ” của “Chè cổ thụ”',
    });
    const waiting = async () => listed(await officer.get('/agendas/waiting'), 'kind');
    expect(await waiting()).not.toContain('scheduleStep');
    await world.setClock('2021-07-01T08:00:00+07:00');
    expect(await waiting()).toContain('scheduleStep');
    await world.setClock('2021-06-14T08:00:00+07:00');
  });

  it('counts a planned day up whenever it moves, also where nobody set it anew', async () => {
    const planned = async () => {
      const event = (await eventsOf(world, officer)).find(
        ({ UID }) => UID === `schedule-${dossierId}-preparation@ocop`,
      );
      return { on: event?.['DTSTART'] ?? '', sequence: Number(event?.['SEQUENCE']) };
    };
    await officer.post(`/dossiers/${dossierId}/schedule/preparation`, {
      version: 1,
      body: { plannedOn: null, responsibleId: officer.personId },
    });
    const seen = [await planned()];
    for (const [version, on] of [
      [2, '2021-07-27'],
      [3, '2021-07-24'],
    ] as const) {
      await office.post(`/rounds/${roundId}/deadlines`, {
        version,
        body: { dueAtDistrict: { on, counts: 'by' }, reason: 'Dời ngày' },
      });
      seen.push(await planned());
    }
    expect(seen.map(({ on }) => on)).toEqual(['20210724', '20210727', '20210724']);
    const [first = 0, second = 0, third = 0] = seen.map(({ sequence }) => sequence);
    expect([second > first, third > second]).toEqual([true, true]);
  });

  it('keeps no more than the hash of its address; a new one ends the one before, and so does its owner', async () => {
    const first = await feedOf(officer);
    const second = await feedOf(officer);
    expect((await world.nobody().get(first)).status).toBe(404);
    expect((await world.nobody().get(second)).status).toBe(200);
    const token = second.slice('/calendar-feeds/'.length, -'.ics'.length);
    const [row] = await world.query<{ hash: string; text: string }>(
      `SELECT encode(token_hash, 'hex') AS hash, calendar_feed::text AS text FROM calendar_feed WHERE person_id = $1`,
      [officer.personId],
    );
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.text).not.toContain(token);
    expect(told(await officer.get('/calendar-feeds/own'), 'createdAt')).toMatch(/^2021-06-14T01:/);
    expect((await officer.send('DELETE', '/calendar-feeds/own', {})).status).toBe(204);
    expect((await world.nobody().get(second)).status).toBe(404);
    expect(told(await officer.get('/calendar-feeds/own'), 'createdAt')).toBeNull();
    expect((await world.nobody().get('/calendar-feeds/x.ics')).status).toBe(404);
  });

  it('is shut once its person is not active any more', async () => {
    const path = await feedOf(stranger);
    await world.query(`UPDATE person SET active = false WHERE id = $1`, [stranger.personId]);
    expect((await world.nobody().get(path)).status).toBe(404);
  });
});

describe('the year of a place', () => {
  const year = (by: Browser, placeId: string, of = 2021) => by.get(`/agendas?placeId=${placeId}&year=${of}`);
  const kinds = (answer: Answer) =>
    told<readonly { kind: string; on: string }[]>(answer, 'items').map(({ kind, on }) => `${on} ${kind}`);

  it('has its rounds and those above it, letters for plans and sessions, as far as the reader may see them', async () => {
    const { district, commune, province } = world.places;
    expect(kinds(await year(office, district))).toEqual([
      '2021-07-04 registrationCloses',
      '2021-07-20 councilSession',
      '2021-07-24 dueAtDistrict',
      '2021-07-29 planDue',
      '2021-07-31 planApprovalDue',
      '2021-08-20 dueAtProvince',
    ]);
    expect(kinds(await year(officer, commune))).toEqual([
      '2021-07-04 registrationCloses',
      '2021-07-24 dueAtDistrict',
      '2021-07-29 planDue',
      '2021-08-20 dueAtProvince',
    ]);
    expect(kinds(await year(owner, commune))).not.toContain('2021-07-29 planDue');
    expect(kinds(await year(officer, province))).toEqual([]);
    expect(kinds(await year(office, district, 2022))).toEqual([]);
  });

  it('has the days on which reports are due to the place, and from it, while their letter holds', async () => {
    const { district, commune } = world.places;
    const issued = await office.post('/report-schedules', {
      body: {
        ...{ placeId: district, kind: 'quarterly', day: 20, counts: 'before' },
        ...{ source: '45/UBND-NN', inForceFrom: '2021-08-01' },
      },
    });
    expect(issued.status).toBe(201);
    const due = ['2021-09-19 quarterlyReportDue', '2021-12-19 quarterlyReportDue'];
    const ofReports = (answer: Answer) => kinds(answer).filter((each) => each.includes('Report'));
    expect(ofReports(await year(office, district))).toEqual(due);
    expect(ofReports(await year(officer, commune))).toEqual(due);
    expect(ofReports(await year(owner, commune))).toEqual([]);
    const events = (await eventsOf(world, officer)).filter(({ UID }) => UID?.startsWith('report-schedule-'));
    expect(events.map(({ SUMMARY }) => SUMMARY)).toContain('Hạn gửi báo cáo quý 3/2021 về huyện Tam Đường');
    await office.post(`/report-schedules/${told<string>(issued, 'id')}/end`, {});
    expect(ofReports(await year(officer, commune))).toEqual([]);
  });

  it('has what is due before the first day of a year on the last of the one before, and nowhere else', async () => {
    const { district } = world.places;
    await office.post('/report-schedules', {
      body: {
        ...{ placeId: district, kind: 'yearly', month: 1, day: 1, counts: 'before' },
        ...{ source: '46/UBND-NN', inForceFrom: '2021-08-01' },
      },
    });
    const yearly = async (of: number) =>
      kinds(await year(office, district, of)).filter((each) => each.includes('yearlyReport'));
    expect(await yearly(2021)).toEqual(['2021-12-31 yearlyReportDue']);
    expect(await yearly(2022)).toEqual(['2022-12-31 yearlyReportDue']);
  });

  it('is that of places around the reader: foreign and missing look the same', async () => {
    expect((await year(officer, world.places.otherDistrict)).status).toBe(404);
    expect((await year(officer, randomUUID())).status).toBe(404);
  });
});

describe('a result that may be appealed', () => {
  it('is told to its owner alone with the last day, and to nobody with its marks', async () => {
    const { owner: loser, dossierId: scored, council } = await scoredAlike(world, 45, 9);
    const { lastDay } = told<{ lastDay: string }>(await loser.get(`/dossiers/${scored}`), 'appealUntil');
    const event = (await eventsOf(world, loser)).find(({ UID }) => UID === `dossier-${scored}-appeal@ocop`);
    expect(event).toMatchObject({
      DTSTART: lastDay.replaceAll('-', ''),
      SUMMARY: 'Ngày cuối gửi kiến nghị về kết quả “Chè cổ thụ”',
    });
    const [by] = council;
    expect((await uids(by)).filter((uid) => uid.endsWith('-appeal@ocop'))).toEqual([]);
    expect(await calendarAt(await feedOf(loser))).not.toMatch(/điểm|sao/u);
  });
});

// Last: the address of this machine is slowed down for a minute.
describe('an address that is guessed at', () => {
  it('slows down whoever asks too often', async () => {
    const asked = await Promise.all(
      Array.from({ length: 31 }, () => world.nobody().get('/calendar-feeds/x.ics')),
    );
    expect(asked.map(({ status }) => status)).toContain(429);
  });
});
