import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client as Database } from 'pg';
import { Client, type Refused } from '../../scripts/journey/client.js';
import type { ClockReading, DemoAccounts, Dossier, Listed, Me } from '../../scripts/journey/answers.js';
import { roles } from '../../src/domain/jurisdiction/role.js';
import { assertNoDemoClock, DemoDatabase } from '../../src/modules/demo/index.js';
import { PgDemoGround } from '../../src/modules/demo/persistence/pg-demo-ground.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startDemoServer, type DemoServer } from '../support/demo-server.js';

const begins = '2021-01-04T07:00:00+07:00';
let server: DemoServer;
let plain: TestDatabase;
beforeAll(async () => {
  plain = await createTestDatabase();
  server = await startDemoServer();
}, 300_000); // the first spec of a run waits until the world is told
afterAll(async () => {
  await server.stop();
  await plain.drop();
});

async function rowsOf<Row>(url: string, sql: string): Promise<Row[]> {
  const database = new Database({ connectionString: url });
  await database.connect();
  try {
    return (await database.query(sql)).rows as Row[];
  } finally {
    await database.end();
  }
}
const countOf = async (url: string, from: string) =>
  (await rowsOf<{ count: number }>(url, `SELECT count(*)::integer AS count FROM ${from}`))[0]?.count;
const signIn = async (signInName: string) => {
  const client = new Client(server.url);
  const { password } = await client.get<DemoAccounts>('/demo/accounts');
  return { client, me: await client.post<Me>('/session', { signInName, password }) };
};
const refusal = (request: Promise<unknown>) =>
  request.then(
    () => undefined,
    (reason: Refused) => reason,
  );

describe('the demo world', () => {
  it('stands in the morning of 14 June 2021 with dossiers in many states', async () => {
    const states = await rowsOf<{ state: string }>(
      server.ownerUrl,
      'SELECT DISTINCT state FROM dossier ORDER BY state',
    );
    expect(states.map(({ state }) => state)).toEqual([
      'closed.eliminated',
      'closed.notPassed',
      'closed.recognised',
      'closed.withdrawn',
      'commune.returned',
      'commune.review',
      'district.forwarding',
      'district.intake',
      'district.returned',
      'district.scoring',
      'ministry.evaluation',
      'preparation.preparing',
      'province.firstScoring',
      'province.recognition',
      'province.returned',
      'province.secondScoring',
      'province.verification',
      'registration.refused',
      'registration.registered',
    ]);
    expect((await new Client(server.url).get<ClockReading>('/demo/clock')).today).toBe('2021-06-14');
  });

  it('was lived through: steps are chained, and messages went out when they were due', async () => {
    const { ownerUrl } = server;
    const broken = `dossier_step s WHERE hash <> dossier_step_hash(
      coalesce((SELECT hash FROM dossier_step p WHERE p.dossier_id = s.dossier_id AND p.number = s.number - 1), decode(repeat('00', 32), 'hex')),
      dossier_id, number, action, from_state, to_state, taken_by, taken_as, taken_at, reason, details::text)`;
    expect(await countOf(ownerUrl, broken)).toBe(0);
    expect(await countOf(ownerUrl, `outbox WHERE status = 'planned' AND due_at <= ocop_now()`)).toBe(0);
    expect(await countOf(ownerUrl, `outbox WHERE delivered_at - due_at > interval '1 minute'`)).toBe(0);
  });

  it('opens to its people by the one password, each to their own places', async () => {
    const { accounts } = await new Client(server.url).get<DemoAccounts>('/demo/accounts');
    expect(accounts.length).toBeGreaterThan(130);
    const { client, me } = await signIn('kt.ngochoi.canbo');
    expect(me).toMatchObject({
      mode: 'demo',
      roles: [{ role: 'districtOfficer', place: { name: 'Ngọc Hồi' } }],
    });
    const { items } = await client.get<Listed<Dossier & { district: { name: string } }>>('/dossiers', {
      limit: 100,
    });
    expect(new Set(items.map(({ district }) => district.name))).toEqual(new Set(['Ngọc Hồi']));
  });

  it('has somebody for every role', async () => {
    const { accounts } = await new Client(server.url).get<{
      accounts: { roles: { role: string }[] }[];
    }>('/demo/accounts');
    const held = new Set(accounts.flatMap((account) => account.roles.map(({ role }) => role)));
    expect(roles.filter((role) => !held.has(role))).toEqual([]);
  });

  it('is told once', async () => {
    const { ownerUrl } = server;
    const before = await countOf(ownerUrl, 'dossier_step');
    await new PgDemoGround({ ownerUrl }).ensure(begins, () => Promise.reject(new Error('told twice')));
    expect(await countOf(ownerUrl, 'dossier_step')).toBe(before);
  });
});

