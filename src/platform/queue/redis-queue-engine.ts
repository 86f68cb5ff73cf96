import { Queue, Worker } from 'bullmq';
import type { QueueEngine } from './queue-engine.js';

/** BullMQ in Redis. The server needs `appendonly yes` and `maxmemory-policy noeviction`, or it forgets jobs. */
export function redisQueueEngine(url: string): QueueEngine {
  return {
    // Without a connection an add must fail, not wait for ever.
    queue: (name) =>
      new Queue(name, { connection: { url, enableOfflineQueue: false, maxRetriesPerRequest: 1 } }),
    worker: (name, process, options) =>
      new Worker(name, process, { ...options, connection: { url, maxRetriesPerRequest: null } }),
    close: async () => undefined,
  };
}
