import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Queues } from '../../../platform/queue/index.js';
import { RunBatch } from '../run-batch.js';
import { batchesQueue, type BatchJob } from './bull-batch-queue.js';

const sweepEveryMs = 30_000;
const watchEveryMs = 90_000;

/** Does long work, one batch after the other; at its start and every 30 seconds what somebody left undone. */
@Injectable()
export class BatchWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly runBatch: RunBatch,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const queue = await this.queues.open<BatchJob>(batchesQueue);
    await this.queues.work<BatchJob>(batchesQueue, ({ data: { batchId } }) =>
      batchId === undefined ? this.runBatch.all() : this.runBatch.execute(batchId),
    );
    await this.queues.keepEvery(queue, 'batch-sweep', { everyMs: sweepEveryMs, watchEveryMs });
    await queue.add(`batch-start-${randomUUID()}`, {});
  }
}
