import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { aDatabaseOfRedis } from '../../scripts/world/a-database-of-redis.js';
import { insertRows } from '../../scripts/world/as-role.js';
import { startDeliveringWorker } from '../../scripts/world/delivering-worker.js';
import { startThrowAwayDatabase, type ThrowAwayDatabase } from '../../scripts/world/throw-away-database.js';
import { World } from '../../scripts/world/world.js';
import { startClockOn } from '../../scripts/world/shifted-clock.js';
import { moveDeadlines } from '../../src/domain/round/move-deadlines.js';
import type { SignedInPerson } from '../../src/modules/people/index.js';
import { TypeOrmWriteOnce } from '../../src/modules/people/persistence/typeorm-write-once.js';
import { Relay } from '../../src/modules/reminders/index.js';
import { TypeOrmRoundStore } from '../../src/modules/rounds/persistence/typeorm-round.store.js';
import { InvariantBroken } from '../invariant.js';

const rulebook = 'qd-1048-2019';
const setCode = '07';
const today = '2021-06-01';
const closed = { on: '2021-05-01', counts: 'by' } as const;
const later = { on: '2021-12-31', counts: 'by' } as const;
/** The last reminder of this day is due eight days before the clock is put to. */
const due = { on: '2021-06-20', counts: 'by' } as const;
const dayAfter = '2021-06-28';

/** The whole way of a reminder: a date is moved, the rows are planned, the relay hands them over, the worker tells people in the application. */
export class ReminderLine {
  private roundId = '';
  private year = 2021;

  private constructor(
    private readonly database: ThrowAwayDatabase,
    private readonly client: Client,
    private readonly worker: INestApplicationContext,
    private readonly rounds: TypeOrmRoundStore,
    private readonly redisUrl: string | undefined,
    private readonly stage: Stage,
  ) {}

  static async open(redisUrl: string | undefined): Promise<ReminderLine> {
    const database = await startThrowAwayDatabase({ max_connections: '60' });
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const stage = await writeStage(client);
    const ownRedis = redisUrl && aDatabaseOfRedis(redisUrl);
    if (ownRedis) await emptied(ownRedis);
    const worker = await startDeliveringWorker({ appUrl: database.appUrl, redisUrl: ownRedis });
    const dataSource = worker.get(DataSource);
    const rounds = new TypeOrmRoundStore(dataSource, new TypeOrmWriteOnce(dataSource));
    return new ReminderLine(database, client, worker, rounds, ownRedis, stage);
  }

  get ownerUrl(): string {
    return this.database.ownerUrl;
  }

  /** A round with so many dossiers that its date at the district binds. */
  async prepare(dossiers: number): Promise<void> {
    await startClockOn(this.client, today);
    const { district, commune, province, owner } = this.stage;
    const roundId = randomUUID();
    const products = await this.newProducts(dossiers);
    await this.client.query(
      `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts,
         due_at_district_on, due_at_district_counts, due_at_province_on, due_at_province_counts)
       SELECT $1, $2, 2021, count(*) + 1, $3, $4, 'by', '2021-05-02', 'by', $5, 'by' FROM round`,
      [roundId, district.id, rulebook, closed.on, later.on],
    );
    await insertRows(
      this.client,
      'dossier',
      Array.from({ length: dossiers }, (_, i) => ({
        ...{
          id: randomUUID(),
          version: 1,
          product_id: products[i],
          producer_id: owner.producers[0]?.id,
        },
        ...{ round_id: roundId, commune_id: commune.id, district_id: district.id, province_id: province.id },
        ...{ purpose: 'first', rulebook, criteria_set: setCode, machine_id: rulebook, machine_version: '1' },
        ...{ state: 'preparation.preparing', open: true, deadline: 'dueAtDistrict', filed_on: closed.on },
        ...{
          stage_entered_at: `${closed.on}T08:00:00Z`,
          updated_at: `${closed.on}T08:00:00Z`,
          head: `\\x${'00'.repeat(32)}`,
        },
      })),
    );
    await this.client.query('ANALYZE dossier, outbox, notice');
    this.roundId = roundId;
  }

