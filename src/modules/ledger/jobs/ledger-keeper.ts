import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LedgerStore } from '../ledger.store.js';

const everyMs = 1_000;
/** A chain is held no longer than this many rows take. */
const atOnce = 2_000;

/** Chains waiting acts every second. Several may: whoever comes second to a place finds nothing left. */
@Injectable()
export class LedgerKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(LedgerKeeper.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private troubled = false;

  constructor(private readonly store: LedgerStore) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.look().finally(() => (this.running = undefined));
    }, everyMs).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Trouble is told once; the next looks try again. */
  private async look(): Promise<void> {
    try {
      for (const placeId of await this.store.listWaiting()) await this.store.linkSome(placeId, atOnce);
      this.troubled = false;
    } catch (reason) {
      if (!this.troubled)
        this.log.error('Acts wait to be chained.', reason instanceof Error ? reason.stack : String(reason));
      this.troubled = true;
    }
  }
}
