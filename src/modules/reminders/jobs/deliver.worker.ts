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

  private async deliver({ messageId }: DeliveryJob): Promise<void> {
    const outcome = await this.deliverMessage.execute(messageId);
    if (!outcome.ok) throw new UnrecoverableJob(outcome.refusals.map(({ code }) => code).join(', '));
    if (outcome.value.deliveries > 0) this.relay.nudge();
  }
}
