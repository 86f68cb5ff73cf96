import type { INestApplicationContext } from '@nestjs/common';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { aDatabaseOfRedis } from '../../scripts/world/a-database-of-redis.js';
import { insertRows } from '../../scripts/world/insert-rows.js';
import { startDeliveringWorker } from '../../scripts/world/delivering-worker.js';
import { forkScript, nextMessage, stopChild } from '../../scripts/world/fork-script.js';
import { startThrowAwayDatabase, type ThrowAwayDatabase } from '../../scripts/world/throw-away-database.js';
import { World } from '../../scripts/world/world.js';
import { startClockOn } from '../../scripts/world/shifted-clock.js';
import { moveDeadlines } from '../../src/domain/round/move-deadlines.js';
import type { SignedInPerson } from '../../src/modules/people/index.js';
import { TypeOrmWriteOnce } from '../../src/modules/people/persistence/typeorm-write-once.js';
import { Relay } from '../../src/modules/reminders/index.js';
import { TypeOrmRoundStore } from '../../src/modules/rounds/persistence/typeorm-round.store.js';
import { InvariantBroken } from '../invariant.js';
import type { Taken } from './mail-sink.process.js';

const rulebook = 'qd-1048-2019';
const setCode = '07';
const today = '2021-06-01';
const closed = { on: '2021-05-01', counts: 'by' } as const;
const later = { on: '2021-12-31', counts: 'by' } as const;
const due = { on: '2021-06-20', counts: 'by' } as const;
/** The days on which people are reminded of it: a later reminder overtakes an earlier one that is not told, so each has its turn. */
const remindedOn = [
  ...['2021-06-06', '2021-06-13', '2021-06-17', '2021-06-19'],
  ...['2021-06-20', '2021-06-21'],
] as const;
/** What people are told of one date: that it was moved, and each reminder. */
export const toldOfADate = 1 + remindedOn.length;

interface LineSettings {
  readonly redisUrl: string | undefined;
  /** Whether the owner is sent a mail of each reminder as well, over SMTP. */
  readonly mails: boolean;
}

/**
 * The whole way of a reminder: a date is moved, which is told at once, the rows are planned, on each of its days the relay hands them over, and
 * the worker tells people in the application; with mails it also writes one to the owner, hands it over and records it.
 */
export class ReminderLine {
  private roundId = '';
  private year = 2021;

  private constructor(
    private readonly database: ThrowAwayDatabase,
    private readonly client: Client,
    private readonly worker: INestApplicationContext,
    private readonly rounds: TypeOrmRoundStore,
    private readonly redisUrl: string | undefined,
    private readonly sink: MailSink | undefined,
    private readonly stage: Stage,
  ) {}

  static async open({ redisUrl, mails }: LineSettings): Promise<ReminderLine> {
    const database = await startThrowAwayDatabase({ max_connections: '60' });
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const stage = await writeStage(client);
    const ownRedis = redisUrl && aDatabaseOfRedis(redisUrl);
    if (ownRedis) await emptied(ownRedis);
    const sink = mails ? await MailSink.start() : undefined;
    if (sink) await wantsEveryMail(client, stage.owner.id);
    const worker = await startDeliveringWorker({
      ...{ appUrl: database.appUrl, redisUrl: ownRedis },
      ...{ smtpUrl: sink?.url, from: sink && 'ocop@tinh.example' },
    });
    const dataSource = worker.get(DataSource);
    const rounds = new TypeOrmRoundStore(dataSource, new TypeOrmWriteOnce(dataSource));
    return new ReminderLine(database, client, worker, rounds, ownRedis, sink, stage);
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
    await this.client.query('ANALYZE dossier, outbox, notice, delivery, sending');
    this.roundId = roundId;
  }

  /** From the move of the date until everybody is told on each of the days. */
  async run(dossiers: number) {
    const began = performance.now();
    await this.move();
    const planningMs = performance.now() - began;
    this.worker.get(Relay).nudge();
    await this.untilNothingIsLeft(dossiers);
    for (const [i, day] of remindedOn.entries()) {
      await startClockOn(this.client, day);
      this.worker.get(Relay).nudge();
      await this.untilNothingIsLeft((i + 2) * dossiers);
    }
    // A mail's lateness goes as well: from when its reminder was due to when the other side had taken it over. Each day begins an hour after that.
    const told = await this.client.query<{ late: number }>(
      `SELECT extract(epoch FROM greatest(o.delivered_at, max(s.sent_at)) - CASE WHEN o.days_before IS NULL THEN o.due_at ELSE o.due_at + interval '1 hour' END)::float8 * 1000 AS late
         FROM outbox o LEFT JOIN notice n ON n.outbox_id = o.id LEFT JOIN delivery v ON v.notice_id = n.id LEFT JOIN sending s ON s.id = v.sending_id
        WHERE o.round_id = $1 AND o.status = 'delivered' GROUP BY o.id`,
      [this.roundId],
    );
    return { planningMs, latenessMs: told.rows.map(({ late }) => late) };
  }

  /** Throws unless everything was told once to the owner and once to the officer. */
  async mustBeTold(wanted: number): Promise<void> {
    const { rows } = await this.client.query<{ told: number; notices: number; twice: number }>(
      `SELECT (SELECT count(*) FROM outbox WHERE status = 'delivered')::int AS told, (SELECT count(*) FROM notice)::int AS notices,
         (SELECT count(*) FROM (SELECT FROM notice GROUP BY outbox_id, person_id HAVING count(*) > 1) t)::int AS twice`,
    );
    const [{ told, notices, twice } = { told: 0, notices: 0, twice: 0 }] = rows;
    if (told !== wanted || twice > 0 || notices < told)
      throw new InvariantBroken(
        `Expected ${wanted} told, found ${told} with ${notices} notices, ${twice} twice`,
      );
    if (!this.sink) return;
    const { mails, names } = await this.sink.taken();
    if (mails !== wanted || names !== wanted)
      throw new InvariantBroken(`Expected ${wanted} mails, the server took ${mails} under ${names} names`);
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
    await this.sink?.stop();
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

  private async untilNothingIsLeft(wanted: number): Promise<void> {
    for (;;) {
      const { rows } = await this.client.query<{ told: number; unsent: boolean }>(
        `SELECT count(*)::int AS told, EXISTS (SELECT FROM sending WHERE status = 'pending') AS unsent
           FROM outbox WHERE round_id = $1 AND status = 'delivered'`,
        [this.roundId],
      );
      const [{ told, unsent } = { told: 0, unsent: true }] = rows;
      if (told >= wanted && !unsent) return;
      await pause(20);
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

/** One mail for each reminder, at any hour. */
async function wantsEveryMail(client: Client, personId: string): Promise<void> {
  await client.query(`UPDATE person SET email = 'chu-the@ocop.example' WHERE id = $1`, [personId]);
  await client.query(
    `INSERT INTO notice_preference (person_id, mail, text, digest) VALUES ($1, true, false, false)`,
    [personId],
  );
}

/** A mail server in a process of its own, which only counts. */
class MailSink {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<MailSink> {
    const child = forkScript(new URL('mail-sink.process.ts', import.meta.url));
    const { url } = await nextMessage<{ url: string }>(child);
    return new MailSink(child, url);
  }

  taken(): Promise<Taken> {
    const answer = nextMessage<Taken>(this.child);
    this.child.send('taken?');
    return answer;
  }

  stop(): Promise<void> {
    return stopChild(this.child);
  }
}

async function emptied(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
}
