import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import type { TakeStep } from '../../../src/modules/dossiers/take-step.js';
import { untilAnswered } from './until-answered.js';
import type { Turn } from './voters.js';

/** Tries to close the panel once; answers whether it is closed now. Throws only on what nobody expects. */
export type Closer = (turn: Turn) => Promise<boolean>;
type Pause = () => Promise<void>;

/**
 * As the application does it: first sheets are waited for; later ones only until the chair, who alone may, ends the
 * discussion with a reason. Another process may have been faster.
 */
export const byUseCase =
  (desk: TakeStep, closedBy: SignedInPerson): Closer =>
  async ({ dossierId, version }) => {
    const write = { key: randomUUID(), fingerprint: 'close' };
    const event = { type: 'closeScoring', input: { reason: 'Đã thảo luận xong' } } as const;
    const outcome = await untilAnswered(() =>
      desk.execute({ dossierId, version, event, person: closedBy, write }),
    );
    if (outcome.ok) return true;
    const codes = outcome.refusals.map(({ code }) => code);
    if (codes.every((code) => code === 'version.stale')) return true;
    if (codes.some((code) => code !== 'panel.ballots-missing' && code !== 'panel.still-discussed'))
      throw new Error(`Closing was refused: ${codes.join(', ')}`);
    return false;
  };

const count = `SELECT count(*)::integer AS ballots, coalesce(sum(total), 0)::integer AS points FROM counted_ballot WHERE panel_id = $1`;
const close = `UPDATE panel SET status = 'closed', closed_at = ocop_now(), sealed_at = ocop_now(), ballots = $2, points = $3, outcome = 'rated', result = '{}' WHERE id = $1`;

interface Way {
  readonly begin: string;
  readonly lock: boolean;
}

/** Past the application, under its role: counts whatever is there, waits a little, closes with that. */
const bySql =
  (pool: Pool, { begin, lock }: Way, pause: Pause): Closer =>
  async ({ panelId }) => {
    const client = await pool.connect();
    try {
      await client.query(begin);
      if (lock) await client.query('SELECT FROM panel WHERE id = $1 FOR UPDATE', [panelId]);
      const counted = await client.query<{ ballots: number; points: number }>(count, [panelId]);
      await pause();
      await client.query(close, [panelId, counted.rows[0]?.ballots, counted.rows[0]?.points]);
      await client.query('COMMIT');
      return true;
    } catch (reason) {
      await client.query('ROLLBACK');
      return refusedByTheLaw(reason);
    } finally {
      client.release();
    }
  };

/** The result did not add up, came from a snapshot that cannot tell, or somebody else has closed the panel. */
function refusedByTheLaw(reason: unknown): boolean {
  const { code } = reason as { code?: string };
  if (code === 'OC003' || code === 'OC004' || code === '40001') return false;
  if (code === 'OC002') return true;
  throw reason;
}

/** Tries one way, and when the database refuses it, goes on in another. */
const or =
  (first: Closer, then: Closer): Closer =>
  async (turn) =>
    (await first(turn)) || then(turn);

const sqlWays = {
  locking: { begin: 'BEGIN', lock: true },
  careless: { begin: 'BEGIN', lock: false },
  'repeatable read': { begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ', lock: false },
} as const satisfies Readonly<Record<string, Way>>;

/** The ways in which somebody at the database may go about it; the last one the database refuses outright. */
export function closersBySql(pool: Pool, pause: Pause): Readonly<Record<string, Closer>> {
  const sql = (way: keyof typeof sqlWays) => bySql(pool, sqlWays[way], pause);
  return {
    locking: sql('locking'),
    careless: sql('careless'),
    'repeatable read': or(sql('repeatable read'), sql('locking')),
  };
}
