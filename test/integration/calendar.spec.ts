import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DeliverDue, Relay } from '../../src/modules/reminders/index.js';
import { keptRows } from '../support/kept-rows.js';
import { Browser, RunningApplication, type Answer } from '../support/running-application.js';
import { codesOf, fieldsOf, listed, told } from '../support/told.js';

const published = JSON.parse(
  readFileSync(new URL('../../src/domain/calendar/vietnam-working-days.json', import.meta.url), 'utf8'),
) as { years: { year: number }[]; days: { date: string; kind: string; name: string; source: string }[] };

const paper = { source: 'Văn bản 101/VPCP-KGVX', sourceDatedOn: '2026-07-30' };
/** A day off of which nobody knew when the deadlines below were counted. */
const flood = { date: '2026-08-10', kind: 'swapped-day-off', name: 'Nghỉ do bão', ...paper };
const makeUp = { date: '2026-08-22', kind: 'swapped-working-day', name: 'Làm bù cho 10/8', ...paper };
const change = { years: [], days: [flood, makeUp] };
const reason = 'Thủ tướng cho hoán đổi ngày làm việc';

let world: RunningApplication;
let country: Browser;
let admin: Browser;
let owner: Browser;
let council: readonly Browser[];
let opinions: { kind: string; ofId: string; dossierId: string };
let meeting: { kind: string; ofId: string; dossierId: string };

beforeAll(async () => {
  world = await RunningApplication.start({ OCOP_PROCESS: 'api' });
  await world.setClock('2026-08-07T08:00:00+07:00');
  country = await world.signedIn(['administrator', null]);
  admin = await world.signedIn(['administrator', world.places.province]);
  council = await world.council('province', 9);
  ({ browser: owner } = await world.producer());
  opinions = await asked();
  meeting = await delivered();
});
afterAll(() => world.stop());

async function dossierIn(state: string): Promise<string> {
  const [id, roundId] = [randomUUID(), randomUUID()];
  const { productId, producerId } = await world.producer();
  await world.query(
    `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts,
       due_at_province_on, due_at_province_counts)
     SELECT $1, $2, 2026, count(*) + 1, 'qd-26-2026', '2026-10-15', 'by', '2026-10-30', 'before' FROM round`,
    [roundId, world.places.province],
  );
  await world.query(
    `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, province_id, purpose, rulebook, criteria_set,
       machine_id, machine_version, state, open, stage_entered_at, filed_on, head, updated_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, 're-evaluation', 'qd-26-2026', '11', 'qd-26-2026', '1', $7, true, ocop_now(), '2026-06-01', '\\x00', ocop_now())`,
    [id, productId, producerId, roundId, world.places.commune, world.places.province, state],
  );
  await world.query(
    `INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_by, taken_as, taken_at, details, hash)
     VALUES ($1, 1, 'register', NULL, $2, $3, 'producer', ocop_now(), '{}', '\\x00')`,
    [id, state, owner.personId],
  );
  return id;
}

/** Opinions asked on 3/8/2026 for ten working days, with the reminders that go with them. */
async function asked() {
  const [dossierId, ofId] = [await dossierIn('province.opinions'), randomUUID()];
  await world.query(
    `INSERT INTO panel (id, dossier_id, round_id, council_id, level, scoring_round, attempt, opened_at, opinions_due_on, opinions_working_days, opinions_calendar)
     SELECT $1, d.id, d.round_id, c.id, 'province', 1, 1, '2026-08-03T08:00:00+07:00', '2026-08-17', 10, 1 FROM dossier d, council c WHERE d.id = $2`,
    [ofId, dossierId],
  );
  for (const { personId } of council)
    await world.query(`INSERT INTO panel_seat (panel_id, person_id, seat) VALUES ($1, $2, 'member')`, [
      ofId,
      personId,
    ]);
  await world.query(
    `INSERT INTO outbox (id, kind, template, audience, dossier_id, panel_id, person_id, due_on, days_before, due_at)
     SELECT gen_random_uuid(), 'opinion', 'opinionAwaited', '[]', $2, $1, person_id, '2026-08-17', 3, '2026-08-14T08:00:00+07:00'
       FROM panel_seat WHERE panel_id = $1`,
    [ofId, dossierId],
  );
  return { kind: 'opinions', ofId, dossierId };
}

