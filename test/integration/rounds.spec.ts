import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DeliverDue } from '../../src/modules/reminders/index.js';
import { RoundsReader } from '../../src/modules/rounds/index.js';
import { eventually } from '../support/eventually.js';
import { everyOffice, holderOf } from '../support/every-office.js';
import { keptRows } from '../support/kept-rows.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { codesOf, fieldsOf, listed, statusesOf, told } from '../support/told.js';

let world: RunningApplication;
let office: Browser;
let officer: Browser;

beforeAll(async () => {
  world = await RunningApplication.start();
  office = await world.signedIn(['coordinationOffice', world.places.district]);
  officer = await world.signedIn(['communeOfficer', world.places.commune]);
});
afterAll(() => world.stop());

let number = 10;
const aRound = (changes: object = {}) => {
  number += 1;
  return {
    placeId: world.places.district,
    year: 2021,
    number,
    rulebook: 'qd-1048-2019',
    registrationCloses: { on: '2021-06-20', counts: 'by' },
    dueAtDistrict: { on: '2021-06-25', counts: 'before' },
    dueAtProvince: { on: '2021-06-30', counts: 'before' },
    ...changes,
  };
};
const open = (by: Browser, changes: object = {}) => by.post('/rounds', { body: aRound(changes) });
const idOf = (answer: Answer) => told<string>(answer, 'id');
const change = (by: Browser, roundId: string, version: number, changes: object) =>
  by.post(`/rounds/${roundId}/deadlines`, { version, body: { reason: 'Công văn lùi hạn', ...changes } });

interface RemindersOfADay {
  readonly deadline: string;
  readonly daysBefore: number;
  readonly day: string;
  readonly status: string;
  readonly count: number;
}
const remindersOf = async (by: Browser, roundId: string, status = 'planned') =>
  told<readonly RemindersOfADay[]>(await by.get(`/rounds/${roundId}/reminders`), 'items').filter(
    (reminders) => reminders.status === status,
  );
/** How many days before, on which day, and how many. */
const inShort = (reminders: readonly RemindersOfADay[]) =>
  reminders.map(({ daysBefore, day, count }) => [daysBefore, day, count]);

