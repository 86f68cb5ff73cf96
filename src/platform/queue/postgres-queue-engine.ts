import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { Pool } from 'pg';
import type { QueueEngine } from './queue-engine.js';

/**
 * BullMQ in the application's database, under the application role. All queues of a process share two connections; a
 * worker has two of its own and one that listens.
 */
export function postgresQueueEngine(appUrl: string): QueueEngine {
  const connection = { connectionString: appUrl, max: 2, keepAlive: true, connectionTimeoutMillis: 5_000 };
  // BullMQ sets the search path itself only on a pool it makes; a shared one must come with it.
  const shared = new Pool({
    ...connection,
    application_name: 'ocop-queue',
    options: '-c search_path=bullmq',
  });
  shared.setMaxListeners(0); // every queue adds its own
  shared.on('error', () => undefined); // each queue reports it
  return {
    queue: (name) => new Queue(name, { connection: shared }, createPostgresBackend),
    worker: (name, process, options) =>
      new Worker(
        name,
        process,
        { ...options, connection: { ...connection, schema: 'bullmq' } },
        createPostgresBackend,
      ),
    close: () => shared.end(),
  };
}
