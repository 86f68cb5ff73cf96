import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Queues } from '../../../platform/queue/index.js';
import { BatchQueue } from '../batch-queue.js';

export const batchesQueue = 'batches';
/** Without an id: every batch that has not ended. */
export interface BatchJob {
  readonly batchId?: string;
}

@Injectable()
export class BullBatchQueue extends BatchQueue {
  constructor(private readonly queues: Queues) {
    super();
  }

  override async wake(batchId: string): Promise<void> {
    const queue = await this.queues.open<BatchJob>(batchesQueue);
    await queue.add(`batch-${batchId}-${randomUUID()}`, { batchId });
  }
}
