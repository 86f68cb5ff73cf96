import type { ExportFault } from '../../../src/modules/ledger/verify-export.js';
import type { Draw } from '../sequences/draw.js';
import type { KeptLedger } from './kept-ledger.js';

type Query = <Row = unknown>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
type Expected = Pick<ExportFault, 'code'> & Readonly<Record<string, unknown>>;

/** Harms the record as its owner, triggers out of the way, and answers the fault that must be told; null where nothing was harmed. */
export type Damage = (query: Query, ledger: KeptLedger, draw: Draw) => Promise<Expected | null>;

const changes = {
  at: `at + interval '1 microsecond'`,
  person_id: `CASE WHEN person_id IS NULL THEN gen_random_uuid() END`,
  kind: `CASE kind WHEN 'ballot.cast' THEN 'dossier.step' ELSE 'ballot.cast' END`,
  dossier_id: `CASE WHEN dossier_id IS NULL THEN gen_random_uuid() END`,
  subject: `replace(subject::text, '}', ' }')::json`,
} as const;

const anyRow = ({ size }: KeptLedger, draw: Draw) => 1 + draw.below(size);
/** A row that some checkpoint stands behind. */
const signedRow = ({ checkpoints }: KeptLedger, draw: Draw) =>
  1 + draw.below(checkpoints.at(-1)?.number ?? 0);
const checkpointFrom = ({ checkpoints }: KeptLedger, number: number) =>
  checkpoints.find((checkpoint) => checkpoint.number >= number)?.number;

const actOf = `(SELECT act_id FROM ledger_row WHERE place_id = $1 AND number = $2)`;

const changeField =
  (field: keyof typeof changes): Damage =>
  async (query, ledger, draw) => {
    const number = anyRow(ledger, draw);
    await query(`UPDATE act SET ${field} = ${changes[field]} WHERE id = ${actOf}`, [ledger.place, number]);
    return { code: 'row.hash-differs', number };
  };

const moveToAnotherPlace: Damage = async (query, ledger, draw) => {
  const number = anyRow(ledger, draw);
  await query(`UPDATE act SET place_id = gen_random_uuid() WHERE id = ${actOf}`, [ledger.place, number]);
  return { code: 'row.place-differs', number };
};

const changeHash: Damage = async (query, ledger, draw) => {
  const number = anyRow(ledger, draw);
  await query(`UPDATE ledger_row SET hash = sha256(hash) WHERE place_id = $1 AND number = $2`, [
    ledger.place,
    number,
  ]);
  return { code: 'row.hash-differs', number };
};

const changeId: Damage = async (query, ledger, draw) => {
  const number = anyRow(ledger, draw);
  const [to] = [draw.uuid()];
  await query(`UPDATE act SET id = $3 WHERE id = ${actOf}`, [ledger.place, number, to]);
  await query(`UPDATE ledger_row SET act_id = $3 WHERE place_id = $1 AND number = $2`, [
    ledger.place,
    number,
    to,
  ]);
  return { code: 'row.hash-differs', number, act: to };
};

const deleteAct: Damage = async (query, ledger, draw) => {
  const number = anyRow(ledger, draw);
  await query(`DELETE FROM act WHERE id = ${actOf}`, [ledger.place, number]);
  return { code: 'line.malformed', expected: number };
};

const deleteRow: Damage = async (query, ledger, draw) => {
  const number = anyRow(ledger, draw);
  await query(`DELETE FROM ledger_row WHERE place_id = $1 AND number = $2`, [ledger.place, number]);
  return { code: 'row.number-missing', number: number + 1, expected: number };
};

const swapRows: Damage = async (query, ledger, draw) => {
  const [one, other] = [anyRow(ledger, draw), anyRow(ledger, draw)];
  if (one === other) return null;
  const put = (number: number, act: string) =>
    query(`UPDATE ledger_row SET act_id = $3 WHERE place_id = $1 AND number = $2`, [
      ledger.place,
      number,
      act,
    ]);
  const at = async (number: number) => {
    const [row] = await query<{ act: string }>(`SELECT ${actOf} AS act`, [ledger.place, number]);
    return row?.act ?? '';
  };
  const [first, second] = [await at(one), await at(other)];
  await put(one, draw.uuid());
  await put(other, first);
  await put(one, second);
  return { code: 'row.hash-differs', number: Math.min(one, other) };
};

