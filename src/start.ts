import { inspect } from 'node:util';
import { InvalidEnvironment, readEnvironment, type Environment } from './platform/config/index.js';
import {
  applicationOptions,
  migrate,
  openDatabase,
  requireMigrated,
  withDataSource,
  type OpenDatabase,
} from './platform/database/index.js';
import { createQueueSchema, requireQueueSchema } from './platform/queue/index.js';
import { migrations } from './migrations/index.js';
import { assertNoDemoClock, DemoDatabase } from './modules/demo/index.js';

export interface Ground {
  readonly environment: Environment;
  readonly database: OpenDatabase;
}

/** Reads the environment, opens or starts the database, and brings its schema up to date where we may. */
export async function prepareGround(): Promise<Ground> {
  const environment = readEnvironment();
  const {
    DATABASE_URL: url,
    MIGRATION_DATABASE_URL: migrationUrl,
    OCOP_DATA: dataDir,
    REDIS_URL,
  } = environment;
  const database = await openDatabase({ url, migrationUrl, dataDir });
  if (!environment.isDemo) await assertNoDemoClock(database.appUrl);
  if (database.ownerUrl !== undefined) {
    await migrate(database.ownerUrl, migrations);
    if (REDIS_URL === undefined) await createQueueSchema(database.ownerUrl);
  } else {
    await withDataSource(applicationOptions({ url: database.appUrl }), (on) =>
      requireMigrated(on, migrations),
    );
    if (REDIS_URL === undefined) await requireQueueSchema(database.appUrl);
  }
  return { environment, database };
}

/** Runs a process: what it starts it closes at the first signal; what keeps it from starting is told and ends it. */
export function runProcess(start: () => Promise<() => Promise<void>>): void {
  start().then(
    (close) => {
      const stop = () => void close().then(leave(0), leave(1));
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    },
    (reason: unknown) => {
      const isTold = reason instanceof InvalidEnvironment || reason instanceof DemoDatabase;
      const text = isTold ? reason.message : describe(reason);
      process.stderr.write(`${text}\n`, leave(1));
    },
  );
}

const leave = (code: number) => () => process.exit(code);
/** With what caused it. */
const describe = (reason: unknown) => (reason instanceof Error ? inspect(reason) : String(reason));
