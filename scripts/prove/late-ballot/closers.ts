import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import type { TakeStep } from '../../../src/modules/dossiers/take-step.js';
import type { OpenPanel } from './panel-world.js';

/** Tries to close the panel once; answers whether it is closed now. Throws only on what nobody expects. */
export type Closer = (panel: OpenPanel) => Promise<boolean>;
type Pause = () => Promise<void>;

/** As the application does it: refused until every seat has cast. */
export const byUseCase =
  (desk: TakeStep, secretary: SignedInPerson): Closer =>
  async ({ dossierId }) => {
    const write = { key: randomUUID(), fingerprint: 'close' };
    const event = { type: 'closeScoring', input: {} } as const;
    const outcome = await desk.execute({ dossierId, version: 1, event, person: secretary, write });
    if (outcome.ok) return true;
    const codes = outcome.refusals.map(({ code }) => code);
    if (codes.some((code) => code !== 'panel.ballots-missing'))
      throw new Error(`Closing was refused: ${codes.join(', ')}`);
    return false;
  };

const count = `SELECT count(*)::integer AS ballots, coalesce(sum(total), 0)::integer AS points FROM ballot WHERE panel_id = $1`;
const close = `UPDATE panel SET status = 'closed', closed_at = ocop_now(), ballots = $2, points = $3, outcome = 'rated', result = '{}' WHERE id = $1`;

interface Way {
  readonly begin: string;
  readonly lock: boolean;
}

/** Past the application, under its role: counts whatever is there, waits a little, closes with that. */
export const bySql =
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

/** The result did not add up, or came from a snapshot that cannot tell. */
function refusedByTheLaw(reason: unknown): false {
  const { code } = reason as { code?: string };
  if (code === 'OC003' || code === 'OC004') return false;
  throw reason;
}

/** Tries one way, and when the database refuses it, goes on in another. */
export const or =
  (first: Closer, then: Closer): Closer =>
  async (panel) =>
    (await first(panel)) || then(panel);

/** The ways in which somebody at the database may go about it; the last one the database refuses outright. */
export const sqlWays = {
  locking: { begin: 'BEGIN', lock: true },
  careless: { begin: 'BEGIN', lock: false },
  'repeatable read': { begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ', lock: false },
} as const satisfies Readonly<Record<string, Way>>;