describe('POST /rounds', () => {
  it('opens a round and tells the last lawful day of each date: "by" includes it, "before" does not', async () => {
    const answer = await open(office, { source: 'Công văn của huyện' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      version: 1,
      place: { name: 'Tam Đường', level: 'district' },
      registrationCloses: { on: '2021-06-20', counts: 'by', lastDay: '2021-06-20' },
      dueAtProvince: { on: '2021-06-30', counts: 'before', lastDay: '2021-06-29' },
      source: 'Công văn của huyện',
    });
    const read = await officer.get(`/rounds/${idOf(answer)}`);
    expect(read.body).toEqual(answer.body);
    expect(read.headers.get('etag')).toBe('"1"');
  });

  it('plans the reminders of the close of registration for communes and districts, at seven in Vietnam', async () => {
    const roundId = idOf(await open(office));
    expect(await remindersOf(officer, roundId)).toEqual(
      [
        { daysBefore: 3, day: '2021-06-17' },
        { daysBefore: 1, day: '2021-06-19' },
        { daysBefore: 0, day: '2021-06-20' },
        { daysBefore: -1, day: '2021-06-21' },
      ].map((each) => ({ ...each, deadline: 'registrationCloses', status: 'planned', count: 1 })),
    );
    const rows = await world.query(
      `SELECT DISTINCT kind, template, audience::jsonb, due_on::text AS due, dossier_id AS dossier,
         to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24:MI') AS at FROM outbox WHERE round_id = $1`,
      [roundId],
    );
    expect(rows).toEqual([
      {
        kind: 'reminder',
        template: 'deadline',
        audience: [
          { role: 'communeOfficer', level: 'commune' },
          { role: 'districtOfficer', level: 'district' },
        ],
        ...{ due: '2021-06-20', dossier: null, at: '07:00' },
      },
    ]);
  });

  it.each([
    ['a place nobody knows', { placeId: randomUUID() }, 404, ['place.not-found']],
    ['a rulebook nobody knows', { rulebook: 'qd-0-1900' }, 404, ['rulebook.not-found']],
    ['a decision replaced before that year', { year: 2024 }, 422, ['round.rulebook-not-in-force']],
    ['a decision of a later year', { year: 2018 }, 422, ['round.rulebook-not-in-force']],
    [
      'every reason at once',
      {
        year: 2024,
        registrationCloses: { on: '2021-07-02', counts: 'by' },
        dueAtProvince: { on: '2021-06-25', counts: 'before' },
        dueAtDistrict: { on: '2021-07-01', counts: 'by' },
      },
      422,
      ['round.rulebook-not-in-force', 'round.dates-out-of-order', 'round.dates-out-of-order'],
    ],
    [
      'one written day that ends earlier where it should end later',
      { dueAtDistrict: { on: '2021-06-20', counts: 'before' } },
      422,
      ['round.dates-out-of-order'],
    ],
  ])('refuses %s', async (_what, changes, status, codes) => {
    const answer = await open(office, changes);
    expect([answer.status, codesOf(answer)]).toEqual([status, codes]);
  });

  it('refuses a foreign place as if it were missing, and a second round of that number', async () => {
    expect(codesOf(await open(office, { placeId: world.places.otherDistrict }))).toEqual(['place.not-found']);
    const body = aRound();
    await office.post('/rounds', { body });
    const answer = await office.post('/rounds', { body });
    expect([answer.status, codesOf(answer)]).toEqual([409, ['round.already-exists']]);
  });

  it.each([
    ['year', { year: '2021' }],
    ['number', { number: 0 }],
    ['registrationCloses', { registrationCloses: [{ on: '2021-06-20', counts: 'by' }] }],
    ['registrationCloses', { registrationCloses: null }],
    ['registrationCloses.on', { registrationCloses: { on: '2021-06-31', counts: 'by' } }],
    ['dueAtDistrict.counts', { dueAtDistrict: { on: '2021-06-25', counts: 'after' } }],
    ['dueAtProvince.lastDay', { dueAtProvince: { on: '2021-06-30', counts: 'by', lastDay: '2021-06-30' } }],
  ])('names %s when it is no good, and writes nothing', async (field, changes) => {
    const before = await keptRows(world);
    const answer = await open(office, changes);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
    expect(await keptRows(world)).toEqual(before);
  });

  it.each(everyOffice)('$role at the $level: only the coordination office at its own place', async (held) => {
    const answer = await open(await holderOf(held, world));
    const mine = held.role === 'coordinationOffice';
    expect(answer.status).toBe(mine && held.level === 'district' ? 201 : 403);
    expect(codesOf(answer)).toEqual(
      mine ? (held.level === 'district' ? [] : ['person.not-permitted']) : ['permission.missing'],
    );
  });
});

describe('GET /rounds', () => {
  it('shows the rounds of one’s places and of those above, newest first', async () => {
    const provincial = await world.signedIn(['coordinationOffice', world.places.province]);
    const roundId = idOf(await open(provincial, { placeId: world.places.province, year: 2022, number: 1 }));
    const stranger = await world.signedIn(['communeOfficer', world.places.otherCommune]);
    const { browser: owner } = await world.producer();
    expect(listed(await owner.get('/rounds?limit=100'), 'id')[0]).toBe(roundId);
    expect(listed(await stranger.get('/rounds'), 'id')).toEqual([roundId]);
    expect(listed(await officer.get(`/rounds?year=2022&placeId=${world.places.province}`), 'id')).toEqual([
      roundId,
    ]);
    const numbers = listed(
      await officer.get(`/rounds?limit=100&placeId=${world.places.district}`),
      'number',
    ) as number[];
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    const first = await officer.get('/rounds?limit=2');
    const second = await officer.get(`/rounds?limit=2&after=${String(first.body.next)}`);
    const all = listed(await officer.get('/rounds?limit=4'), 'id');
    expect([...listed(first, 'id'), ...listed(second, 'id')]).toEqual(all);
  });

  it('does not know a foreign round', async () => {
    const roundId = idOf(await open(office));
    const stranger = await world.signedIn(['coordinationOffice', world.places.otherDistrict]);
    for (const answer of [
      await stranger.get(`/rounds/${roundId}`),
      await stranger.get(`/rounds/${roundId}/reminders`),
      await change(stranger, roundId, 1, { dueAtProvince: { on: '2021-07-10', counts: 'by' } }),
      await office.get(`/rounds/${randomUUID()}`),
    ]) {
      expect([answer.status, codesOf(answer)]).toEqual([404, ['round.not-found']]);
    }
  });

  it('tells a dossier the facts of a round', async () => {
    const roundId = idOf(await open(office));
    const reader = world.app.get(RoundsReader, { strict: false });
    expect(await reader.find(roundId)).toEqual({ id: roundId, ...aRound(), number: expect.any(Number) });
    expect(await reader.find(randomUUID())).toBeNull();
  });
});

