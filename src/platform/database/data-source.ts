import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { hearLoss } from './hear-loss.js';
import { TypeOrmLog } from './typeorm-log.js';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;
export type RowClass = abstract new (...args: never[]) => object;
export type MigrationClass = new () => MigrationInterface;

/** Where TypeORM writes down which migrations ran. */
export const migrationsTable = 'schema_migration';

export interface ApplicationDatabase {
  /** The application role's address. */
  readonly url: string;
  /** Connections this process may open; each costs the server a process. */
  readonly poolSize?: number | undefined;
  readonly applicationName?: string | undefined;
  readonly rows?: readonly RowClass[] | undefined;
}

/**
 * Options of the data source that serves requests: never changes the schema, gives up fast when the database is gone,
 * and lets no statement or forgotten transaction hold others up for long.
 */
export function applicationOptions({
  url,
  poolSize = 16,
  applicationName = 'ocop',
  rows = [],
}: ApplicationDatabase) {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    entities: [...rows] as PostgresOptions['entities'],
    connectTimeoutMS: 5_000,
    installExtensions: false,
    synchronize: false,
    logger: new TypeOrmLog(),
    extra: {
      ...hearLoss,
      keepAlive: true,
      idleTimeoutMillis: 300_000, // a new connection plans every statement anew
      statement_timeout: 10_000,
      query_timeout: 15_000, // the server's own limit comes first, unless the network has swallowed it
      lock_timeout: 4_000,
      idle_in_transaction_session_timeout: 30_000,
    },
  } satisfies PostgresOptions;
}

/** Options of the data source that changes the schema, under the owner's address. */
export function migrationOptions(ownerUrl: string, migrations: readonly MigrationClass[]) {
  return {
    type: 'postgres',
    url: ownerUrl,
    poolSize: 2,
    applicationName: 'ocop-migrations',
    migrations: [...migrations],
    migrationsTableName: migrationsTable,
    migrationsTransactionMode: 'each',
    connectTimeoutMS: 10_000,
    installExtensions: false,
    synchronize: false,
    logger: new TypeOrmLog(),
    extra: hearLoss,
  } satisfies PostgresOptions;
}

/** Opens a data source for the length of one piece of work. */
export async function withDataSource<Result>(
  options: PostgresOptions,
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const dataSource = await new DataSource(options).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