/** What somebody finds under an address, by what tells it apart. */
const found = async <Found extends object>(
  signInName: string,
  path: string,
  query: Readonly<Record<string, string | number>> = {},
) => {
  const { client } = await signIn(signInName);
  return (await client.get<Listed<Found>>(path, { ...query, limit: 100 })).items;
};
const date = (on: string, counts: 'before' | 'by') => ({ on, counts });

describe('the days of the five letters', () => {
  it('Tuần Giáo 02/2023: plans before 27/02, the district’s own before 01/3', async () => {
    expect(await found('db.tuangiao.dieuphoi', '/plan-calls', { year: 2023 })).toMatchObject([
      { plansDue: date('2023-02-27', 'before'), approvalDue: date('2023-03-01', 'before') },
    ]);
  });

  it('Tam Đường 06/2021: dossiers at the province before 30/6; quarterly reports before the 20th', async () => {
    expect(await found('lc.tamduong.dieuphoi', '/rounds')).toMatchObject([
      { number: 1, dueAtProvince: date('2021-06-30', 'before') },
    ]);
    const schedules = await found('lc.binhlu.canbo', '/report-schedules');
    expect(schedules).toContainEqual(
      expect.objectContaining({ kind: 'quarterly', ...{ day: 20, counts: 'before' } }),
    );
  });

  it('Lai Châu 05/2020: progress on the 30th of every month, and a schedule for each product', async () => {
    expect(await found('lc.dieuphoi', '/report-schedules')).toContainEqual(
      expect.objectContaining({ kind: 'monthly', day: 30, counts: 'by' }),
    );
    const { me } = await signIn('lc.dieuphoi');
    const placeId = me.roles[0]?.place?.id ?? '';
    const schedules = await found<{ product: string }>('lc.dieuphoi', '/schedules', { placeId, year: 2021 });
    const dossiers = await found<Dossier>('lc.dieuphoi', '/dossiers');
    expect(schedules).toHaveLength(dossiers.length);
  });

  it('Ngọc Hồi 11/2021: promotion before 17/11, a second round, what is rated checked again', async () => {
    expect(await found('kt.ngochoi.dieuphoi', '/follow-up-calls')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'tradePromotion',
          due: { ...date('2021-11-17', 'before'), lastDay: '2021-11-16' },
        }),
        expect.objectContaining({ kind: 'recheck' }),
      ]),
    );
    expect(
      (await found<{ number: number }>('kt.ngochoi.dieuphoi', '/rounds')).map(({ number }) => number),
    ).toContain(2);
  });

  it('Tuần Giáo 08/2021: dossiers before 30/8, what was recognised helped to grow by its commune', async () => {
    expect(await found('db.tuangiao.dieuphoi', '/rounds')).toMatchObject([
      { dueAtDistrict: date('2021-08-30', 'before') },
    ]);
    expect(await found('db.tuangiao.dieuphoi', '/follow-up-calls')).toMatchObject([
      {
        ...{ kind: 'growthSupport', carriedOutBy: 'commune' },
        places: [{ place: { name: 'Chiềng Sinh' }, all: 1, done: 0 }],
      },
    ]);
  });
});

