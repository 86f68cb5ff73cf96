import { Injectable } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { channels, type Channel } from '../channel.js';
import { MessageQueue } from '../message-queue.js';
import type { HandedMessage } from '../outbox.store.js';
import type { HandedSending } from '../sending.store.js';

export const deliveriesQueue = 'deliveries';
export const sendingQueues: Readonly<Record<Channel, string>> = { mail: 'mails', text: 'texts' };

export interface DeliveryJob {
  readonly messageIds: readonly string[];
}
export interface SendingJob {
  /** Of one channel, sent one after the other. */
  readonly sendingIds: readonly string[];
}

/** So few that whoever waits for a slow one behind others does not wait for long. */
const sendingsAJob = 20;

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
    for (const channel of channels) {
      const ofChannel = sendings.filter((sending) => sending.channel === channel);
      if (ofChannel.length === 0) continue;
      const queue = await this.queues.open<SendingJob>(sendingQueues[channel]);
      for (let at = 0; at < ofChannel.length; at += sendingsAJob) {
        const some = ofChannel.slice(at, at + sendingsAJob);
        const [first] = some;
        if (first)
          await queue.add(`sending-${first.id}-${first.attempt}`, { sendingIds: some.map(({ id }) => id) });
      }
    }
  }
}
