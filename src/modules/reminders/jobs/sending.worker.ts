import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import type { Channel } from '../channel.js';
import { HandOver } from '../hand-over.js';
import { Transports } from '../transports.js';
import { sendingQueues, type SendingJob } from './bull-message-queue.js';

/** Of mail twice as many as there are connections to its server: while one is recorded, another is sent. */
const atOnce: Readonly<Record<Channel, number>> = { mail: 4, text: 2 };

/**
 * Sends what waits, a few at a time by each channel: each holds its row meanwhile, and a slow gateway holds up no mail. A job
 * carries several, since one for each would cost as much as the mail itself. Idle where nothing leaves.
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
      await this.queues.work<SendingJob>(
        sendingQueues[channel],
        ({ data }) => this.send(data),
        atOnce[channel],
      );
  }

  /** One that is put off or at fault holds up no other. Throws the first fault once all have had their turn. */
  private async send({ sendingIds }: SendingJob): Promise<void> {
    const faults: unknown[] = [];
    for (const id of sendingIds) await this.sendOne(id).catch((reason: unknown) => faults.push(reason));
    if (faults.length > 0) throw faults[0];
  }

  private async sendOne(sendingId: string): Promise<void> {
    const end = await this.handOver.execute(sendingId);
    // Lets the queue try again soon, which finds the others sent; the sweep does when the queue has given up.
    if (end?.outcome === 'deferred') throw new Error(`put off: ${end.code}`);
  }
}
