import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Mailer } from '../../platform/mail/index.js';
import { Queues } from '../../platform/queue/index.js';
import { MailStore } from './mail.store.js';
import { OutboxStore } from './outbox.store.js';

export const deliveriesQueue = 'deliveries';
export const mailsQueue = 'mails';

export interface DeliveryJob {
  readonly messageId: string;
}
export interface MailJob {
  readonly mailId: string;
}

const batch = 100;
/** Many actions in a moment are one look at the outbox. */
const debounceMs = 100;

/** Hands what is due to the queue. The rows stay the truth: whatever the queue forgets is handed over again. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Relay.name);
  private timer: NodeJS.Timeout | undefined;
  private last: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly outbox: OutboxStore,
    private readonly mails: MailStore,
    private readonly mailer: Mailer,
    private readonly queues: Queues,
  ) {}

  /** Something has become due: looks soon. To be called after the commit and not waited for; it never throws. */
  nudge(): void {
    if (this.stopped) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.lookOnceMore();
    }, debounceMs).unref();
  }

  /** Hands over every due message and offers all pending mail. Throws when database or queue do not answer. */
  async sweep(): Promise<void> {
    await this.handMessages();
    if (this.mailer.leaves) await this.offerPendingMail();
  }

  /** Offers mail that has just been written; the sweep would find it, only later. */
  async offerMail(mailIds: readonly string[]): Promise<void> {
    if (mailIds.length === 0) return;
    const queue = await this.queues.open<MailJob>(mailsQueue);
    await Promise.all(mailIds.map((mailId) => queue.add(`mail-${mailId}-0`, { mailId })));
  }

  onApplicationBootstrap(): void {
    this.nudge();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.last;
  }

  private lookOnceMore(): void {
    this.last = this.last
      .then(() => (this.stopped ? undefined : this.sweep()))
      .catch((reason: unknown) => {
        this.log.error('The outbox was not handed over; the next sweep will try again.', describe(reason));
      });
  }

  private async handMessages(): Promise<void> {
    const queue = await this.queues.open<DeliveryJob>(deliveriesQueue);
    let handed: number;
    do {
      const messages = await this.outbox.claim(batch);
      await Promise.all(
        messages.map(({ id, attempt }) => queue.add(`outbox-${id}-${attempt}`, { messageId: id })),
      );
      handed = messages.length;
    } while (handed >= batch && !this.stopped);
  }

  private async offerPendingMail(): Promise<void> {
    const pending = await this.mails.listPending(batch);
    const queue = await this.queues.open<MailJob>(mailsQueue);
    await Promise.all(pending.map(({ id, offer }) => queue.add(`mail-${id}-${offer}`, { mailId: id })));
  }
}

const describe = (reason: unknown) => (reason instanceof Error ? reason.stack : String(reason));
