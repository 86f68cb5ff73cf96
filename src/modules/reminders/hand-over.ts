import { Injectable, Logger } from '@nestjs/common';
import { asThingsStand } from './as-things-stand.js';
import { ReminderSettings } from './reminder-settings.js';
import { SendingStore, type AttemptEnd } from './sending.store.js';
import { Transports } from './transports.js';

/**
 * Hands one sending over to its transport, once, as things stand when it leaves. What is over ends so; what is put off stays
 * pending; what is refused has failed, and is logged.
 */
@Injectable()
export class HandOver {
  private readonly log = new Logger(HandOver.name);

  constructor(
    private readonly sendings: SendingStore,
    private readonly transports: Transports,
    private readonly settings: ReminderSettings,
  ) {}

  /** Null when there was nothing left to send. */
  async execute(sendingId: string): Promise<AttemptEnd | null> {
    const ways = { leaving: this.transports.leaving, publicUrl: this.settings.publicUrl };
    const end = await this.sendings.attempt(sendingId, {
      judge: (written) => asThingsStand(written, ways),
      send: (sending) => this.transports.send(sending),
    });
    if (end?.outcome === 'refused') this.log.warn(`Sending ${sendingId} was refused: ${end.code}`);
    return end;
  }
}