/** A row put in between, itself chained well: from the next on nothing fits, unless its own number was signed. */
const insertRow: Damage = async (query, ledger, draw) => {
  const number = 2 + draw.below(ledger.size - 1);
  const { place } = ledger;
  await query(`UPDATE ledger_row SET number = number + 1000000 WHERE place_id = $1 AND number >= $2`, [
    place,
    number,
  ]);
  await query(`UPDATE ledger_row SET number = number - 999999 WHERE place_id = $1 AND number > 1000000`, [
    place,
  ]);
  await query(
    `WITH forged AS (INSERT INTO act (place_id, kind, subject) VALUES ($1, 'ballot.cast', '{}') RETURNING act)
     INSERT INTO ledger_row (place_id, number, act_id, hash)
     SELECT $1, $2::bigint, (f.act).id, act_hash(p.hash, f.act) FROM forged f, ledger_row p WHERE p.place_id = $1 AND p.number = $2::bigint - 1`,
    [place, number],
  );
  await query(`DELETE FROM act_waiting WHERE place_id = $1`, [place]);
  await query(`UPDATE ledger_head SET number = number + 1 WHERE place_id = $1`, [place]);
  return checkpointFrom(ledger, number) === number
    ? { code: 'checkpoint.not-on-chain', number }
    : { code: 'row.hash-differs', number: number + 1 };
};

const cutTail: Damage = async (query, ledger, draw) => {
  const kept = signedRow(ledger, draw) - 1;
  await query(`DELETE FROM ledger_row WHERE place_id = $1 AND number > $2`, [ledger.place, kept]);
  return { code: 'row.number-missing', number: ledger.size + 1, expected: kept + 1 };
};

/** The head goes with the rows: the chain is whole, only shorter. What was kept elsewhere tells. */
const cutTailAndHead: Damage = async (query, ledger, draw) => {
  const kept = signedRow(ledger, draw) - 1;
  await query(`DELETE FROM ledger_row WHERE place_id = $1 AND number > $2`, [ledger.place, kept]);
  await query(
    `UPDATE ledger_head SET number = $2, hash = coalesce((SELECT hash FROM ledger_row WHERE place_id = $1 AND number = $2),
       decode(repeat('00', 32), 'hex')) WHERE place_id = $1`,
    [ledger.place, kept],
  );
  return { code: 'checkpoint.not-on-chain', number: checkpointFrom(ledger, kept + 1) };
};

/** One act is changed and every hash after it reckoned anew, head and kept checkpoints included. */
const rewriteChain: Damage = async (query, ledger, draw) => {
  const number = signedRow(ledger, draw);
  const { place } = ledger;
  await query(`UPDATE act SET kind = 'panel.closed', subject = '{"panel" : "x"}' WHERE id = ${actOf}`, [
    place,
    number,
  ]);
  await query(
    `WITH RECURSIVE anew AS (
       SELECT 0::bigint AS number, decode(repeat('00', 32), 'hex') AS hash
       UNION ALL
       SELECT r.number, act_hash(anew.hash, a) FROM anew JOIN ledger_row r ON r.place_id = $1 AND r.number = anew.number + 1
         JOIN act a ON a.id = r.act_id
     ), rewritten AS (UPDATE ledger_row r SET hash = anew.hash FROM anew WHERE r.place_id = $1 AND r.number = anew.number)
     UPDATE ledger_head h SET hash = anew.hash FROM anew WHERE h.place_id = $1 AND anew.number = h.number`,
    [place],
  );
  await query(
    `UPDATE ledger_checkpoint c SET hash = r.hash FROM ledger_row r WHERE r.place_id = $1 AND c.place_id = $1 AND c.number = r.number`,
    [place],
  );
  return { code: 'checkpoint.not-on-chain', number: checkpointFrom(ledger, number) };
};

const nothing: Damage = () => Promise.resolve(null);

/** Every way to damage a ledger; `nothing` shows that an unharmed one holds. */
export const damages: Readonly<Record<string, Damage>> = {
  nothing,
  ...Object.fromEntries(
    (['at', 'person_id', 'kind', 'dossier_id', 'subject'] as const).map((field) => [
      `change ${field}`,
      changeField(field),
    ]),
  ),
  ...{ 'change place': moveToAnotherPlace, 'change id': changeId, 'change hash': changeHash },
  ...{ 'delete act': deleteAct, 'delete row': deleteRow, 'insert row': insertRow, 'swap rows': swapRows },
  ...{ 'cut tail': cutTail, 'cut tail and head': cutTailAndHead, 'rewrite chain': rewriteChain },
};
