import type { JobsOptions } from 'bullmq';
import type { EngineQueue } from './queue-engine.js';

export interface JobCounts {
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  readonly completed: number;
  readonly failed: number;
}

/** One queue, to put jobs into. `Data` must be plain JSON and hold ids only: both stores keep it in clear. */
export class JobQueue<Data extends object> {
  constructor(
    readonly name: string,
    private readonly queue: EngineQueue,
    private readonly options: JobsOptions,
  ) {}

  /**
   * Adds a job once: a second one with the same id is ignored for as long as the first is remembered, even when it has
   * run. A new attempt at the same thing therefore needs a new id. The id may hold no ':' and not be a mere number.
   */
  async add(id: string, data: Data, { delayMs = 0 }: { delayMs?: number } = {}): Promise<void> {
    if (id === '' || id.includes(':') || /^\d+$/.test(id)) throw new TypeError(`"${id}" cannot be a job id.`);
    await this.queue.add(this.name, data, { ...this.options, jobId: id, delay: delayMs });
  }

  /** Takes a job out of the queue, unless it is running. One that is not there is no complaint. */
  async remove(id: string): Promise<void> {
    await this.queue.remove(id);
  }

  /** Runs a job again and again, however many processes ask for it. Not for legal deadlines: let it sweep a table. */
  async every(id: string, everyMs: number, data: Data): Promise<void> {
    const template = { name: this.name, data, opts: { ...this.options, attempts: 1 } };
    await this.queue.upsertJobScheduler(id, { every: everyMs }, template);
  }

  /** Ends what `every` began; answers whether there was such a thing. */
  stopEvery(id: string): Promise<boolean> {
    return this.queue.removeJobScheduler(id);
  }

  async counts(): Promise<JobCounts> {
    const counts = await this.queue.getJobCounts('waiting', 'delayed', 'active', 'completed', 'failed');
    const { waiting = 0, delayed = 0, active = 0, completed = 0, failed = 0 } = counts;
    return { waiting, delayed, active, completed, failed };
  }
}
