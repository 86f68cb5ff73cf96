import { inspect } from 'node:util';
import { InvalidEnvironment, readEnvironment, type Environment } from './platform/config/index.js';
import {
  applicationOptions,
  MayRewrite,
  migrate,
  openDatabase,
  requireAppendOnly,
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

/**
 * Reads the environment, opens or starts the database, and brings its schema up to date where we may. Where that fails,
 * nothing that was started here stays.
 */
export async function prepareGround(variables?: NodeJS.ProcessEnv): Promise<Ground> {
  const environment = readEnvironment(variables);
  const { DATABASE_URL: url, MIGRATION_DATABASE_URL: migrationUrl, OCOP_DATA: dataDir } = environment;
  const database = await openDatabase({ url, migrationUrl, dataDir });
  try {
    await prepareDatabase(database, environment);
  } catch (reason) {
    await database.stop();
    throw reason;
  }
  return { environment, database };
}

async function prepareDatabase(
  { appUrl, ownerUrl }: OpenDatabase,
  { isDemo, REDIS_URL }: Environment,
): Promise<void> {
  if (!isDemo) await assertNoDemoClock(appUrl);
  if (ownerUrl !== undefined) {
    await migrate(ownerUrl, migrations);
    if (REDIS_URL === undefined) await createQueueSchema(ownerUrl);
  } else {
    await withDataSource(applicationOptions({ url: appUrl }), (on) => requireMigrated(on, migrations));
    if (REDIS_URL === undefined) await requireQueueSchema(appUrl);
  }
  if (!isDemo) await requireAppendOnly(appUrl);
}

/**
 * Runs a process: what it starts it closes at the first signal, once it has all begun; what keeps it from starting is told
 * and ends it. A second signal of a kind ends it at once.
 */
export function runProcess(start: () => Promise<() => Promise<void>>): void {
  const started = Promise.resolve().then(start); // in a moment: the signals are heard first
  const stop = () => void started.then((close) => close()).then(leave(0), leave(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  started.catch((reason: unknown) => {
    const isTold = toldWithoutTrace.some((known) => reason instanceof known);
    const text = isTold ? (reason as Error).message : describe(reason);
    process.stderr.write(`${text}\n`, leave(1));
  });
}

/** What the operator set wrong, and can set right. */
const toldWithoutTrace = [InvalidEnvironment, DemoDatabase, MayRewrite];
const leave = (code: number) => () => process.exit(code);
/** With what caused it. */
const describe = (reason: unknown) => (reason instanceof Error ? inspect(reason) : String(reason));
