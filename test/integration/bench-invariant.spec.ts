import '../support/set-up.js';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { checkChains, checkSteps, InvariantBroken } from '../../bench/invariant.js';
import { DossierHand } from '../support/dossier-hand.js';
import { createPgWorld, type PgDossierWorld } from '../support/pg-dossier-world.js';

let world: PgDossierWorld;
let owner: Client;
let steps: number;

beforeAll(async () => {
  world = await createPgWorld();
  await (await DossierHand.register(world)).toDistrictCouncil();
  owner = new Client({ connectionString: world.database.superUrl });
  await owner.connect();
  const { rows } = await owner.query<{ count: number }>('SELECT count(*)::integer FROM dossier_step');
  steps = rows[0]?.count ?? 0;
});
afterAll(async () => {
  await owner.end();
  await world.destroy();
});

/** Tampers past every trigger, judges, and takes it back. */
async function judged(sql: string, judge: () => Promise<void>): Promise<unknown> {
  await owner.query('BEGIN');
  await owner.query(`SET LOCAL session_replication_role = replica`);
  await owner.query(sql);
  const reason = await judge().then(
    () => null,
    (why: unknown) => why,
  );
  await owner.query('ROLLBACK');
  return reason;
}

it('holds for what the engine has recorded', async () => {
  expect(steps).toBeGreaterThan(3);
  await expect(checkSteps(owner, steps)).resolves.toBeUndefined();
  await expect(checkChains(owner)).resolves.toBeUndefined();
});

it.each([
  ['a version that counts too many', 'UPDATE dossier SET version = version + 1'],
  ['a step that is gone', 'DELETE FROM dossier_step WHERE number = 2'],
  ['a head that is not the last hash', `UPDATE dossier SET head = decode(repeat('ab', 32), 'hex')`],
])('a bench run fails on %s', async (_, sql) => {
  expect(await judged(sql, () => checkSteps(owner, steps))).toBeInstanceOf(InvariantBroken);
});

it('a bench run fails on a step that was lost on the way', async () => {
  await expect(checkSteps(owner, steps + 1)).rejects.toBeInstanceOf(InvariantBroken);
});

it('a bench run fails on a step that was changed afterwards', async () => {
  const sql = `UPDATE dossier_step SET reason = 'Khác' WHERE number = 2`;
  expect(await judged(sql, () => checkChains(owner))).toBeInstanceOf(InvariantBroken);
});
