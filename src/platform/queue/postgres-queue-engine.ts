import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { Pool } from 'pg';
import { hearLoss } from '../database/hear-loss.js';
import type { QueueEngine } from './queue-engine.js';

/** Connections that all queues and workers of a process share; each costs the server a process. */
const shared = 3;

/** BullMQ in the application's database, under the application role. Beside the shared connections each worker has one that listens. */
export function postgresQueueEngine(appUrl: string): QueueEngine {
  const pool = new Pool({
    ...{ connectionString: appUrl, max: shared, keepAlive: true, connectionTimeoutMillis: 5_000 },
    application_name: 'ocop-queue',
    options: '-c search_path=bullmq', // BullMQ sets it itself only on a pool it makes
    ...hearLoss,
  });
  pool.setMaxListeners(0); // every queue and worker adds its own
  pool.on('error', () => undefined); // each of them reports it
  return {
    queue: (name) => new Queue(name, { connection: pool }, createPostgresBackend),
    worker: (name, process, options) => {
      pool.options.max += 1;
      return new Worker(name, process, { ...options, connection: pool }, createPostgresBackend);
    },
    close: () => pool.end(),
  };
}
