import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { Pool } from 'pg';
import { hearLoss } from '../database/hear-loss.js';
import type { QueueEngine } from './queue-engine.js';

/**
 * BullMQ in the application's database, under the application role. All queues of a process share two connections; a
 * worker has two of its own and one that listens.
 */
export function postgresQueueEngine(appUrl: string): QueueEngine {
  const pools: Pool[] = [];
  const connections = (max: number) => {
    const pool = new Pool({
      ...{ connectionString: appUrl, max, keepAlive: true, connectionTimeoutMillis: 5_000 },
      application_name: 'ocop-queue',
      options: '-c search_path=bullmq', // BullMQ sets it itself only on a pool it makes
      ...hearLoss,
    });
    pool.setMaxListeners(0); // every queue adds its own
    pool.on('error', () => undefined); // each queue and worker reports it
    pools.push(pool);
    return pool;
  };
  const shared = connections(2);
  return {
    queue: (name) => new Queue(name, { connection: shared }, createPostgresBackend),
    worker: (name, process, options) =>
      new Worker(name, process, { ...options, connection: connections(3) }, createPostgresBackend),
    close: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}
