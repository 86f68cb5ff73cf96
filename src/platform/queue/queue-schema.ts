import { runMigrations } from 'bullmq';
import { appRole } from '../database/provision.js';
import { withClient } from '../database/with-client.js';

/** Where BullMQ keeps its tables; its default, and the only one a pool of our own may use. */
const schema = 'bullmq';

/**
 * Creates or upgrades BullMQ's tables as the database's owner and lets the application role use them, but not change
 * them. Runs any number of times, and safely at once; not needed when the queue lives in Redis.
 */
export const createQueueSchema = (ownerUrl: string): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    await runMigrations(client, schema);
    await client.query(`
      GRANT USAGE ON SCHEMA ${schema} TO ${appRole};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${appRole};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${appRole};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${appRole};
    `);
  });

/** Throws unless the queue's tables are there. For processes that may not create them: without, workers would retry for ever. */
export async function requireQueueSchema(appUrl: string): Promise<void> {
  const { rows } = await withClient(appUrl, (client) =>
    client.query<{ found: boolean }>(`SELECT to_regclass('${schema}.job') IS NOT NULL AS found`),
  );
  if (!rows[0]?.found) {
    throw new Error(
      'The database lacks the tables of the queue: set REDIS_URL, or run "npm run db:up" as its owner.',
    );
  }
}
