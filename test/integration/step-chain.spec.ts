import '../support/set-up.js';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import {
  chainStart,
  findBrokenStep,
  stepHash,
  type ChainedStep,
} from '../../src/modules/dossiers/step-chain.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** The database's own hash of every step, each chained to the one before. */
async function hashesOf(steps: readonly ChainedStep[]): Promise<string[]> {
  const { rows } = await client.query<{ hash: string }>(
    `WITH RECURSIVE step AS (
       SELECT ordinality AS position, s.* FROM ROWS FROM (json_to_recordset($1) AS (number integer, "dossierId" uuid, action text,
         "fromState" text, "toState" text, "takenBy" uuid, "takenAs" text, "takenAt" timestamptz, reason text, details text))
         WITH ORDINALITY AS s(number, "dossierId", action, "fromState", "toState", "takenBy", "takenAs", "takenAt", reason, details, ordinality)
     ), chain AS (
       SELECT 0::bigint AS position, decode($2, 'hex') AS hash
       UNION ALL
       SELECT step.position, dossier_step_hash(chain.hash, "dossierId", number, action, "fromState", "toState", "takenBy",
         "takenAs", "takenAt", reason, details) FROM chain JOIN step ON step.position = chain.position + 1
     ) SELECT encode(hash, 'hex') AS hash FROM chain WHERE position > 0 ORDER BY position`,
    [JSON.stringify(steps), chainStart],
  );
  return rows.map(({ hash }) => hash);
}

const chained = (steps: readonly ChainedStep[]) =>
  steps.reduce<readonly string[]>(
    (hashes, step) => [...hashes, stepHash(hashes.at(-1) ?? chainStart, step)],
    [],
  );

const aStep = (number: number, reason: string | null, details: string): ChainedStep => ({
  dossierId: '0198c0de-0000-7000-8000-000000000001',
  number,
  action: 'withdraw',
  fromState: number === 1 ? null : 'commune.review',
  toState: 'closed.withdrawn',
  takenBy: number % 3 === 0 ? null : '0198c0de-0000-7000-8000-000000000002',
  takenAs: 'producer',
  takenAt: `2021-06-14T01:02:03.${String(number).padStart(6, '0')}Z`,
  reason,
  details,
});

it('agrees with the database on Vietnamese, quotes, line ends, control characters, emoji and nothing at all', async () => {
  const reasons = [
    null,
    '',
    'Sản phẩm “Chè Tam Đường” chưa đạt – thiếu phiếu kiểm nghiệm',
    'Sa\u0309n pha\u0302\u0309m', // decomposed
    '"quoted" \\ back / slash \' apostrophe',
    'line\nreturn\rtab\tfeed\fback\b end',
    'control \u0001 \u001f \u007f \u0080',
    '🌾 👩🏽‍🌾 𠀋 \u2028 \u2029 \ufeff',
    '<script>&amp;</script>',
  ];
  const steps = reasons.map((reason, i) => aStep(i + 1, reason, JSON.stringify({ reason, i })));
  const hashes = await hashesOf(steps);
  expect(chained(steps)).toEqual(hashes);
  const kept = steps.map((step, i) => ({ ...step, hash: hashes[i] ?? '' }));
  expect(findBrokenStep(kept, hashes.at(-1) ?? '')).toBeNull();
});

it('agrees with the database on whatever text PostgreSQL can hold', async () => {
  // No NUL and no half of a surrogate pair: neither can be stored.
  const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((each) => !each.includes('\0'));
  const wishes = fc.sample(fc.tuple(fc.option(text), text), { numRuns: 500, seed: 20210614 });
  const steps = wishes.map(([reason, note], i) => aStep(i + 1, reason, JSON.stringify({ note })));
  expect(chained(steps)).toEqual(await hashesOf(steps));
});