describe('POST /rounds/:id/deadlines', () => {
  const later = { dueAtProvince: { on: '2021-07-10', counts: 'by' } };

  it('moves a date, raises the version and keeps what was, by whom and why', async () => {
    const roundId = idOf(await open(office));
    const [by] = await world.query<{ name: string }>(`SELECT full_name AS name FROM person WHERE id = $1`, [
      office.personId,
    ]);
    const answer = await change(office, roundId, 1, later);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      version: 2,
      dueAtProvince: { lastDay: '2021-07-10' },
      dueAtDistrict: { lastDay: '2021-06-24' },
      changes: [
        {
          deadline: 'dueAtProvince',
          from: { on: '2021-06-30', counts: 'before', lastDay: '2021-06-29' },
          to: { on: '2021-07-10', counts: 'by', lastDay: '2021-07-10' },
          reason: 'Công văn lùi hạn',
          changedBy: by?.name,
          changedAt: expect.stringMatching(/^2021-06-14T/),
        },
      ],
    });
    expect((await officer.get(`/rounds/${roundId}`)).body).toEqual(answer.body);
    expect(
      await world.query(
        `SELECT version, changed_by, changed_at::date::text AS day, reason, before, after FROM round_change WHERE round_id = $1`,
        [roundId],
      ),
    ).toEqual([
      {
        version: 2,
        changed_by: office.personId,
        day: '2021-06-14',
        reason: 'Công văn lùi hạn',
        before: { dueAtProvince: { on: '2021-06-30', counts: 'before' } },
        after: later,
      },
    ]);
  });

  it('cancels what was planned for that date and plans it anew, for the round and for dossiers it binds', async () => {
    const { browser: owner, productId } = await world.producer();
    const roundId = idOf(await open(office));
    const registered = await owner.post('/dossiers', { body: { productId, roundId } });
    const dossierId = told<{ id: string }>(registered, 'dossier').id;
    const before = await remindersOf(officer, roundId);
    expect(inShort(before)).toEqual([
      [3, '2021-06-17', 2],
      [1, '2021-06-19', 2],
      [0, '2021-06-20', 2],
      [-1, '2021-06-21', 2],
    ]);

    await change(office, roundId, 1, { registrationCloses: { on: '2021-06-23', counts: 'before' } });
    const planned = await remindersOf(officer, roundId);
    expect(inShort(await remindersOf(officer, roundId, 'cancelled'))).toEqual(inShort(before));
    expect(inShort(planned)).toEqual([
      [7, '2021-06-15', 2],
      [3, '2021-06-19', 2],
      [1, '2021-06-21', 2],
      [0, '2021-06-22', 2],
      [-1, '2021-06-23', 2],
    ]);
    const rows = await world.query(
      `SELECT audience::text, due_on::text AS due, count(*)::int AS rows FROM outbox
        WHERE dossier_id = $1 AND template = 'deadline' AND status = 'planned' GROUP BY 1, 2`,
      [dossierId],
    );
    expect(rows).toEqual([{ audience: '[]', due: '2021-06-22', rows: 5 }]);

    await change(office, roundId, 2, { dueAtProvince: { on: '2021-07-10', counts: 'by' } });
    expect(await remindersOf(officer, roundId)).toEqual(planned);
    const stranger = await world.signedIn(
      ['communeOfficer', world.places.otherCommune],
      ['auditor', world.places.commune],
    );
    expect(await remindersOf(stranger, roundId)).toEqual(planned);
    const otherOwner = await world.producer();
    expect((await remindersOf(otherOwner.browser, roundId)).map(({ count }) => count)).toEqual(
      planned.map(() => 1),
    );
  });

  it('tells the reminders of a round of 500 dossiers by day, in one answer', async () => {
    const { producerId } = await world.producer();
    const roundId = idOf(await open(office));
    const { commune, district, province } = world.places;
    await world.query(
      `WITH product AS (
         INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
         SELECT gen_random_uuid(), $1, 'Chè ' || i, '', 'qd-1048-2019', '07' FROM generate_series(1, 500) AS i RETURNING id
       ), dossier AS (
         INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose, rulebook, criteria_set,
           machine_id, machine_version, state, open, deadline, filed_on, stage_entered_at, updated_at, head)
         SELECT gen_random_uuid(), 1, id, $1, $2, $3, $4, $5, 'first', 'qd-1048-2019', '07', 'qd-1048-2019', '1', 'preparation.preparing', true,
           'dueAtDistrict', ocop_day(ocop_now()), ocop_now(), ocop_now(), decode(repeat('00', 32), 'hex') FROM product RETURNING id
       )
       INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, deadline, due_on, days_before, due_at, status)
       SELECT gen_random_uuid(), 'reminder', 'deadline', '[]', d.id, $2, 'dueAtDistrict', '2021-06-24', m.days, m.due_at::timestamptz, m.status
         FROM dossier d CROSS JOIN (VALUES (3, '2021-06-21T07:00:00+07:00', 'planned'), (1, '2021-06-23T07:00:00+07:00', 'planned'),
           (0, '2021-06-24T07:00:00+07:00', 'planned'), (7, '2021-06-16T07:00:00+07:00', 'cancelled')) AS m (days, due_at, status)`,
      [producerId, roundId, commune, district, province],
    );
    const answer = await officer.get(`/rounds/${roundId}/reminders`);
    const own = { deadline: 'registrationCloses', status: 'planned', count: 1 };
    const ofDossiers = { deadline: 'dueAtDistrict', status: 'planned', count: 500 };
    expect(answer.body).toEqual({
      items: [
        { ...ofDossiers, status: 'cancelled', day: '2021-06-16', daysBefore: 7 },
        { ...own, day: '2021-06-17', daysBefore: 3 },
        { ...own, day: '2021-06-19', daysBefore: 1 },
        { ...own, day: '2021-06-20', daysBefore: 0 },
        { ...ofDossiers, day: '2021-06-21', daysBefore: 3 },
        { ...own, day: '2021-06-21', daysBefore: -1 },
        { ...ofDossiers, day: '2021-06-23', daysBefore: 1 },
        { ...ofDossiers, day: '2021-06-24', daysBefore: 0 },
      ],
    });
  });

  it('leaves reminders alone that went out already, and closed dossiers', async () => {
    const roundId = idOf(await open(office));
    await world.query(`UPDATE outbox SET status = 'delivered' WHERE round_id = $1 AND days_before = 3`, [
      roundId,
    ]);
    await change(office, roundId, 1, { registrationCloses: { on: '2021-06-22', counts: 'by' } });
    expect(await remindersOf(officer, roundId, 'delivered')).toHaveLength(1);
    expect(await remindersOf(officer, roundId, 'cancelled')).toHaveLength(3);
  });

  it.each([
    ['nothing moved', { dueAtProvince: { on: '2021-06-30', counts: 'before' } }, 'round.nothing-changed'],
    ['nothing named', {}, 'round.nothing-changed'],
    [
      'dates out of order',
      { dueAtProvince: { on: '2021-06-24', counts: 'before' } },
      'round.dates-out-of-order',
    ],
  ])('refuses %s', async (_what, changes, code) => {
    const roundId = idOf(await open(office));
    const answer = await change(office, roundId, 1, changes);
    expect([answer.status, codesOf(answer)]).toEqual([422, [code]]);
    expect((await office.get(`/rounds/${roundId}`)).body.version).toBe(1);
  });

  it('wants the version that was read and a reason', async () => {
    const roundId = idOf(await open(office));
    const body = { reason: 'Công văn', ...later };
    expect((await office.post(`/rounds/${roundId}/deadlines`, { body })).status).toBe(428);
    expect(fieldsOf(await change(office, roundId, 1, { ...later, reason: ' ' }))).toEqual(['reason']);
    const stale = await change(office, roundId, 9, later);
    expect([stale.status, codesOf(stale)]).toEqual([412, ['version.stale']]);
  });

  it('lets one of two who read the same version win, and repeats one wish once', async () => {
    const roundId = idOf(await open(office));
    const colleague = await world.signedIn(['coordinationOffice', world.places.district]);
    const answers = await Promise.all([
      change(office, roundId, 1, later),
      change(colleague, roundId, 1, later),
    ]);
    expect(statusesOf(answers)).toEqual([200, 412]);
    const wish = {
      version: 2,
      key: randomUUID(),
      body: { reason: 'Lần nữa', dueAtProvince: { on: '2021-07-12', counts: 'by' } },
    };
    const twins = await Promise.all([1, 2, 3].map(() => office.post(`/rounds/${roundId}/deadlines`, wish)));
    expect(statusesOf(twins)).toEqual([200, 200, 200]);
    expect(new Set(twins.map((twin) => JSON.stringify(twin.body))).size).toBe(1);
  });

  it.each(everyOffice)('$role at the $level: only the coordination office of that place', async (held) => {
    const roundId = idOf(await open(office));
    const answer = await change(await holderOf(held, world), roundId, 1, later);
    const mine = held.role === 'coordinationOffice' && held.level === 'district';
    expect(answer.status).toBe(mine ? 200 : 403);
  });
});

