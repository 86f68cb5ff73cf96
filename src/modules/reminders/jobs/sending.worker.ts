import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { HandOver } from '../hand-over.js';
import { Transports } from '../transports.js';
import { sendingQueues, type SendingJob } from './bull-message-queue.js';

/**
 * Sends what waits, two at a time by each channel: each holds its row meanwhile, and a slow gateway holds up no mail. Idle
 * where nothing leaves.
 */
@Injectable()
export class SendingWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly handOver: HandOver,
    private readonly transports: Transports,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const channel of this.transports.leaving)
      await this.queues.work<SendingJob>(sendingQueues[channel], ({ data }) => this.send(data), 2);
  }

  private async send({ sendingId }: SendingJob): Promise<void> {
    const end = await this.handOver.execute(sendingId);
    // Lets the queue try again soon; the sweep does when the queue has given up.
    if (end?.outcome === 'deferred') throw new Error(`put off: ${end.code}`);
  }
}
