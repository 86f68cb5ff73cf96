import type { Job, JobsOptions, Queue, RepeatOptions, WorkerOptions } from 'bullmq';

export type Processor = (job: Pick<Job, 'id' | 'data' | 'attemptsMade'>) => Promise<void>;

/** What we use of a BullMQ queue, whichever store it lives in. */
export interface EngineQueue {
  add(name: string, data: object, options: JobsOptions): Promise<unknown>;
  remove(id: string): Promise<number>;
  upsertJobScheduler(
    id: string,
    repeat: Omit<RepeatOptions, 'key'>,
    template: { name: string; data: object; opts: Omit<JobsOptions, 'jobId' | 'repeat' | 'delay'> },
  ): Promise<unknown>;
  removeJobScheduler(id: string): Promise<boolean>;
  getJobCounts: Queue['getJobCounts'];
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', listener: (reason: Error) => void): unknown;
}

/** What we use of a BullMQ worker. */
export interface EngineWorker {
  /** Takes jobs until it is closed; it has to be ready. */
  run(): Promise<void>;
  waitUntilReady(): Promise<unknown>;
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (reason: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, reason: Error) => void): unknown;
}

/** BullMQ on one store. */
export interface QueueEngine {
  queue(name: string): EngineQueue;
  worker(
    name: string,
    process: Processor,
    options: Pick<WorkerOptions, 'concurrency' | 'autorun' | 'runRetryDelay'>,
  ): EngineWorker;
  /** After every queue and worker has been closed. */
  close(): Promise<void>;
}