/** A dossier of a session, delivered on Friday 7/8: two working days before the meeting, so not before Tuesday 11/8. */
async function delivered() {
  const [dossierId, ofId] = [await dossierIn('province.meeting'), randomUUID()];
  await world.query(
    `INSERT INTO council_session (id, version, council_id, title, planned_on, planned_at, venue, machine_id, machine_version, state)
     SELECT $1, 3, id, 'Phiên tháng 8', '2026-08-20', '08:00', 'Hội trường', 'council-session', '1', 'delivered' FROM council`,
    [ofId],
  );
  await world.query(
    `INSERT INTO session_item (session_id, dossier_id, position, delivered_on, delivered_calendar) VALUES ($1, $2, 1, '2026-08-07', 1)`,
    [ofId, dossierId],
  );
  return { kind: 'meeting', ofId, dossierId };
}

const view = async (year: number, version?: number, by = owner) =>
  (await by.get(`/calendar?year=${year}${version ? `&version=${version}` : ''}`)).body as {
    version: number;
    latest: number;
    years: number[];
    list: { source: string; complete: boolean } | null;
    days: { date: string; kind: string; name: string; source: string }[];
    mayChange: boolean;
    mayReissue: boolean;
  };
const changing = (body: object, version = 1, by = country, key = randomUUID()) =>
  by.post('/calendar/changes', { version, key, body: { ...change, reason, ...body } });
const previewing = (body: object = change, by = country) => by.post('/calendar/changes/preview', { body });
const reissuing = (deadlines: readonly object[], version = 2, by = admin, why = reason) =>
  by.post('/calendar/reissues', { version, body: { deadlines, reason: why } });
const panelRow = async () =>
  (
    await world.query(
      `SELECT opinions_due_on::text AS due, opinions_calendar AS calendar FROM panel WHERE id = $1`,
      [opinions.ofId],
    )
  )[0];
const mayOpenOn = async () => {
  const { body } = await (council[1] ?? owner).get(`/council-sessions/${meeting.ofId}`);
  const [item] = body.items as { mayOpenOn: string; deliveredCalendar: number }[];
  return [item?.mayOpenOn, item?.deliveredCalendar];
};

