import { createHash, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { adjourn } from '../../scripts/world/adjourn.js';
import { convene } from '../../scripts/world/convene.js';
import type { Role } from '../../src/domain/jurisdiction/role.js';
import { createHttpProcess } from '../../src/http-process.js';
import { readEnvironment } from '../../src/platform/config/index.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { eventually } from './eventually.js';
import { makeTemporaryFolder } from './temporary-folder.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Download {
  readonly status: number;
  readonly headers: Headers;
  readonly content: Buffer;
}

export interface Sent {
  readonly body?: unknown;
  readonly version?: number | string;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** A body sent as it is, whatever it is. */
  readonly raw?: string | FormData;
}

/** A browser of one person, or of nobody. */
export class Browser {
  constructor(
    private readonly url: string,
    private readonly cookie: string | null,
    readonly personId: string,
  ) {}

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('GET', path, { headers, key: null });
  }

  /** A file, as its bytes. */
  async download(path: string): Promise<Download> {
    const headers: Record<string, string> = this.cookie === null ? {} : { cookie: this.cookie };
    const response = await fetch(`${this.url}/api${path}`, { headers });
    const content = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, content };
  }

  /** An answer that goes on. */
  stream(path: string): Promise<Response> {
    return fetch(`${this.url}/api${path}`, { headers: this.cookie === null ? {} : { cookie: this.cookie } });
  }

  /** A write carries a fresh Idempotency-Key unless told otherwise; `null` sends none. */
  post(path: string, sent: Sent = {}): Promise<Answer> {
    return this.send('POST', path, sent);
  }

  async send(
    method: string,
    path: string,
    { body, version, key = randomUUID(), headers = {}, raw }: Sent,
  ): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined
          ? {}
          : { 'if-match': typeof version === 'number' ? `"${version}"` : version }),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(raw === undefined ? (body === undefined ? {} : { body: JSON.stringify(body) }) : { body: raw }),
    });
    const text = await response.text();
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
  }
}

/**
 * The whole application behind HTTP in production mode, on a database of its own, with one small province: Lai Châu,
 * its district Tam Đường and two communes, and a second district nobody here belongs to. People are added by role.
 */
