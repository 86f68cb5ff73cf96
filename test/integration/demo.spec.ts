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
});
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
      server.database.ownerUrl,
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
    const { ownerUrl } = server.database;
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
    const { ownerUrl } = server.database;
    const before = await countOf(ownerUrl, 'dossier_step');
    await new PgDemoGround({ ownerUrl }).ensure(begins, () => Promise.reject(new Error('told twice')));
    expect(await countOf(ownerUrl, 'dossier_step')).toBe(before);
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
    await expect(assertNoDemoClock(server.database.appUrl)).rejects.toThrow(DemoDatabase);
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