describe('a date that is moved while somebody takes a step that it will bind', () => {
  /** Moves it past the application; the step is asked for before that is committed. */
  const whileMoved = async (roundId: string, column: string, take: () => Promise<Answer>) => {
    await world.query('BEGIN');
    await world.query(`UPDATE round SET ${column} = ${column} + 3, version = version + 1 WHERE id = $1`, [
      roundId,
    ]);
    const taken = take();
    await pause(300);
    await world.query('COMMIT');
    return taken;
  };
  const lastDays = async (dossierId: string) =>
    (
      await world.query<{ day: string }>(
        `SELECT DISTINCT due_on::text AS day FROM outbox WHERE dossier_id = $1 AND kind = 'reminder' AND status = 'planned'`,
        [dossierId],
      )
    ).map(({ day }) => day);

  it('is reminded of as it stands, of a registration and of a step', async () => {
    const { browser: owner, productId } = await world.producer();
    const roundId = idOf(await open(office));
    const registered = await whileMoved(roundId, 'registration_closes_on', () =>
      owner.post('/dossiers', { body: { productId, roundId } }),
    );
    const dossierId = told<{ id: string }>(registered, 'dossier').id;
    expect(await lastDays(dossierId)).toEqual(['2021-06-23']);
    const accepted = await whileMoved(roundId, 'due_at_district_on', () =>
      officer.post(`/dossiers/${dossierId}/steps/acceptIdea`, { version: 1, body: {} }),
    );
    expect(accepted.status).toBe(200);
    expect(await lastDays(dossierId)).toEqual(['2021-06-27']);
  });

  it('waits for the step, and reminds the dossier that the step has bound', async () => {
    const { browser: owner, productId } = await world.producer();
    const roundId = idOf(await open(office));
    const registered = await owner.post('/dossiers', { body: { productId, roundId } });
    const dossierId = told<{ id: string }>(registered, 'dossier').id;
    await world.query('BEGIN');
    await world.query('SELECT FROM dossier WHERE id = $1 FOR UPDATE', [dossierId]);
    const accepting = officer.post(`/dossiers/${dossierId}/steps/acceptIdea`, { version: 1, body: {} });
    await pause(300);
    const moving = change(office, roundId, 1, { dueAtDistrict: { on: '2021-06-28', counts: 'by' } });
    await pause(300);
    await world.query('COMMIT');
    expect([(await accepting).status, (await moving).status]).toEqual([200, 200]);
    expect(await lastDays(dossierId)).toEqual(['2021-06-28']);
  });
});

