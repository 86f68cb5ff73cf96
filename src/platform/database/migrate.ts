import type { DataSource } from 'typeorm';
import { migrationOptions, migrationsTable, withDataSource, type MigrationClass } from './data-source.js';
import { appRole } from './provision.js';
import { withClient } from './with-client.js';

/** TypeORM takes no lock of its own; without one, replicas that start together run the same migration twice. */
const migrationLock = 4_706_110_002;

/** Brings the schema up to date and answers the names of the migrations it ran. Needs the owner's address. */
export const migrate = (ownerUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> =>
  alone(ownerUrl, migrations, async (dataSource) => {
    const ran = await dataSource.runMigrations();
    await dataSource.query(`GRANT SELECT ON ${migrationsTable} TO ${appRole}`);
    return ran.map(({ name }) => name);
  });

/** Takes back the newest migration and answers its name; undefined when there is none left. */
export const undoLastMigration = (
  ownerUrl: string,
  migrations: readonly MigrationClass[],
): Promise<string | undefined> =>
  alone(ownerUrl, migrations, async (dataSource) => {
    const last = (await executedMigrations(dataSource)).at(-1);
    await dataSource.undoLastMigration();
    return last;
  });

/** Throws unless every migration this program was built with has run. For processes that may not migrate themselves. */
export async function requireMigrated(
  dataSource: DataSource,
  migrations: readonly MigrationClass[],
): Promise<void> {
  const executed = new Set(await executedMigrations(dataSource));
  const missing = migrations.map(({ name }) => name).filter((name) => !executed.has(name));
  if (missing.length > 0) {
    throw new Error(
      `The database lacks migrations (run "npm run db:up" as its owner): ${missing.join(', ')}`,
    );
  }
}

async function executedMigrations(dataSource: DataSource): Promise<string[]> {
  const [table] = await dataSource.query<[{ found: boolean }]>(
    'SELECT to_regclass($1) IS NOT NULL AS found',
    [migrationsTable],
  );
  if (!table.found) return [];
  const rows = await dataSource.query<{ name: string }[]>(`SELECT name FROM ${migrationsTable} ORDER BY id`);
  return rows.map(({ name }) => name);
}

const alone = <Result>(
  ownerUrl: string,
  migrations: readonly MigrationClass[],
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> =>
  withClient(ownerUrl, async (guard) => {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return withDataSource(migrationOptions(ownerUrl, migrations), work);
  });
