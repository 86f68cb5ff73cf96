import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { appRole } from '../database/provision.js';

/** Where BullMQ keeps its tables; its default, and the only one a pool of our own may use. */
const schema = 'bullmq';

/**
 * Creates or upgrades BullMQ's tables as the database's owner and lets the application role use them, but not change
 * them. Runs any number of times, and safely at once; not needed when the queue lives in Redis.
 */
export async function createQueueSchema(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, schema);
    await client.query(`
      GRANT USAGE ON SCHEMA ${schema} TO ${appRole};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${appRole};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${appRole};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${appRole};
    `);
  } finally {
    await client.end();
  }
}