export class RunningApplication {
  readonly places = {
    province: randomUUID(),
    district: randomUUID(),
    commune: randomUUID(),
    otherDistrict: randomUUID(),
    otherCommune: randomUUID(),
  };
  private people = 0;
  private stopping: Promise<void> | undefined;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly database: TestDatabase,
    readonly client: Client,
    private readonly removeFolder: () => void,
  ) {}

  static async start(variables: Readonly<Record<string, string>> = {}): Promise<RunningApplication> {
    const database = await createTestDatabase();
    const folder = makeTemporaryFolder();
    const environment = readEnvironment({
      NODE_ENV: 'production',
      DATABASE_URL: database.appUrl,
      OCOP_DATA: join(folder.path, 'data'),
      DATABASE_POOL: '4', // each connection plans every statement once
      LOG_LEVEL: 'fatal',
      ...variables,
    });
    const { appUrl, ownerUrl } = database;
    const app = await createHttpProcess({
      environment,
      database: { appUrl, ownerUrl, embedded: false, stop: () => Promise.resolve() },
    });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const client = new Client({ connectionString: database.superUrl });
    await client.connect();
    const running = new RunningApplication(app, `http://127.0.0.1:${port}`, database, client, () =>
      folder.remove(),
    );
    await running.settle();
    return running;
  }

  /** Once, however often it is asked to. */
  stop(): Promise<void> {
    return (this.stopping ??= this.close());
  }

  private async close(): Promise<void> {
    await this.app.close();
    await this.client.end();
    await this.database.drop();
    this.removeFolder();
  }

  async query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, [...values])).rows;
  }

  /** Somebody signed in who holds these roles; a place id left out means no place. */
  async signedIn(...roles: readonly (readonly [Role, string | null])[]): Promise<Browser> {
    this.people += 1;
    const [personId, token] = [randomUUID(), randomUUID()];
    await this.query(
      `INSERT INTO person (id, full_name, sign_in_name, password_hash) VALUES ($1, $2, $3, 'none')`,
      [personId, `Người ${this.people}`, `nguoi${this.people}`],
    );
    for (const [role, placeId] of roles) {
      await this.query(
        `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES (gen_random_uuid(), $1, $2, $3, '2019-01-01')`,
        [personId, role, placeId],
      );
    }
    await this.query(
      `INSERT INTO session (token_hash, person_id, expires_at) VALUES ($1, $2, clock_timestamp() + interval '1 hour')`,
      [createHash('sha256').update(token).digest(), personId],
    );
    return new Browser(this.url, `__Host-ocop_session=${token}`, personId);
  }

  nobody(): Browser {
    return new Browser(this.url, null, '');
  }

  /** A producer of the commune with one account, and a product of set 12 (tea). */
  async producer(
    communeId = this.places.commune,
  ): Promise<{ browser: Browser; producerId: string; productId: string }> {
    const [producerId, productId] = [randomUUID(), randomUUID()];
    const browser = await this.signedIn(['producer', communeId]);
    await this.query(
      `INSERT INTO producer (id, commune_id, name, kind, representative_name, address) VALUES ($1, $2, 'Hợp tác xã Chè Núi', 'cooperative', 'Lò Thị Mẩy', 'Bản Bo')`,
      [producerId, communeId],
    );
    await this.query(`INSERT INTO producer_person (producer_id, person_id) VALUES ($1, $2)`, [
      producerId,
      browser.personId,
    ]);
    await this.query(
      `INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
       VALUES ($1, $2, 'Chè cổ thụ', 'Chè hái tay', 'qd-1048-2019', '12')`,
      [productId, producerId],
    );
    return { browser, producerId, productId };
  }

  /** A round of the district whose dates lie so many days from today. */
  async round({ registration = 20, district = 40, province = 60, number = 1 } = {}): Promise<string> {
    const id = randomUUID();
    await this.query(
      `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts,
         due_at_district_on, due_at_district_counts, due_at_province_on, due_at_province_counts)
       SELECT $1, $2, extract(year FROM today)::int, $3, 'qd-1048-2019', today + $4::int, 'by', today + $5::int, 'by', today + $6::int, 'by'
         FROM (SELECT ocop_day(ocop_now()) AS today) t`,
      [id, this.places.district, number, registration, district, province],
    );
    return id;
  }

  /** A council of so many members at a place; the first is the chair, the second the secretary. */
  async council(level: 'district' | 'province', size: number): Promise<readonly Browser[]> {
    const placeId = this.places[level];
    const roles: readonly Role[] = ['councilChair', 'councilSecretary'];
    const members: Browser[] = [];
    for (let n = 0; n < size; n += 1)
      members.push(await this.signedIn([roles[n] ?? 'councilMember', placeId]));
    const councilId = randomUUID();
    await this.query(
      `INSERT INTO council (id, place_id, name, decision_number, decided_on) VALUES ($1, $2, 'Hội đồng', '01/QĐ', '2020-01-01')`,
      [councilId, placeId],
    );
    for (const [n, { personId }] of members.entries()) {
      await this.query(
        `INSERT INTO council_seat (council_id, person_id, seat, body) VALUES ($1, $2, $3, 'Phòng')`,
        [councilId, personId, ['chair', 'secretary'][n] ?? 'member'],
      );
    }
    return members;
  }

  /** The council at the level meets on a dossier: everybody is there, nobody has a conflict of interest. */
  convene(dossierId: string, level: 'district' | 'province'): Promise<void> {
    return convene(this.client, dossierId, this.places[level]);
  }

  /** The sessions that have a dossier on their agenda end and are sealed. */
  adjourn(dossierId: string): Promise<void> {
    return adjourn(this.client, dossierId);
  }

  /** While somebody holds a lock, the wish waits, and something else is done meanwhile; then it is answered. */
  async heldOff<Result>(
    lock: string,
    wish: () => Promise<Result>,
    meanwhile: () => Promise<unknown>,
  ): Promise<Result> {
    await this.query('BEGIN');
    try {
      await this.query(lock);
      const answer = wish();
      const early = answer.then((given) => {
        throw new Error(`It did not wait: ${JSON.stringify(given)}`);
      });
      early.catch(() => undefined); // answered once it need not wait any more
      await Promise.race([this.waiting(1), early]);
      await meanwhile();
      await this.query('COMMIT');
      return await answer;
    } catch (reason) {
      await this.query('ROLLBACK');
      throw reason;
    }
  }

  /** Until so many wait for what this client holds, or for one that does; notices that are being written do not count. */
  waiting(count: number): Promise<void> {
    return eventually(async () => {
      await this.query('SELECT pg_stat_clear_snapshot()');
      const [row] = await this.query<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity
          WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0 AND query !~ 'INTO notice'`,
      );
      if ((row?.waiting ?? 0) < count) throw new Error(`${row?.waiting} wait, not ${count}`);
    });
  }

  /** Sets the business clock by replacing its function, as the owner of the schema could. */
  async setClock(instant: string): Promise<void> {
    const [row] = await this.query<{ literal: string }>(
      `SELECT quote_literal($1::timestamptz - clock_timestamp()) AS literal`,
      [instant],
    );
    await this.query(
      `CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp() + interval '${row?.literal ?? ''}''`.replace(
        /interval '(.*)''$/,
        (_, literal: string) => `interval ${literal.replaceAll("'", "''")}'`,
      ),
    );
  }

  private async settle(): Promise<void> {
    await this.setClock('2021-06-14T08:00:00+07:00');
    const { province, district, commune, otherDistrict, otherCommune } = this.places;
    const rows = [
      [province, 'LC', 'province', 'Lai Châu', null],
      [district, 'LC-TD', 'district', 'Tam Đường', province],
      [commune, 'LC-TD-BB', 'commune', 'Bản Bo', district],
      [otherDistrict, 'LC-PT', 'district', 'Phong Thổ', province],
      [otherCommune, 'LC-PT-MS', 'commune', 'Mường So', otherDistrict],
    ];
    for (const row of rows) {
      await this.query(
        `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, $2, $3, $4, $5, '2019-01-01')`,
        row,
      );
    }
  }
}
