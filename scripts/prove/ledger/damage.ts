import type { ExportFault } from '../../../src/modules/ledger/verify-export.js';
import type { Draw } from '../sequences/draw.js';
import type { KeptLedger } from './kept-ledger.js';

export type Query = <Row = unknown>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
/** What must be told at least; `export.broken` where the record is so damaged that nothing can be written out. */
export type Expected = Readonly<Record<string, unknown>> & {
  readonly code: ExportFault['code'] | 'export.broken';
};

/** Harms the record as its owner, triggers out of the way, and answers the fault that must be told; null where nothing was harmed. */
export type Damage = (query: Query, ledger: KeptLedger, draw: Draw) => Promise<Expected | null>;

export const anyRow = ({ size }: KeptLedger, draw: Draw) => 1 + draw.below(size);
/** A row that some checkpoint stands behind. */
export const signedRow = ({ checkpoints }: KeptLedger, draw: Draw) =>
  1 + draw.below(checkpoints.at(-1)?.number ?? 0);

/** The first signed head from a row on tells that something changed; the one before it, up to where nothing did. */
export const offChainFrom = ({ checkpoints }: KeptLedger, number: number): Expected => ({
  code: 'checkpoint.not-on-chain',
  number: checkpoints.find((checkpoint) => checkpoint.number >= number)?.number,
  standsUpTo: checkpoints.findLast((checkpoint) => checkpoint.number < number)?.number ?? 0,
});

export const actOf = `(SELECT act_id FROM ledger_row WHERE place_id = $1 AND number = $2)`;
const far = 1_000_000;

/** Numbers the rows from this one on anew, past one another's unique numbers. */
export async function renumber(query: Query, place: string, from: number, by: number): Promise<void> {
  const move = `UPDATE ledger_row SET number = number + $3::bigint WHERE place_id = $1 AND number >= $2::bigint`;
  await query(move, [place, from, far]);
  await query(move, [place, far, by - far]);
}

/** Puts an act in at this number, chained well to the row before. */
export async function forgeRow(query: Query, place: string, number: number): Promise<void> {
  await query(
    `WITH forged AS (INSERT INTO act (place_id, kind, subject) VALUES ($1, 'ballot.cast', '{}') RETURNING act),
       before AS (SELECT hash FROM ledger_row WHERE place_id = $1 AND number = $2::bigint - 1
         UNION ALL SELECT decode(repeat('00', 32), 'hex') WHERE $2::bigint = 1)
     INSERT INTO ledger_row (place_id, number, act_id, hash)
     SELECT $1, $2::bigint, (f.act).id, act_hash(b.hash, f.act) FROM forged f, before b`,
    [place, number],
  );
  await query(`DELETE FROM act_waiting WHERE place_id = $1`, [place]);
}

/** Reckons every hash of the chain anew, head and stored checkpoints included: against itself it holds. */
export async function rehash(query: Query, place: string): Promise<void> {
  await query(
    `WITH RECURSIVE anew AS (
       SELECT 0::bigint AS number, decode(repeat('00', 32), 'hex') AS hash
       UNION ALL
       SELECT r.number, act_hash(anew.hash, a) FROM anew JOIN ledger_row r ON r.place_id = $1 AND r.number = anew.number + 1
         JOIN act a ON a.id = r.act_id
     ), rewritten AS (UPDATE ledger_row r SET hash = anew.hash FROM anew WHERE r.place_id = $1 AND r.number = anew.number)
     UPDATE ledger_head h SET number = anew.number, hash = anew.hash
       FROM (SELECT * FROM anew ORDER BY number DESC LIMIT 1) anew WHERE h.place_id = $1`,
    [place],
  );
  await query(
    `UPDATE ledger_checkpoint c SET hash = r.hash FROM ledger_row r WHERE r.place_id = $1 AND c.place_id = $1 AND c.number = r.number`,
    [place],
  );
}