  /** From the move of the date until everybody is told. */
  async run(dossiers: number) {
    const began = performance.now();
    await this.move();
    const planningMs = performance.now() - began;
    await startClockOn(this.client, dayAfter);
    this.worker.get(Relay).nudge();
    await this.untilNothingIsLeft(dossiers * 6);
    const told = await this.client.query<{ late: number }>(
      `SELECT extract(epoch FROM delivered_at - $2::timestamptz)::float8 * 1000 AS late
         FROM outbox WHERE round_id = $1 AND status = 'delivered'`,
      [this.roundId, `${dayAfter}T08:00:00+07:00`],
    );
    return { planningMs, latenessMs: told.rows.map(({ late }) => late) };
  }

  /** Throws unless every reminder was told once to the owner and once to the officer. */
  async mustBeTold(reminders: number): Promise<void> {
    const { rows } = await this.client.query<{ told: number; notices: number; twice: number }>(
      `SELECT (SELECT count(*) FROM outbox WHERE status = 'delivered')::int AS told, (SELECT count(*) FROM notice)::int AS notices,
         (SELECT count(*) FROM (SELECT FROM notice GROUP BY outbox_id, person_id HAVING count(*) > 1) t)::int AS twice`,
    );
    const [{ told, notices, twice } = { told: 0, notices: 0, twice: 0 }] = rows;
    if (told !== reminders || twice > 0 || notices < told)
      throw new InvariantBroken(
        `Expected ${reminders} told, found ${told} with ${notices} notices, ${twice} twice`,
      );
  }

  async databaseBytes(): Promise<number> {
    const { rows } = await this.client.query<{ bytes: string }>(
      'SELECT pg_database_size(current_database()) AS bytes',
    );
    return Number(rows[0]?.bytes);
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.client.end();
    if (this.redisUrl) await emptied(this.redisUrl);
    await this.database.remove();
  }

  private async move(): Promise<void> {
    const { office } = this.stage;
    const by = { personId: office.id, write: { key: randomUUID(), fingerprint: 'bench' } };
    const change = { id: this.roundId, version: 1, reason: 'Gia hạn', by };
    const moved = await this.rounds.change(change, (dates, on) =>
      moveDeadlines(dates, { dueAtDistrict: due }, on),
    );
    if (!moved.ok) throw new InvariantBroken(JSON.stringify(moved.refusals));
  }

  private async untilNothingIsLeft(reminders: number): Promise<void> {
    for (;;) {
      const { rows } = await this.client.query<{ ended: number }>(
        `SELECT count(*)::int AS ended FROM outbox WHERE round_id = $1 AND status = 'delivered'`,
        [this.roundId],
      );
      if ((rows[0]?.ended ?? 0) >= reminders) return;
      await pause(50);
    }
  }

  private async newProducts(count: number): Promise<readonly string[]> {
    const { rows } = await this.client.query<{ id: string }>(
      `INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
       SELECT gen_random_uuid(), $1, 'Sản phẩm ' || i, '', $2, $3 FROM generate_series(1, $4::int) AS i RETURNING id`,
      [this.stage.owner.producers[0]?.id, rulebook, setCode, count],
    );
    return rows.map(({ id }) => id);
  }
}

type Stage = Awaited<ReturnType<typeof writeStage>>;

async function writeStage(client: Client) {
  const world = new World();
  const province = world.place('province', 'Tỉnh', null);
  const district = world.place('district', 'Huyện', province);
  const commune = world.place('commune', 'Xã', district);
  const owner: SignedInPerson = world.owner('owner', commune);
  world.person('officer', ['communeOfficer', commune]);
  const office = world.person('office', ['coordinationOffice', district]);
  await world.write(client);
  return { province, district, commune, owner, office };
}

async function emptied(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
}
