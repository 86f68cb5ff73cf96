import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { ExportLedger } from '../../src/modules/ledger/export-ledger.js';
import { LedgerPlaces } from '../../src/modules/ledger/ledger-places.js';
import { PgActStore } from '../../src/modules/ledger/persistence/pg-act.store.js';
import { PgLedgerStore } from '../../src/modules/ledger/persistence/pg-ledger.store.js';
import { ExportVerifier } from '../../src/modules/ledger/verify-export.js';
import { TypeOrmWriteOnce } from '../../src/modules/people/persistence/typeorm-write-once.js';
import type { SignedInPerson } from '../../src/modules/people/index.js';
import { Places } from '../../src/modules/places/index.js';
import { TypeOrmPlaceStore } from '../../src/modules/places/persistence/typeorm-place.store.js';
import { applicationOptions } from '../../src/platform/database/data-source.js';
import { startThrowAwayDatabase, unsafeButFast } from '../world/throw-away-database.js';
import { damages } from './ledger/damages.js';
import { writeLedger, type KeptLedger } from './ledger/kept-ledger.js';
import { verifyLongExport } from './ledger/long-export.js';
import type { Attempt, Findings, Proof } from './proof.js';
import { Draw } from './sequences/draw.js';

const examplesKept = 5;
const longestExport = 1_000_000;

export const ledger: Proof = {
  name: 'ledger',
  goal: 'whatever the owner of the database does to a ledger, its export and what was kept of it tell the first row',
  defaultN: 1000,
  run: async (attempt) => {
    const database = await startThrowAwayDatabase(unsafeButFast);
    const open = (url: string, poolSize: number) =>
      new DataSource(applicationOptions({ url, poolSize })).initialize();
    // One connection: what the owner does and what is exported of it share a transaction that is taken back.
    const [application, owner] = [await open(database.appUrl, 8), await open(database.ownerUrl, 1)];
    try {
      const draw = new Draw(attempt.random);
      const kept = await writeLedger(application, draw);
      const found = await damageAll(owner, kept, draw, attempt);
      const rows = Math.min(longestExport, attempt.n * 1000);
      const verified = await verifyLongExport(join(database.folder, 'long.jsonl'), rows, kept, draw);
      return {
        ...found,
        failures: found.failures + (verified.holds ? 0 : 1),
        met: { ...found.met, verified },
      };
    } finally {
      await owner.destroy();
      await application.destroy();
      await database.remove();
    }
  },
};

async function damageAll(
  owner: DataSource,
  kept: KeptLedger,
  draw: Draw,
  { n, tried }: Attempt,
): Promise<Findings> {
  const ways = Object.keys(damages);
  const met: Record<string, number> = {};
  const examples: unknown[] = [];
  let failures = 0;
  for (let i = 0; i < n; i += 1) {
    const way = ways[i % ways.length] ?? '';
    const { expected, told } = await damageOnce(owner, kept, draw, way);
    tried(1);
    met[way] = (met[way] ?? 0) + 1;
    if (tells(told, expected)) continue;
    failures += 1;
    if (examples.length < examplesKept) examples.push({ way, expected, told });
  }
  return { failures, examples, met };
}

async function damageOnce(owner: DataSource, kept: KeptLedger, draw: Draw, way: string) {
  const damage = damages[way];
  if (!damage) throw new Error(`Nobody knows how to ${way}`);
  const query = <Row>(sql: string, values: readonly unknown[] = []) => owner.query<Row[]>(sql, [...values]);
  await query('BEGIN');
  try {
    for (const table of ['act', 'ledger_row', 'ledger_head', 'ledger_checkpoint'])
      await query(`ALTER TABLE ${table} DISABLE TRIGGER refuse_rewriting`);
    const expected = await damage(query, kept, draw);
    return { expected, told: await exportAndVerify(owner, kept) };
  } finally {
    await query('ROLLBACK');
  }
}

async function exportAndVerify(owner: DataSource, { place, key, checkpoints }: KeptLedger) {
  const places = new Places(new TypeOrmPlaceStore(owner, new TypeOrmWriteOnce(owner)));
  const reads = new LedgerPlaces(places);
  const exporting = new ExportLedger(new PgLedgerStore(owner), new PgActStore(owner), reads, key);
  const lines = await exporting.execute(place, auditorAt(place));
  if (!lines.ok) throw new Error('The auditor of the place reads its ledger');
  const verifier = new ExportVerifier({ checkpoints, keys: [createPublicKey(key.pem)] });
  for await (const some of lines.value) for (const line of some.trimEnd().split('\n')) verifier.push(line);
  return verifier.end();
}

const auditorAt = (id: string): SignedInPerson => ({
  ...{ id, fullName: 'Người kiểm tra', signInName: 'nguoi-kiem-tra', producers: [] },
  assignments: [{ role: 'auditor', place: { id, name: 'Nơi thử', level: 'province' } }],
});

/** Whether what was told says at least what was expected: that fault, in that row. */
const tells = (told: object, expected: object | null) =>
  expected === null
    ? !('code' in told)
    : Object.entries(expected).every(([name, value]) => (told as Record<string, unknown>)[name] === value);