describe('the calendar', () => {
  it('is the published lists, each day with its source, and says which years it does not know', async () => {
    for (const { year } of published.years) {
      const { days, list } = await view(year);
      expect(days.map(({ date, kind, name, source }) => ({ date, kind, name, source }))).toEqual(
        published.days
          .filter(({ date }) => date.startsWith(String(year)))
          .map(({ date, kind, name, source }) => ({ date, kind, name, source })),
      );
      expect(list).toMatchObject({ complete: year !== 2026, source: expect.stringMatching(/\S/) as unknown });
    }
    expect(await view(2027)).toMatchObject({ version: 1, latest: 1, list: null, days: [] });
    expect((await view(2026)).years).toEqual(published.years.map(({ year }) => year));
    const missing = await owner.get('/calendar?year=2026&version=7');
    expect([missing.status, codesOf(missing)]).toEqual([404, ['calendar.version-unknown']]);
  });

  it('is read by everybody signed in, changed by an administrator of the whole country alone', async () => {
    expect((await world.nobody().get('/calendar?year=2026')).status).toBe(401);
    const office = await world.signedIn(['coordinationOffice', world.places.province]);
    for (const by of [owner, office]) {
      const answers = [
        await changing({}, 1, by),
        await previewing(change, by),
        await reissuing([opinions], 1, by),
      ];
      expect(answers.map((answer) => [answer.status, codesOf(answer)])).toEqual(
        answers.map(() => [403, ['permission.missing']]),
      );
    }
    for (const answer of [await changing({}, 1, admin), await previewing(change, admin)])
      expect([answer.status, codesOf(answer)]).toEqual([403, ['calendar.not-of-one-place']]);
    const may = async (by: Browser) => {
      const { mayChange, mayReissue } = await view(2026, undefined, by);
      return [mayChange, mayReissue];
    };
    expect([await may(country), await may(admin), await may(office)]).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  it('refuses what makes no calendar, with every reason, and keeps nothing of it', async () => {
    const before = await keptRows(world);
    const wrong = {
      years: [{ year: 2027, complete: true, ...paper }],
      days: [
        { ...flood, date: '2026-02-30' },
        { ...flood, source: ' ' },
        { ...flood, date: '2026-08-11', kind: 'swapped-working-day' },
        { ...flood, date: '2028-01-03' },
        { ...flood, date: '2026-08-12', name: null },
        { ...flood, date: '2026-08-12' },
      ],
    };
    const codes = [
      ...[
        'calendar.day-missing',
        'calendar.source-missing',
        'calendar.works-already',
        'calendar.name-missing',
      ],
      ...['calendar.row-twice', 'calendar.year-unknown'],
      ...Array.from({ length: 4 }, () => 'calendar.fixed-holiday-missing'),
    ];
    for (const answer of [await changing(wrong), await previewing(wrong)])
      expect([answer.status, codesOf(answer)]).toEqual([422, codes]);
    const same = published.days.find(({ date }) => date === '2026-02-17');
    const standing = { date: same?.date, kind: same?.kind, name: same?.name, source: same?.source };
    const twin = await changing({ days: [{ ...standing, sourceDatedOn: '2025-10-16' }] });
    expect(codesOf(twin)).toEqual(['calendar.row-the-same']);
    expect(codesOf(await changing({ days: [] }))).toEqual(['calendar.nothing-changed']);
    expect(await keptRows(world)).toEqual(before);
  });

  it('names malformed fields', async () => {
    const bad = await changing({
      reason: ' ',
      years: [{ year: 1, complete: 'yes', source: 7, sourceDatedOn: null }],
      days: [
        { ...flood, kind: 'party' },
        { date: 5, kind: null, name: 3, source: 'x', sourceDatedOn: 1 },
      ],
    });
    expect(bad.status).toBe(400);
    expect(new Set(fieldsOf(bad))).toEqual(
      new Set([
        ...['reason', 'years.0.year', 'years.0.complete', 'years.0.source', 'days.0.kind'],
        ...['days.1.date', 'days.1.name', 'days.1.sourceDatedOn'],
      ]),
    );
    expect((await owner.get('/calendar?year=soon')).status).toBe(400);
    expect((await country.post('/calendar/changes', { body: { ...change, reason } })).status).toBe(428);
    const none = await reissuing([]);
    expect([none.status, fieldsOf(none)]).toEqual([400, ['deadlines']]);
    expect((await reissuing([null as unknown as object])).status).toBe(400);
    const twice = await reissuing([opinions, opinions]);
    expect([twice.status, fieldsOf(twice)]).toEqual([400, ['deadlines']]);
  });

  it('shows before a change which open deadlines it would move, and moves none', async () => {
    const before = await keptRows(world);
    const answer = await previewing();
    expect([answer.status, answer.body]).toMatchObject([
      200,
      {
        version: 1,
        total: 2,
        items: [
          {
            ...opinions,
            countedFrom: '2026-08-03',
            workingDays: 10,
            dueOn: '2026-08-17',
            wouldBeDueOn: '2026-08-18',
          },
          {
            ...meeting,
            countedFrom: '2026-08-07',
            workingDays: 2,
            dueOn: '2026-08-11',
            wouldBeDueOn: '2026-08-12',
          },
        ].toSorted((one, other) => (one.dossierId < other.dossierId ? -1 : 1)),
      },
    ]);
    expect((await previewing({ ...change, days: [makeUp] })).body).toMatchObject({ total: 0, items: [] });
    expect(await keptRows(world)).toEqual(before);
  });
});

describe('a change', () => {
  it('is one new version, once, by whoever has seen the newest; the earlier one stays readable', async () => {
    const stale = await changing({}, 9);
    expect([stale.status, codesOf(stale)]).toEqual([412, ['version.stale']]);
    const key = randomUUID();
    const answers = await Promise.all([
      changing({}, 1, country, key),
      changing({}, 1, country, key),
      changing({}, 1),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 200 && status !== 412)).toEqual([]);
    expect(await world.query(`SELECT version FROM calendar_version ORDER BY version`)).toEqual([
      { version: 1 },
      { version: 2 },
    ]);
    const august = ({ days }: Awaited<ReturnType<typeof view>>) =>
      days.filter(({ date }) => date.startsWith('2026-08')).map(({ date }) => date);
    expect(august(await view(2026))).toEqual(['2026-08-10', '2026-08-22', '2026-08-31']);
    expect(august(await view(2026, 1))).toEqual(['2026-08-31']);
    const versions = await owner.get('/calendar/versions');
    expect(listed(versions, 'version')).toEqual([2, 1]);
    expect(listed(versions, 'reason')[0]).toBe(reason);
    const [act, ...more] = await world.query(
      `SELECT place_id, person_id, subject FROM act WHERE kind = 'calendar.changed'`,
    );
    expect(more).toEqual([]);
    expect(act).toMatchObject({
      place_id: '00000000-0000-4000-8000-000000000000',
      person_id: country.personId,
      subject: { version: 2, digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
    });
  });

  it('moves no deadline that was counted before: each keeps its version', async () => {
    expect(await panelRow()).toEqual({ due: '2026-08-17', calendar: 1 });
    expect(await mayOpenOn()).toEqual(['2026-08-11', 1]);
  });
});

describe('issuing deadlines again', () => {
  /** Each deadline that is offered, with why it may not be issued again. */
  const refusedOf = (answer: Answer) =>
    told<readonly { kind: string; refusal: { code: string } | null }[]>(answer, 'items')
      .map(({ kind, refusal }) => `${kind} ${refusal?.code ?? null}`)
      .toSorted();

  it('offers those of one’s own places that the newest calendar would move', async () => {
    const pending = await admin.get('/calendar/deadlines');
    expect(pending.body).toMatchObject({ version: 2, total: 2 });
    expect(new Set(listed(pending, 'wouldBeDueOn'))).toEqual(new Set(['2026-08-18', '2026-08-12']));
    const foreign = await world.signedIn(['administrator', world.places.otherDistrict]);
    expect((await foreign.get('/calendar/deadlines')).body).toMatchObject({ total: 0, items: [] });
    const refused = await reissuing([opinions], 2, foreign);
    expect([refused.status, codesOf(refused)]).toEqual([404, ['deadline.not-found']]);
  });

  it('refuses an old calendar, a deadline that is not there, and does all of them or none', async () => {
    const before = await keptRows(world);
    const stale = await reissuing([opinions], 1);
    expect([stale.status, codesOf(stale)]).toEqual([412, ['version.stale']]);
    const nowhere = { ...meeting, dossierId: opinions.dossierId };
    const half = await reissuing([opinions, nowhere]);
    expect([half.status, codesOf(half)]).toEqual([404, ['deadline.not-found']]);
    expect((await reissuing([opinions], 2, admin, ' ')).status).toBe(400);
    await world.setClock('2026-08-20T08:00:00+07:00');
    const over = await reissuing([opinions]);
    expect([over.status, codesOf(over)]).toEqual([422, ['deadline.past-already']]);
    // What is offered, and what a further change would move, says the same beforehand.
    const pending = await admin.get('/calendar/deadlines');
    expect(refusedOf(pending)).toEqual(['meeting null', 'opinions deadline.past-already']);
    const further = await previewing({ years: [], days: [{ ...flood, date: '2026-08-13' }] });
    expect(refusedOf(further)).toContain('opinions deadline.past-already');
    await world.setClock('2026-08-07T09:00:00+07:00');
    expect(await keptRows(world)).toEqual(before);
  });

  it('lets opinions end no later than the re-evaluation, whose time runs since the dossier was complete', async () => {
    const completeOn = async (startedOn: string, dueOn: string) =>
      world.query(`UPDATE dossier SET clocks = $2 WHERE id = $1`, [
        opinions.dossierId,
        JSON.stringify([
          {
            kind: 'reevaluation',
            days: 45,
            unit: 'days',
            startedOn,
            stops: [],
            dueOn,
            missingYear: null,
            calendarVersion: 1,
          },
        ]),
      ]);
    await completeOn('2026-07-03', '2026-08-17');
    const refused = await reissuing([opinions]);
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { refusals: [{ code: 'opinions.due-too-late', dueOn: '2026-08-18', latest: '2026-08-17' }] },
    ]);
    expect(refusedOf(await admin.get('/calendar/deadlines'))).toContain('opinions opinions.due-too-late');
    expect(await panelRow()).toEqual({ due: '2026-08-17', calendar: 1 });
    await completeOn('2026-07-04', '2026-08-18');
  });

  it('is an act with a reason, plans reminders anew, and tells those who are concerned', async () => {
    await world.app.get(Relay).holdDuring(async () => {
      const answer = await reissuing([opinions, meeting]);
      expect([answer.status, told(answer, 'reissued')]).toEqual([200, 2]);
      await world.app.get(DeliverDue).execute();
    });
    expect(await panelRow()).toEqual({ due: '2026-08-18', calendar: 2 });
    expect(await mayOpenOn()).toEqual(['2026-08-12', 2]);
    const [kept] = await world.query(
      `SELECT due_before::text AS before, due_after::text AS after, calendar_before, calendar_after, reason, reissued_by
         FROM deadline_reissue WHERE panel_id = $1`,
      [opinions.ofId],
    );
    expect(kept).toEqual({
      ...{ before: '2026-08-17', after: '2026-08-18', calendar_before: 1, calendar_after: 2, reason },
      reissued_by: admin.personId,
    });
    const acts = await world.query(
      `SELECT place_id, person_id, dossier_id FROM act WHERE kind = 'deadline.reissued' ORDER BY subject ->> 'kind'`,
    );
    expect(acts).toEqual(
      [meeting, opinions].map(({ dossierId }) => ({
        ...{ place_id: world.places.province, person_id: admin.personId, dossier_id: dossierId },
      })),
    );
    const planned = await world.query(
      `SELECT to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'MM-DD HH24:MI') AS fires, count(*)::int AS members FROM outbox
        WHERE panel_id = $1 AND status = 'planned' GROUP BY 1 ORDER BY 1`,
      [opinions.ofId],
    );
    expect(planned).toEqual(
      ['08-15', '08-17', '08-18'].map((day) => ({ fires: `${day} 07:00`, members: 9 })),
    );
    const heard = await world.query<{ template: string; people: number; due: string }>(
      `SELECT template, count(DISTINCT person_id)::int AS people, min(facts ->> 'dueOn') AS due FROM notice
        WHERE template IN ('opinionsMoved', 'meetingDayMoved') GROUP BY 1 ORDER BY 1`,
    );
    expect(heard).toEqual([
      { template: 'meetingDayMoved', people: 9, due: '2026-08-12' },
      { template: 'opinionsMoved', people: 9, due: '2026-08-18' },
    ]);
    const again = await reissuing([opinions]);
    expect([again.status, codesOf(again)]).toEqual([409, ['deadline.does-not-move']]);
    expect((await admin.get('/calendar/deadlines')).body).toMatchObject({ total: 0 });
  });

  it('leaves a named day where it is, and counts what comes later with the newest calendar', async () => {
    const dossierId = await dossierIn('province.opinions');
    await world.query(
      `INSERT INTO panel (id, dossier_id, round_id, council_id, level, scoring_round, attempt, opened_at, opinions_due_on)
       SELECT $1, d.id, d.round_id, c.id, 'province', 1, 1, ocop_now(), '2026-08-17' FROM dossier d, council c WHERE d.id = $2`,
      [randomUUID(), dossierId],
    );
    const first = await changing({ days: [{ ...flood, date: '2026-08-13' }] }, 2);
    expect(first.status).toBe(200);
    expect(listed(await admin.get('/calendar/deadlines'), 'dossierId')).not.toContain(dossierId);
    const taken = await changing({ days: [{ ...flood, date: '2026-08-13', kind: null, name: null }] }, 3);
    expect([taken.status, told(taken, 'version')]).toEqual([200, 4]);
    expect((await view(2026, 3)).days.map(({ date }) => date)).toContain('2026-08-13');
    expect((await view(2026)).days.map(({ date }) => date)).not.toContain('2026-08-13');
  });
});
