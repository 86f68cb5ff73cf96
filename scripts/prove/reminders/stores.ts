import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import { aDatabaseOfRedis } from '../../world/a-database-of-redis.js';
import { withClient } from '../../../src/platform/database/index.js';
import type { ThrowAwayDatabase } from '../../world/throw-away-database.js';
import { instantOf, type Minute } from './wall-clock.js';

/** What a worker that died had in its hands may be taken again: the real time of the bookkeeping goes on by hours. */
const hours = `interval '3 hours'`;

interface Waiting {
  readonly waiting: number;
  readonly inVain: number;
}

/** Where the truth lies and where the queue lies; both can be lost. The clock stands where it is put. */
export class Stores {
  private readonly seen = new Set<string>();

  private constructor(
    private readonly database: ThrowAwayDatabase,
    private readonly pool: Pool,
    private readonly redis: Redis | undefined,
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async open(database: ThrowAwayDatabase, pool: Pool, redisUrl: string | undefined): Promise<Stores> {
    pool.on('error', () => undefined); // asked again below
    await pool.query(`
      CREATE TABLE proof_clock (at timestamptz NOT NULL);
      INSERT INTO proof_clock VALUES ('epoch');
      GRANT SELECT ON proof_clock TO ocop_app;
      CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT at FROM proof_clock'`);
    if (redisUrl === undefined) return new Stores(database, pool, undefined, {});
    const url = aDatabaseOfRedis(redisUrl);
    const redis = new Redis(url, { maxRetriesPerRequest: 1 });
    await redis.flushdb();
    return new Stores(database, pool, redis, { REDIS_URL: url });
  }

  setClock(now: Minute): Promise<unknown> {
    return this.query('UPDATE proof_clock SET at = $1', [instantOf(now)]);
  }

  async letTimePass(): Promise<void> {
    await this.query(`UPDATE outbox SET handed_at = handed_at - ${hours} WHERE status = 'handed'`);
    await this.query(`UPDATE sending SET handed_at = handed_at - ${hours} WHERE status = 'pending'`);
  }

  /** Messages due and not told, sendings beyond those that are to wait, and those of them that are still to be offered in vain. */
  async underWay({ waiting, inVain }: Waiting): Promise<number> {
    const [row] = await this.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM outbox WHERE status = 'handed' OR (status = 'planned' AND due_at <= ocop_now()))::int
            + abs((SELECT count(*) FROM sending WHERE status = 'pending')::int - $1)
            + greatest(0, $2 - (SELECT count(DISTINCT a.sending_id) FROM sending_attempt a JOIN sending s ON s.id = a.sending_id
                WHERE a.at = ocop_now() AND s.status = 'pending')::int) AS n`,
      [waiting, inVain],
    );
    return row?.n ?? 0;
  }

  /** Sendings that were over before they could leave. */
  async ended(): Promise<number> {
    const [row] = await this.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM sending WHERE status = 'over'`,
    );
    return row?.n ?? 0;
  }

  /** Whether some worker is handing something over. */
  async anythingHeld(): Promise<boolean> {
    const [row] = await this.query<{ held: boolean }>(
      `WITH free AS (SELECT id FROM sending WHERE status = 'pending' FOR UPDATE SKIP LOCKED)
       SELECT (SELECT count(*) FROM sending WHERE status = 'pending') > (SELECT count(*) FROM free) AS held`,
    );
    return row?.held ?? false;
  }

  /** The notices of this minute that were not there at the last look, as the book marks them. */
  async toldAt(now: Minute): Promise<readonly string[]> {
    const rows = await this.query<{ id: string; mark: string }>(
      `SELECT n.id, concat_ws(' ', p.sign_in_name, o.template,
         CASE o.kind WHEN 'reminder' THEN coalesce(o.dossier_id, o.round_id) WHEN 'plan' THEN o.plan_call_id
           WHEN 'planStep' THEN o.plan_id ELSE o.dossier_id END,
         b.period, CASE WHEN o.kind IN ('plan', 'report', 'reportStep') THEN o.place_id END, o.step_number, coalesce(o.deadline, o.clock), o.due_on, o.days_before) AS mark
         FROM notice n JOIN outbox o ON o.id = n.outbox_id JOIN person p ON p.id = n.person_id
         LEFT JOIN report b ON b.id = o.report_id WHERE n.created_at = $1`,
      [instantOf(now)],
    );
    const unseen = rows.filter(({ id }) => !this.seen.has(id));
    for (const { id } of unseen) this.seen.add(id);
    return unseen.map(({ mark }) => mark);
  }

  /** Nothing to lose where the queue lies in the database. */
  async loseQueue(): Promise<boolean> {
    if (!this.redis) return false;
    await this.redis.flushdb();
    return true;
  }

  async killDatabase(): Promise<void> {
    const pid = Number(readFileSync(join(this.database.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    // Connections that outlive their server still answer for a moment; a new one only the new server takes.
    await patiently(() => withClient(this.database.ownerUrl, (client) => client.query('SELECT 1')));
  }

  async close(): Promise<void> {
    await this.redis?.flushdb();
    this.redis?.disconnect();
    await this.pool.end();
  }

  private async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await patiently(() => this.pool.query(sql, [...values]))).rows as Row[];
  }
}

/** The database may be gone for as long as it takes to come back. */
async function patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (reason) {
      if (tries > 900) throw reason;
      await pause(100);
    }
  }
}
