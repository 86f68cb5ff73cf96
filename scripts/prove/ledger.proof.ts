import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, QueryFailedError } from 'typeorm';
import { ExportLedger } from '../../src/modules/ledger/export-ledger.js';
import { LedgerPlaces } from '../../src/modules/ledger/ledger-places.js';
import { PgActStore } from '../../src/modules/ledger/persistence/pg-act.store.js';
import { PgLedgerStore } from '../../src/modules/ledger/persistence/pg-ledger.store.js';
import { TypeOrmWriteOnce } from '../../src/modules/people/persistence/typeorm-write-once.js';
import type { SignedInPerson } from '../../src/modules/people/index.js';
import { Places } from '../../src/modules/places/index.js';
import { TypeOrmPlaceStore } from '../../src/modules/places/persistence/typeorm-place.store.js';
import { applicationOptions } from '../../src/platform/database/data-source.js';
import { startThrowAwayDatabase, unsafeButFast } from '../world/throw-away-database.js';
import type { Expected } from './ledger/damage.js';
import { damages } from './ledger/damages.js';
import { writeLedger, type KeptLedger } from './ledger/kept-ledger.js';
import { verifyLongExport } from './ledger/long-export.js';
import { Outside, type Told } from './ledger/outside.js';
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
      const outside = new Outside(database.folder, kept);
      const found = await damageAll(owner, { kept, outside, draw }, attempt);
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

interface Desk {
  readonly kept: KeptLedger;
  readonly outside: Outside;
  readonly draw: Draw;
}

/** Each damage is told the same as a process of its own tells it, the first time it is done. */
async function damageAll(owner: DataSource, desk: Desk, { n, tried }: Attempt): Promise<Findings> {
  const ways = Object.keys(damages);
  const met: Record<string, number> = {};
  const examples: unknown[] = [];
  let failures = 0;
  for (let i = 0; i < n; i += 1) {
    const way = ways[i % ways.length] ?? '';
    const { expected, told } = await damageOnce(owner, desk, way);
    const apart = i < ways.length && told.code !== 'export.broken' ? desk.outside.verifyApart() : told;
    tried(1);
    met[way] = (met[way] ?? 0) + 1;
    if (tells(told, expected) && isDeepStrictEqual(apart, told)) continue;
    failures += 1;
    if (examples.length < examplesKept) examples.push({ way, expected, told, apart });
  }
  return { failures, examples, met };
}

async function damageOnce(owner: DataSource, { kept, outside, draw }: Desk, way: string) {
  const damage = damages[way];
  if (!damage) throw new Error(`Nobody knows how to ${way}`);
  const query = <Row>(sql: string, values: readonly unknown[] = []) => owner.query<Row[]>(sql, [...values]);
  await query('BEGIN');
  try {
    for (const table of ['act', 'ledger_row', 'ledger_head', 'ledger_checkpoint'])
      await query(`ALTER TABLE ${table} DISABLE TRIGGER refuse_rewriting`);
    const expected = await damage(query, kept, draw);
    return { expected, told: await toldOf(owner, kept, outside) };
  } finally {
    await query('ROLLBACK');
  }
}

async function toldOf(owner: DataSource, kept: KeptLedger, outside: Outside): Promise<Told> {
  try {
    await exportTo(outside.exported, owner, kept);
  } catch (reason) {
    if (!(reason instanceof QueryFailedError)) throw reason;
    const { table } = reason.driverError as { readonly table?: string };
    return { code: 'export.broken', table, message: reason.message };
  }
  return outside.verify();
}

async function exportTo(file: string, owner: DataSource, { place, key }: KeptLedger): Promise<void> {
  const places = new Places(new TypeOrmPlaceStore(owner, new TypeOrmWriteOnce(owner)));
  const reads = new LedgerPlaces(places);
  const exporting = new ExportLedger(new PgLedgerStore(owner), new PgActStore(owner), reads, key);
  const lines = await exporting.execute(place, auditorAt(place));
  if (!lines.ok) throw new Error('The auditor of the place reads its ledger');
  await writeFile(file, lines.value);
}

const auditorAt = (id: string): SignedInPerson => ({
  ...{ id, fullName: 'Người kiểm tra', signInName: 'nguoi-kiem-tra', producers: [] },
  assignments: [{ role: 'auditor', place: { id, name: 'Nơi thử', level: 'province' } }],
});

/** Whether what was told says at least what was expected: that fault, in that row. */
const tells = (told: Told, expected: Expected | null) =>
  expected === null
    ? !('code' in told)
    : Object.entries(expected).every(([name, value]) => told[name] === value);
