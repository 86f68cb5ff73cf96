import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { refuse, type Outcome } from '../../domain/shared/outcome.js';
import { Sessions } from '../people/index.js';
import { BatchPerformers } from './batch-performers.js';
import type { ClaimedItem, Coded } from './batch.js';
import { BatchStore } from './batch.store.js';

/** So often a fault is tried again before it becomes the item's outcome. */
const mostAttempts = 3;

/**
 * Does what is left of a batch. Two at once share the items; whoever is killed leaves its item to the next, and a process
 * that ends leaves all after the item in hand.
 */
@Injectable()
export class RunBatch implements OnModuleDestroy {
  private readonly log = new Logger(RunBatch.name);
  private stopped = false;

  constructor(
    private readonly store: BatchStore,
    private readonly performers: BatchPerformers,
    private readonly sessions: Sessions,
  ) {}

  /** Every batch that has not ended. One that fails holds up no other; its fault is thrown at the end. */
  async all(): Promise<void> {
    const faults: unknown[] = [];
    for (const id of await this.store.listOpen())
      await this.execute(id).catch((reason: unknown) => faults.push(reason));
    if (faults.length > 0) throw new AggregateError(faults, 'Batches could not be ended');
  }

  async execute(batchId: string): Promise<void> {
    while (!this.stopped) {
      const item = await this.store.claim(batchId);
      if (!item) break;
      const outcome = await this.perform(item);
      if (outcome) await this.store.settle(item, outcome);
    }
    const finished = this.stopped ? null : await this.store.findFinished(batchId);
    if (!finished) return;
    const output = (await this.performers.get(finished.kind).finish?.(finished.results)) ?? null;
    await this.store.end(batchId, output);
  }

  onModuleDestroy(): void {
    this.stopped = true;
  }

  /** Null where a fault is to be tried again. The person acts with the offices held now, not with those of the asking. */
  private async perform(item: ClaimedItem): Promise<Outcome<object, Coded> | null> {
    const { batchId, number, askedBy, attempt } = item;
    try {
      const person = await this.sessions.findPersonById(askedBy);
      if (!person) return refuse({ code: 'batch.person-gone' });
      const write = { key: `batch-${batchId}-${number}`, fingerprint: 'batch-item' };
      return await this.performers.get(item.kind).perform(item, person, write);
    } catch (reason) {
      this.log.error(
        `Item ${number} of batch ${batchId} broke off`,
        reason instanceof Error ? reason.stack : reason,
      );
      return attempt < mostAttempts ? null : refuse({ code: 'batch.item-broke-off' });
    }
  }
}
