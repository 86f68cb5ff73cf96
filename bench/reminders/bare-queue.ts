import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { aDatabaseOfRedis } from '../../scripts/world/a-database-of-redis.js';

const atATime = 200;
/** As many as the application delivers at once. */
const concurrency = 4;

/** BullMQ with nothing around it: jobs in bulk, a worker that does nothing. In PostgreSQL under the owner, who may do what bulk asks for. */
export class BareQueue {
  private done = 0;
  private wanted = Infinity;
  private finish: () => void = () => undefined;
  private runs = 0;

  private constructor(
    private readonly queue: Pick<Queue, 'addBulk' | 'close'>,
    private readonly worker: Pick<Worker, 'close'>,
  ) {}

  static async open(ownerUrl: string, redisUrl: string | undefined): Promise<BareQueue> {
    // By count, two workers that finish at once delete the same rows and one of them is told of a deadlock.
    const kept = { removeOnComplete: true };
    const process = () => Promise.resolve(bare.count());
    const url = redisUrl && aDatabaseOfRedis(redisUrl);
    const connection = { connectionString: ownerUrl, max: 2, schema: 'bullmq' };
    const queue = url
      ? new Queue('bare', { connection: { url }, defaultJobOptions: kept })
      : new Queue('bare', { connection, defaultJobOptions: kept }, createPostgresBackend);
    const worker = url
      ? new Worker('bare', process, { concurrency, connection: { url, maxRetriesPerRequest: null } })
      : new Worker('bare', process, { concurrency, connection }, createPostgresBackend);
    const bare: BareQueue = new BareQueue(queue, worker);
    worker.on('error', (reason) => console.error(reason.message));
    await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
    return bare;
  }

  /** Adds so many jobs and waits until they have run. */
  async run(jobs: number): Promise<null> {
    this.runs += 1;
    this.done = 0;
    this.wanted = jobs;
    const finished = new Promise<void>((resolve) => (this.finish = resolve));
    for (let added = 0; added < jobs; added += atATime)
      await this.queue.addBulk(
        Array.from({ length: Math.min(atATime, jobs - added) }, (_, i) => ({
          ...{ name: 'bare', data: { id: added + i } },
          opts: { jobId: `bare-${this.runs}-${added + i}` },
        })),
      );
    await finished;
    return null;
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.close();
  }

  private count(): void {
    this.done += 1;
    if (this.done >= this.wanted) this.finish();
  }
}
