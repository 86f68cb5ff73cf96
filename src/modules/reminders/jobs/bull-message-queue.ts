import { Injectable } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import type { Channel } from '../channel.js';
import { MessageQueue } from '../message-queue.js';
import type { HandedMessage } from '../outbox.store.js';
import type { HandedSending } from '../sending.store.js';

export const deliveriesQueue = 'deliveries';
export const sendingQueues: Readonly<Record<Channel, string>> = { mail: 'mails', text: 'texts' };

export interface DeliveryJob {
  readonly messageIds: readonly string[];
}
export interface SendingJob {
  readonly sendingId: string;
}

/** One job an attempt: the queue remembers the id of a job that ran, and would ignore the same a second time. */
@Injectable()
export class BullMessageQueue extends MessageQueue {
  constructor(private readonly queues: Queues) {
    super();
  }

  override async addMessages(messages: readonly HandedMessage[]): Promise<void> {
    const [first] = messages;
    if (!first) return;
    const queue = await this.queues.open<DeliveryJob>(deliveriesQueue);
    // No row is handed over twice in one attempt, so that the first one names them all.
    await queue.add(`outbox-${first.id}-${first.attempt}`, { messageIds: messages.map(({ id }) => id) });
  }

  override async addSendings(sendings: readonly HandedSending[]): Promise<void> {
    await Promise.all(
      sendings.map(async ({ id, attempt, channel }) => {
        const queue = await this.queues.open<SendingJob>(sendingQueues[channel]);
        await queue.add(`sending-${id}-${attempt}`, { sendingId: id });
      }),
    );
  }
}
