import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { recordedStatements, versionAt } from './recorded-statements.js';
import { serveOrders } from './serve-orders.js';

const poolSize = 16; // as the application's

/** The version among the facts, whether they come as columns or as one value. */
interface FoundFacts {
  readonly version?: number;
  readonly facts?: { readonly version: number };
}

/** The statements of one action as the engine sent them, by bare `pg`: only dossier, version and key are put in anew. */
serveOrders(async ({ appUrl, ground }) => {
  const { facts, record, dossierId: sampleId, key: sampleKey } = await recordedStatements(appUrl, ground);
  const pool = new Pool({ connectionString: appUrl, max: poolSize, keepAlive: true });
  pool.on('error', () => undefined); // the next query on it tells
  const valuesFor = (values: readonly unknown[], dossierId: string, key: string) =>
    values.map((value) => (value === sampleId ? dossierId : value === sampleKey ? key : value));
  return async (dossierId) => {
    const key = randomUUID();
    const found = await pool.query<FoundFacts>({ ...facts, values: valuesFor(facts.values, dossierId, key) });
    const [row] = found.rows;
    const version = row?.facts?.version ?? row?.version ?? 0;
    const values = valuesFor(record.values, dossierId, key);
    values[versionAt] = version;
    const { rows } = await pool.query<{ answer: object | null }>({ ...record, values });
    return rows[0]?.answer ? { taken: true, version: version + 1 } : { taken: false, version };
  };
});
