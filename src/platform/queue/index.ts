export { UnrecoverableError as UnrecoverableJob } from 'bullmq';
export type { JobCounts } from './job-queue.js';
export { QueueModule } from './queue.module.js';
export { createQueueSchema, requireQueueSchema } from './queue-schema.js';
export { Queues, type JobHandler, type JobRun } from './queues.js';
