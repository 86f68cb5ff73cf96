import {
  actOf,
  anyRow,
  forgeRow,
  offChainFrom,
  rehash,
  renumber,
  signedRow,
  type Damage,
  type Expected,
} from './damage.js';
import type { KeptLedger } from './kept-ledger.js';

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
  return offChainFrom(ledger, kept + 1);
};

const forgeAct = `UPDATE act SET kind = 'panel.closed', subject = '{"panel" : "x"}' WHERE id = ${actOf}`;

const changeAndRewrite: Damage = async (query, ledger, draw) => {
  const number = signedRow(ledger, draw);
  await query(forgeAct, [ledger.place, number]);
  await rehash(query, ledger.place);
  return offChainFrom(ledger, number);
};

const deleteAndRewrite: Damage = async (query, ledger, draw) => {
  const number = signedRow(ledger, draw);
  await query(`DELETE FROM ledger_row WHERE place_id = $1 AND number = $2`, [ledger.place, number]);
  await renumber(query, ledger.place, number + 1, -1);
  await rehash(query, ledger.place);
  return offChainFrom(ledger, number);
};

const insertAndRewrite: Damage = async (query, ledger, draw) => {
  const number = signedRow(ledger, draw);
  await renumber(query, ledger.place, number, 1);
  await forgeRow(query, ledger.place, number);
  await rehash(query, ledger.place);
  return offChainFrom(ledger, number);
};

const swapAndRewrite: Damage = async (query, ledger, draw) => {
  const number = signedRow(ledger, draw);
  const other = number + 1 + draw.below(ledger.size - number);
  const far = 2 * other + ledger.size;
  const put = (from: number, to: number) =>
    query(`UPDATE ledger_row SET number = $3 WHERE place_id = $1 AND number = $2`, [ledger.place, from, to]);
  await put(number, far);
  await put(other, number);
  await put(far, other);
  await rehash(query, ledger.place);
  return offChainFrom(ledger, number);
};

/** A function that leaves out who it was makes the changed chain hold in the database, and nowhere else. */
const replaceTheHash: Damage = async (query, ledger, draw) => {
  const number = anyRow(ledger, draw);
  await query(`CREATE OR REPLACE FUNCTION act_hash(previous bytea, taken act) RETURNS bytea LANGUAGE sql STABLE AS
    $$ SELECT sha256(previous || convert_to(taken.id::text, 'UTF8')) $$`);
  await query(forgeAct, [ledger.place, number]);
  await rehash(query, ledger.place);
  return { code: 'row.hash-differs', number: 1 };
};

/** Behind the last signed head only what was kept of a result can tell. */
const rewriteUnsignedClosing: Damage = async (query, ledger) => {
  const { number, stored } = ledger.closing;
  const forged = JSON.stringify({ panel: stored.panel, result: '00'.repeat(32) });
  await query(`UPDATE act SET subject = $3 WHERE id = ${actOf}`, [ledger.place, number, forged]);
  await rehash(query, ledger.place);
  return { code: 'result.differs', number, panel: stored.panel };
};

const cutUnsignedClosing: Damage = async (query, ledger) => {
  const { number, stored } = ledger.closing;
  await query(`DELETE FROM ledger_row WHERE place_id = $1 AND number >= $2`, [ledger.place, number]);
  await rehash(query, ledger.place);
  return { code: 'result.not-on-chain', panel: stored.panel };
};

const changeHead =
  (change: string, expectedOf: (ledger: KeptLedger) => Expected): Damage =>
  async (query, ledger) => {
    await query(`UPDATE ledger_head SET ${change} WHERE place_id = $1`, [ledger.place]);
    return expectedOf(ledger);
  };

/** Nothing can be added to a chain whose next number is taken: not even the act of writing it out. */
const broken: Expected = { code: 'export.broken', table: 'ledger_row' };

const truncate =
  (tables: string, expectedOf: (ledger: KeptLedger) => Expected | null): Damage =>
  async (query, ledger) => {
    await query(`TRUNCATE ${tables}`);
    return expectedOf(ledger);
  };

/** What goes beyond single rows: tails cut or reckoned anew, heads moved, whole tables emptied. */
export const damagesToChains: Readonly<Record<string, Damage>> = {
  ...{ 'cut tail': cutTail, 'cut tail and head': cutTailAndHead },
  ...{ 'change and rewrite': changeAndRewrite, 'delete and rewrite': deleteAndRewrite },
  ...{ 'insert and rewrite': insertAndRewrite, 'swap and rewrite': swapAndRewrite },
  ...{ 'replace the hash': replaceTheHash },
  ...{ 'rewrite unsigned closing': rewriteUnsignedClosing, 'cut unsigned closing': cutUnsignedClosing },
  'head ahead': changeHead('number = number + 1', ({ size }) => ({
    ...{ code: 'row.number-missing', number: size + 2, expected: size + 1 },
  })),
  'head behind': changeHead('number = number - 1', () => broken),
  'head of another hash': changeHead('hash = sha256(hash)', ({ size }) => ({
    ...{ code: 'row.hash-differs', number: size + 1 },
  })),
  'truncate acts': truncate('act', () => ({ code: 'line.malformed', expected: 1 })),
  'truncate rows': truncate('ledger_row', ({ size }) => ({
    ...{ code: 'row.number-missing', number: size + 1, expected: 1 },
  })),
  'truncate heads': truncate('ledger_head', () => broken),
  'truncate all': truncate('act, act_waiting, ledger_row, ledger_head, ledger_checkpoint', (ledger) =>
    offChainFrom(ledger, 1),
  ),
  // Who kept a signed head needs none of the stored ones.
  'truncate checkpoints': truncate('ledger_checkpoint', () => null),
};
