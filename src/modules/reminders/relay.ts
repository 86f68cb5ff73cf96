import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ComposeSendings } from './compose-sendings.js';
import { MessageQueue } from './message-queue.js';
import { OutboxStore } from './outbox.store.js';
import { SendingStore } from './sending.store.js';
import { Transports } from './transports.js';

const batch = 200;
/** Many actions in a moment are one look at the outbox. */
const debounceMs = 100;

/** Hands what is due to the queue. The rows stay the truth: whatever the queue forgets is handed over again. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Relay.name);
  private timer: NodeJS.Timeout | undefined;
  private last: Promise<void> = Promise.resolve();
  private stopped = false;
  private held = false;

  constructor(
    private readonly outbox: OutboxStore,
    private readonly compose: ComposeSendings,
    private readonly sendings: SendingStore,
    private readonly transports: Transports,
    private readonly queue: MessageQueue,
  ) {}

  /** Something has become due: looks soon. To be called after the commit and not waited for; it never throws. */
  nudge(): void {
    if (this.stopped || this.held) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.lookOnceMore();
    }, debounceMs).unref();
  }

  /**
   * Hands over every due message, writes what may leave now, and hands that over; one sweep of a process after the other.
   * Throws when database or queue do not answer.
   */
  sweep(): Promise<void> {
    const sweeping = this.last.then(() => this.handOver());
    this.last = sweeping.catch(() => undefined);
    return sweeping;
  }

  /** Hands nothing over while `work` runs: a world told in its own time delivers for itself. */
  async holdDuring(work: () => Promise<void>): Promise<void> {
    this.held = true;
    try {
      await this.last;
      await work();
    } finally {
      this.held = false;
      this.nudge();
    }
  }

  onApplicationBootstrap(): void {
    this.nudge();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.last;
  }

  private async lookOnceMore(): Promise<void> {
    try {
      await this.sweep();
    } catch (reason) {
      this.log.error('The outbox was not handed over; the next sweep will try again.', describe(reason));
    }
  }

  private async handOver(): Promise<void> {
    if (this.held || this.stopped) return;
    await this.handMessages();
    try {
      await this.compose.execute();
    } finally {
      await this.handSendings();
    }
  }

  private async handMessages(): Promise<void> {
    let handed: number;
    do {
      const messages = await this.outbox.claim(batch);
      handed = messages.length;
      if (handed > 0) await this.queue.addMessages(messages);
    } while (handed >= batch && !this.stopped);
  }

  private async handSendings(): Promise<void> {
    const { leaving } = this.transports;
    let handed = leaving.length > 0 ? batch : 0;
    while (handed >= batch && !this.stopped) {
      const sendings = await this.sendings.claim(leaving, batch);
      handed = sendings.length;
      if (handed > 0) await this.queue.addSendings(sendings);
    }
  }
}

const describe = (reason: unknown) => (reason instanceof Error ? reason.stack : String(reason));
