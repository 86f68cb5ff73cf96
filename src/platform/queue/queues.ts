import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { JobsOptions } from 'bullmq';
import { JobQueue } from './job-queue.js';
import type { EngineQueue, EngineWorker, QueueEngine } from './queue-engine.js';

/** One run of a job. It may come twice: the handler must not mind. */
export interface JobRun<Data> {
  readonly id: string;
  readonly data: Data;
  /** 1 for the first run. */
  readonly attempt: number;
}

/** Throw `UnrecoverableJob` for what no retry can mend; anything else is tried again. */
export type JobHandler<Data> = (run: JobRun<Data>) => Promise<void>;

/** About two minutes in all; whoever enqueued the job has it in a table of its own and offers it again later. */
const retries: JobsOptions = {
  attempts: 7,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.2 },
  removeOnComplete: { age: 24 * 3600, count: 1_000 },
  removeOnFail: { age: 7 * 24 * 3600, count: 1_000 },
};

/** `run` begins it; a store that cannot be reached is asked again soon, not after BullMQ's quarter of a minute. */
const workerTerms = { autorun: false, runRetryDelay: 2_000 } as const;

/**
 * The queues of this process. What is worth keeping is in our own tables; a queue only wakes us, so a job carries ids
 * and nothing of its subject. Closed by Nest before anything the handlers may need.
 */
export class Queues implements BeforeApplicationShutdown {
  private readonly log = new Logger('Queue');
  private readonly queues = new Map<string, EngineQueue>();
  private readonly workers: EngineWorker[] = [];
  private readonly watchdogs: NodeJS.Timeout[] = [];

  constructor(
    private readonly engine: QueueEngine,
    private readonly jobOptions: JobsOptions = {},
  ) {}

  /** The queue of that name, connected. */
  async open<Data extends object>(name: string): Promise<JobQueue<Data>> {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.engine.queue(name);
      queue.on('error', (reason) => this.log.warn(`${name}: ${reason.message}`));
      this.queues.set(name, queue);
    }
    await queue.waitUntilReady();
    return new JobQueue<Data>(name, queue, { ...retries, ...this.jobOptions });
  }

  /** Runs the queue's jobs in this process, `concurrency` at a time, until the application closes. */
  async work<Data extends object>(name: string, handle: JobHandler<Data>, concurrency = 1): Promise<void> {
    const worker = this.engine.worker(
      name,
      ({ id = '', data, attemptsMade }) => handle({ id, data: data as Data, attempt: attemptsMade + 1 }),
      { concurrency, ...workerTerms },
    );
    worker.on('error', (reason) => this.log.warn(`${name}: ${reason.message}`));
    worker.on('failed', (job, reason) => this.log.warn(`${name} ${job?.id ?? '?'}: ${reason.message}`));
    this.workers.push(worker);
    // Begun before its store has answered once, a worker asks one that does not for ever and without a pause: no timer of
    // the process would come any more.
    await worker.waitUntilReady();
    worker
      .run()
      .catch((reason: unknown) =>
        this.log.error(`${name} has ended`, reason instanceof Error ? reason.stack : reason),
      );
  }

  /**
   * Runs an empty job of the queue again and again, however many processes ask for it, and sees to it that it goes on: a
   * queue that lost everything has lost the schedule too, and schedulers have stopped before (bullmq#3272).
   */
  async keepEvery(
    queue: JobQueue<object>,
    id: string,
    { everyMs, watchEveryMs, onWatch }: { everyMs: number; watchEveryMs: number; onWatch?: () => void },
  ): Promise<void> {
    await queue.every(id, everyMs, {});
    const watch = () => {
      onWatch?.();
      queue
        .every(id, everyMs, {})
        .catch((reason: unknown) =>
          this.log.warn(
            `${id} could not be scheduled: ${reason instanceof Error ? reason.message : String(reason)}`,
          ),
        );
    };
    this.watchdogs.push(setInterval(watch, watchEveryMs).unref());
  }

  /** Runs `sweep` again and again as a queue's only job, once for all processes, and sees to it that it goes on. */
  async keepSweeping(
    name: string,
    id: string,
    sweep: () => Promise<unknown>,
    terms: Parameters<Queues['keepEvery']>[2],
  ): Promise<void> {
    const queue = await this.open(name);
    await this.work(name, async () => {
      await sweep();
    });
    await this.keepEvery(queue, id, terms);
  }

  /** Throws when the store of the queues does not answer. */
  async check(): Promise<void> {
    for (const queue of this.queues.values()) await queue.getJobCounts('active');
  }

  /** Lets the running jobs finish, then lets go of every connection. */
  async close(): Promise<void> {
    for (const watchdog of this.watchdogs.splice(0)) clearInterval(watchdog);
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.queues.clear();
    await this.engine.close();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.close();
  }
}