describe('a date that is moved while a dossier leaves it', () => {
  it('waits for the step, and reminds the dossier no more', async () => {
    const { browser: owner, productId } = await world.producer();
    const roundId = idOf(await open(office));
    const registered = await owner.post('/dossiers', { body: { productId, roundId } });
    const dossierId = told<{ id: string }>(registered, 'dossier').id;
    let moving: Promise<Answer> | undefined;
    const withdrawn = await world.heldOff(
      `SELECT FROM dossier WHERE id = '${dossierId}' FOR UPDATE`,
      () =>
        owner.post(`/dossiers/${dossierId}/steps/withdraw`, { version: 1, body: { reason: 'Ngừng làm' } }),
      () => {
        moving = change(office, roundId, 1, { registrationCloses: { on: '2021-06-21', counts: 'by' } });
        return world.waiting(2);
      },
    );
    expect([withdrawn.status, (await moving)?.status]).toEqual([200, 200]);
    expect(
      await world.query(
        `SELECT FROM outbox WHERE dossier_id = $1 AND kind = 'reminder' AND status = 'planned'`,
        [dossierId],
      ),
    ).toEqual([]);
  });
});

describe('a date that was moved', () => {
  const movesTold = async ({ personId }: Browser, roundId: string) =>
    (
      await world.query<{ told: string }>(
        `SELECT concat_ws(' ', facts ->> 'deadline', facts ->> 'dueOn', coalesce(dossier_id::text, 'round')) AS told FROM notice
          WHERE person_id = $1 AND round_id = $2 AND template = 'deadlineMoved' ORDER BY 1`,
        [personId, roundId],
      )
    ).map((notice) => notice.told);
  const areTold = (by: Browser, roundId: string, wanted: readonly string[]) =>
    eventually(async () => {
      await world.app.get(DeliverDue).execute();
      expect(await movesTold(by, roundId)).toEqual(wanted);
    });

  it('tells whoever the date binds that it was moved, at once and with the new last day, also where the old one had passed', async () => {
    const { browser: owner, productId } = await world.producer();
    const district = await world.signedIn(['districtOfficer', world.places.district]);
    const stranger = await world.signedIn(['communeOfficer', world.places.otherCommune]);
    const roundId = idOf(await open(office));
    const registered = await owner.post('/dossiers', { body: { productId, roundId } });
    const dossierId = told<{ id: string }>(registered, 'dossier').id;

    await change(office, roundId, 1, { registrationCloses: { on: '2021-06-23', counts: 'before' } });
    const ofRound = 'registrationCloses 2021-06-22 round';
    const ofDossier = `registrationCloses 2021-06-22 ${dossierId}`;
    await areTold(officer, roundId, [ofDossier, ofRound]);
    await areTold(district, roundId, [ofRound]);
    await areTold(owner, roundId, [ofDossier]);

    await officer.post(`/dossiers/${dossierId}/steps/acceptIdea`, { version: 1, body: {} });
    await world.setClock('2021-06-26T08:00:00+07:00');
    const later = { dueAtDistrict: { on: '2021-06-28', counts: 'by' } };
    expect((await change(office, roundId, 2, later)).status).toBe(200);
    const moved = `dueAtDistrict 2021-06-28 ${dossierId}`;
    await areTold(owner, roundId, [moved, ofDossier]);
    await areTold(officer, roundId, [moved, ofDossier, ofRound]);

    // Back and forth: the last word is what holds.
    await change(office, roundId, 3, { dueAtDistrict: { on: '2021-06-27', counts: 'by' } });
    const earlier = `dueAtDistrict 2021-06-27 ${dossierId}`;
    await areTold(owner, roundId, [earlier, moved, ofDossier]);
    await change(office, roundId, 4, later);
    await areTold(owner, roundId, [earlier, moved, moved, ofDossier]);
    expect(await movesTold(stranger, roundId)).toEqual([]);
    const { body } = await owner.get(`/rounds/${roundId}`);
    expect(body.changes).toMatchObject([
      { deadline: 'dueAtDistrict', from: { lastDay: '2021-06-27' }, to: { lastDay: '2021-06-28' } },
      { deadline: 'dueAtDistrict', from: { lastDay: '2021-06-28' }, to: { lastDay: '2021-06-27' } },
      { deadline: 'dueAtDistrict', from: { lastDay: '2021-06-24' }, to: { lastDay: '2021-06-28' } },
      { deadline: 'registrationCloses', from: { lastDay: '2021-06-20' }, to: { lastDay: '2021-06-22' } },
    ]);
  });

  it('is told no more where it was moved again before anybody heard', async () => {
    const roundId = idOf(await open(office));
    const id = randomUUID();
    await world.query(
      `INSERT INTO outbox (id, kind, template, audience, round_id, deadline, due_on, due_at)
       VALUES ($1, 'reminder', 'deadlineMoved', '[{"role":"communeOfficer","level":"commune"}]', $2, 'registrationCloses', '2021-06-19', ocop_now())`,
      [id, roundId],
    );
    await eventually(async () => {
      await world.app.get(DeliverDue).execute();
      expect(await world.query(`SELECT status FROM outbox WHERE id = $1`, [id])).toEqual([
        { status: 'cancelled' },
      ]);
    });
  });
});
