import type { Draw } from '../sequences/draw.js';
import { actOf, anyRow, forgeRow, renumber, type Damage, type Query } from './damage.js';
import type { KeptLedger } from './kept-ledger.js';

const changes = {
  at: `at + interval '1 microsecond'`,
  person_id: `CASE WHEN person_id IS NULL THEN gen_random_uuid() END`,
  kind: `CASE kind WHEN 'ballot.cast' THEN 'dossier.step' ELSE 'ballot.cast' END`,
  dossier_id: `CASE WHEN dossier_id IS NULL THEN gen_random_uuid() END`,
  subject: `replace(subject::text, '}', ' }')::json`,
} as const;
const fields = Object.keys(changes) as readonly (keyof typeof changes)[];

const changeRow = (query: Query, place: string, number: number, field: keyof typeof changes) =>
  query(`UPDATE act SET ${field} = ${changes[field]} WHERE id = ${actOf}`, [place, number]);

const changeField =
  (field: keyof typeof changes): Damage =>
  async (query, ledger, draw) => {
    const number = anyRow(ledger, draw);
    await changeRow(query, ledger.place, number, field);
    return { code: 'row.hash-differs', number };
  };

const changeSeveral: Damage = async (query, ledger, draw) => {
  const numbers = new Set(Array.from({ length: 2 + draw.below(6) }, () => anyRow(ledger, draw)));
  for (const number of numbers) await changeRow(query, ledger.place, number, draw.one(fields));
  return { code: 'row.hash-differs', number: Math.min(...numbers) };
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
  const to = draw.uuid();
  await query(`UPDATE act SET id = $3 WHERE id = ${actOf}`, [ledger.place, number, to]);
  await putAct(query, ledger, number, to);
  return { code: 'row.hash-differs', number, act: to };
};

const deleteAct: Damage = async (query, ledger, draw) => {
  const number = anyRow(ledger, draw);
  await query(`DELETE FROM act WHERE id = ${actOf}`, [ledger.place, number]);
  return { code: 'line.malformed', expected: number };
};

const deleteRow: Damage = async (query, ledger, draw) => {
  const number = anyRow(ledger, draw);
  await deleteNumber(query, ledger.place, number);
  return { code: 'row.number-missing', number: number + 1, expected: number };
};

/** The rows behind it close up, so that no number is missing. */
const deleteRowAndCloseUp: Damage = async (query, ledger, draw) => {
  const number = 1 + draw.below(ledger.size - 1);
  await deleteNumber(query, ledger.place, number);
  await renumber(query, ledger.place, number + 1, -1);
  await query(`UPDATE ledger_head SET number = number - 1 WHERE place_id = $1`, [ledger.place]);
  return { code: 'row.hash-differs', number };
};

const swapRows: Damage = async (query, ledger, draw) => {
  const [one, other] = twoRows(ledger, draw);
  const [first, second] = [await actAt(query, ledger, one), await actAt(query, ledger, other)];
  await putAct(query, ledger, one, draw.uuid());
  await putAct(query, ledger, other, first);
  await putAct(query, ledger, one, second);
  return { code: 'row.hash-differs', number: one };
};

/** Ids and numbers stay; what the acts tell changes places. */
const swapActs: Damage = async (query, ledger, draw) => {
  const [one, other] = twoRows(ledger, draw);
  await query(
    `UPDATE act a SET (at, person_id, kind, dossier_id, subject) = (SELECT o.at, o.person_id, o.kind, o.dossier_id, o.subject
       FROM act o WHERE o.id = CASE a.id WHEN $1::uuid THEN $2::uuid ELSE $1::uuid END) WHERE a.id IN ($1, $2)`,
    [await actAt(query, ledger, one), await actAt(query, ledger, other)],
  );
  return { code: 'row.hash-differs', number: one };
};

/** A row put in between, itself chained well: from the next on nothing fits, unless its own number was signed. */
const insertRow: Damage = async (query, ledger, draw) => {
  const number = 1 + draw.below(ledger.size);
  await makeRoom(query, ledger.place, number);
  await forgeRow(query, ledger.place, number);
  return ledger.checkpoints.some((checkpoint) => checkpoint.number === number)
    ? { code: 'checkpoint.not-on-chain', number }
    : { code: 'row.hash-differs', number: number + 1 };
};

/** Under the hash of the row whose number it takes. */
const insertRowUnchained: Damage = async (query, ledger, draw) => {
  const number = 1 + draw.below(ledger.size);
  await makeRoom(query, ledger.place, number);
  await forgeRow(query, ledger.place, number);
  await query(
    `UPDATE ledger_row r SET hash = n.hash FROM ledger_row n
      WHERE r.place_id = $1 AND n.place_id = $1 AND r.number = $2::bigint AND n.number = $2::bigint + 1`,
    [ledger.place, number],
  );
  return { code: 'row.hash-differs', number };
};

const repeatRow: Damage = async (query, ledger, draw) => {
  const number = anyRow(ledger, draw);
  await query(
    `ALTER TABLE ledger_row DROP CONSTRAINT ledger_row_pkey, DROP CONSTRAINT ledger_row_act_id_key`,
  );
  await query(`INSERT INTO ledger_row SELECT * FROM ledger_row WHERE place_id = $1 AND number = $2`, [
    ledger.place,
    number,
  ]);
  return { code: 'row.number-repeated', number, expected: number + 1 };
};

async function makeRoom(query: Query, place: string, number: number): Promise<void> {
  await renumber(query, place, number, 1);
  await query(`UPDATE ledger_head SET number = number + 1 WHERE place_id = $1`, [place]);
}

const deleteNumber = (query: Query, place: string, number: number) =>
  query(`DELETE FROM ledger_row WHERE place_id = $1 AND number = $2`, [place, number]);

/** The lower of the two first. */
function twoRows(ledger: KeptLedger, draw: Draw): readonly [number, number] {
  const one = 1 + draw.below(ledger.size - 1);
  return [one, one + 1 + draw.below(ledger.size - one)];
}

async function actAt(query: Query, { place }: KeptLedger, number: number): Promise<string> {
  const [row] = await query<{ act: string }>(`SELECT ${actOf} AS act`, [place, number]);
  return row?.act ?? '';
}

const putAct = (query: Query, { place }: KeptLedger, number: number, act: string) =>
  query(`UPDATE ledger_row SET act_id = $3 WHERE place_id = $1 AND number = $2`, [place, number, act]);

/** Rows changed, deleted, put in or moved, with no hash behind them reckoned anew. */
export const damagesToRows: Readonly<Record<string, Damage>> = {
  ...Object.fromEntries(fields.map((field) => [`change ${field}`, changeField(field)])),
  ...{ 'change place': moveToAnotherPlace, 'change id': changeId, 'change hash': changeHash },
  ...{ 'change several': changeSeveral, 'delete act': deleteAct, 'delete row': deleteRow },
  ...{ 'delete row and close up': deleteRowAndCloseUp, 'swap rows': swapRows, 'swap acts': swapActs },
  ...{ 'insert row': insertRow, 'insert row unchained': insertRowUnchained, 'repeat row': repeatRow },
};
