import { Injectable, Logger } from '@nestjs/common';
import { SendingStore, type AttemptEnd } from './sending.store.js';
import { Transports } from './transports.js';

/** Hands one sending over to its transport, once. What is put off stays pending; what is refused has failed, and is logged. */
@Injectable()
export class HandOver {
  private readonly log = new Logger(HandOver.name);

  constructor(
    private readonly sendings: SendingStore,
    private readonly transports: Transports,
  ) {}

  /** Null when there was nothing left to send. */
  async execute(sendingId: string): Promise<AttemptEnd | null> {
    const end = await this.sendings.attempt(sendingId, (sending) => this.transports.send(sending));
    if (end?.outcome === 'refused') this.log.warn(`Sending ${sendingId} was refused: ${end.code}`);
    return end;
  }
}
