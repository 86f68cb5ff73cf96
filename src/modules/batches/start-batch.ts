import { Injectable, Logger } from '@nestjs/common';
import type { Writer } from '../people/index.js';
import { BatchQueue } from './batch-queue.js';
import { BatchStore, type NewBatch } from './batch.store.js';

/** Writes long work down and wakes a worker for it. Who may ask for it is judged by whoever calls. */
@Injectable()
export class StartBatch {
  private readonly log = new Logger(StartBatch.name);

  constructor(
    private readonly store: BatchStore,
    private readonly queue: BatchQueue,
  ) {}

  async execute(batch: NewBatch, by: Writer) {
    const started = await this.store.start(batch, by);
    // The rows are written: a queue that does not answer delays the work until the next sweep, and loses none of it.
    if (started.ok)
      await this.queue.wake(started.value.id).catch((reason: unknown) => this.log.warn(String(reason)));
    return started;
  }
}
