import { Injectable } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import type { OfferedMail } from '../mail.store.js';
import { MessageQueue } from '../message-queue.js';
import type { HandedMessage } from '../outbox.store.js';

export const deliveriesQueue = 'deliveries';
export const mailsQueue = 'mails';

export interface DeliveryJob {
  readonly messageId: string;
}
export interface MailJob {
  readonly mailId: string;
}

/** One job an attempt: the queue remembers the id of a job that ran, and would ignore the same a second time. */
@Injectable()
export class BullMessageQueue extends MessageQueue {
  constructor(private readonly queues: Queues) {
    super();
  }

  override async addMessages(messages: readonly HandedMessage[]): Promise<void> {
    const queue = await this.queues.open<DeliveryJob>(deliveriesQueue);
    await Promise.all(
      messages.map(({ id, attempt }) => queue.add(`outbox-${id}-${attempt}`, { messageId: id })),
    );
  }

  override async addMails(mails: readonly OfferedMail[]): Promise<void> {
    const queue = await this.queues.open<MailJob>(mailsQueue);
    await Promise.all(mails.map(({ id, offer }) => queue.add(`mail-${id}-${offer}`, { mailId: id })));
  }
}
