import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues, UnrecoverableJob } from '../../../platform/queue/index.js';
import { DeliverMessage } from '../deliver-message.js';
import { Relay } from '../relay.js';
import { deliveriesQueue, type DeliveryJob } from './bull-message-queue.js';

/** Delivers messages from the queue. A refusal will not become acceptable by trying again; a fault may. */
@Injectable()
export class DeliverWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly deliverMessage: DeliverMessage,
    private readonly relay: Relay,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.queues.work<DeliveryJob>(deliveriesQueue, ({ data }) => this.deliver(data), 4);
  }

  private async deliver({ messageIds }: DeliveryJob): Promise<void> {
    try {
      await this.together(messageIds);
    } catch (reason) {
      if (messageIds.length === 1 || reason instanceof UnrecoverableJob) throw reason;
      await this.oneByOne(messageIds);
    }
  }

  /** One among them at fault must not hold up the others. Throws the first fault once all have had their turn. */
  private async oneByOne(messageIds: readonly string[]): Promise<void> {
    const faults: unknown[] = [];
    for (const id of messageIds) await this.together([id]).catch((reason: unknown) => faults.push(reason));
    if (faults.length > 0) throw faults[0];
  }

  private async together(messageIds: readonly string[]): Promise<void> {
    const settled = await this.deliverMessage.together(messageIds);
    if (settled.some(({ outcome }) => outcome.ok && outcome.value.deliveries > 0)) this.relay.nudge();
    const refusals = settled.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.refusals));
    if (refusals.length > 0) throw new UnrecoverableJob(refusals.map(({ code }) => code).join(', '));
  }
}
