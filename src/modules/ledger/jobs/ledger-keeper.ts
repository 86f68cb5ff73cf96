import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LedgerStore } from '../ledger.store.js';

const everyMs = 1_000;
/** A chain is held no longer than this many rows take. */
const atOnce = 2_000;
/** So often it is told that a chain stands still. */
const toldEveryMs = 5 * 60_000;

/** Chains waiting acts every second. Several may: whoever comes second to a place finds nothing left. */
@Injectable()
export class LedgerKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(LedgerKeeper.name);
  private readonly toldAtMs = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

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

  /** A place whose chain stands still holds up no other. It never throws: the next looks try again. */
  async look(atMs = performance.now()): Promise<void> {
    await this.try('Acts', atMs, async () => {
      for (const placeId of await this.store.listWaiting())
        await this.try(`Acts of the place ${placeId}`, atMs, () => this.store.linkSome(placeId, atOnce));
    });
  }

  private async try(what: string, atMs: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.toldAtMs.delete(what);
    } catch (reason) {
      if (atMs - (this.toldAtMs.get(what) ?? -Infinity) < toldEveryMs) return;
      this.toldAtMs.set(what, atMs);
      this.log.error(`${what} wait to be chained.`, reason instanceof Error ? reason.stack : String(reason));
    }
  }
}
