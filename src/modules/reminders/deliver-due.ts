import { Injectable } from '@nestjs/common';
import { ComposeSendings } from './compose-sendings.js';
import { DeliverMessage } from './deliver-message.js';
import { OutboxStore } from './outbox.store.js';

const batch = 100;

/** Delivers what is due here and now, past the queue, and writes what may leave. What the queue may have taken too is still delivered once. */
@Injectable()
export class DeliverDue {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly deliverMessage: DeliverMessage,
    private readonly compose: ComposeSendings,
  ) {}

  async execute(): Promise<void> {
    let delivered: number;
    do {
      const messages = await this.outbox.claim(batch);
      for (const { id } of messages) await this.deliver(id);
      delivered = messages.length;
    } while (delivered >= batch);
    await this.compose.execute();
  }

  private async deliver(id: string): Promise<void> {
    const outcome = await this.deliverMessage.execute(id);
    if (!outcome.ok) throw new Error(`Message ${id}: ${outcome.refusals.map(({ code }) => code).join(', ')}`);
  }
}