describe('what the offices of the letters have written', () => {
  it('Tuần Giáo reports what its communes told, as it stood when it was sent', async () => {
    const { client } = await signIn('db.tuangiao.dieuphoi');
    const reports = await found<{ id: string; state: string; place: { level: string } }>(
      'db.tuangiao.dieuphoi',
      '/reports',
    );
    const states = reports.map(({ state, place: { level } }) => `${level} ${state}`);
    expect(states.filter((state) => state === 'commune merged')).toHaveLength(5);
    expect(states.filter((state) => state === 'commune draft')).toHaveLength(15);
    const own = reports.find(({ place }) => place.level === 'district');
    const report = await client.get<{ content: { asOf: string; parts: object[]; tables: object[] } }>(
      `/reports/${own?.id ?? ''}`,
    );
    expect(report).toMatchObject({
      ...{ state: 'sent', period: '2021-Q2', sent: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      content: { asOf: expect.stringMatching(/^2021-06-11T/) },
    });
    expect(report.content.parts).toHaveLength(5);
    expect(report.content.tables.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'lc.tamduong.dieuphoi',
      ['urging draft null', ...[263, 214, 186].map((number) => `dossierForwarding issued ${number}`)],
    ],
    ['kt.ngochoi.dieuphoi', [170, 132, 91].map((number) => `dossierForwarding issued ${number}`)],
    [
      'db.tuangiao.dieuphoi',
      [
        ...['planSubmission issued 31', 'dossierForwarding issued 655', 'planSubmission issued 12'],
        ...['dossierForwarding issued 212', 'urging issued 209', 'urging issued 208'],
        'planSubmission issued 9',
      ],
    ],
  ] as const)('%s finds the letters of its district', async (office, expected) => {
    const letters = await found<{ kind: string; status: string; number: number | null }>(office, '/letters');
    expect(letters.map(({ kind, status, number }) => `${kind} ${status} ${number}`)).toEqual(expected);
  });

  it('the letters that forward dossiers are those that the dossiers name', async () => {
    const named = await rowsOf<{ letter: string }>(
      server.ownerUrl,
      `SELECT DISTINCT s.details ->> 'letterNumber' AS letter FROM dossier_step s WHERE s.action = 'forwardToProvince' AND NOT EXISTS (
         SELECT FROM letter l JOIN letter_end e ON e.letter_id = l.id CROSS JOIN json_array_elements(l.facts -> 'dossiers') x
          WHERE x ->> 'id' = s.dossier_id::text AND e.number || '/' || e.symbol = s.details ->> 'letterNumber')`,
    );
    expect(named).toEqual([]);
  });
});

describe('the demo clock', () => {
  it('goes forward only, and once per wish', async () => {
    const { client } = await signIn('lc.tamduong.dieuphoi');
    const key = 'demo-spec-0001';
    const moved = await client.put<ClockReading>('/demo/clock', { to: '2021-06-16T08:00:00+07:00' }, { key });
    expect(moved).toMatchObject({ today: '2021-06-16' });
    expect(await client.put('/demo/clock', { to: '2021-06-16T08:00:00+07:00' }, { key })).toEqual(moved);
    const backwards = await refusal(client.put('/demo/clock', { to: '2021-06-15T08:00:00+07:00' }));
    expect(backwards).toMatchObject({ status: 422, code: 'demo-clock.backwards' });
  });

  it.each([
    {},
    { to: '2021-06-30T08:00:00' },
    { to: '2021-06-31T08:00:00Z' },
    { to: 'tomorrow' },
    { to: 5 },
    { to: '9999-01-01T00:00:00Z' },
  ])('does not understand %j', async (body) => {
    const { client } = await signIn('lc.tamduong.canbo');
    expect(await refusal(client.put('/demo/clock', body))).toMatchObject({ status: 400 });
  });

  it('is nobody’s who is not signed in', async () => {
    const put = new Client(server.url).put('/demo/clock', { to: '2021-07-01T08:00:00+07:00' });
    expect(await refusal(put)).toMatchObject({ status: 401 });
  });
});

describe('a database', () => {
  it('of a demo is refused by production, one of its own is not', async () => {
    await expect(assertNoDemoClock(server.appUrl)).rejects.toThrow(DemoDatabase);
    await expect(assertNoDemoClock(plain.appUrl)).resolves.toBeUndefined();
  });

  it('whose telling broke off is cleared and begun again', async () => {
    const database = await createTestDatabase();
    const { ownerUrl } = database;
    const addPlace = `INSERT INTO place (id, code, level, name, valid_from) VALUES (gen_random_uuid(), 'X', 'province', 'X', '2020-01-01')`;
    const ground = new PgDemoGround({ ownerUrl });
    const breaksOff = async () => {
      await rowsOf(ownerUrl, addPlace);
      throw new Error('power cut');
    };
    await expect(ground.ensure(begins, breaksOff)).rejects.toThrow('power cut');
    expect(await countOf(ownerUrl, 'place')).toBe(1);
    let found: number | undefined;
    await ground.ensure(begins, async () => void (found = await countOf(ownerUrl, 'place')));
    expect(found).toBe(0);
    await database.drop();
  });

  it('with data of its own is left alone', async () => {
    const { ownerUrl } = plain;
    await rowsOf(
      ownerUrl,
      `INSERT INTO place (id, code, level, name, valid_from) VALUES (gen_random_uuid(), 'Y', 'province', 'Y', '2020-01-01')`,
    );
    await expect(new PgDemoGround({ ownerUrl }).ensure(begins, async () => undefined)).rejects.toThrow(
      'data that no demo made',
    );
    await expect(assertNoDemoClock(plain.appUrl)).resolves.toBeUndefined();
  });
});
