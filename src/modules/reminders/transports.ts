import { Injectable } from '@nestjs/common';
import { Mailer, NotTaken } from '../../platform/mail/index.js';
import { TextGateway } from '../../platform/text-gateway/index.js';
import { channels, type Channel } from './channel.js';
import type { AttemptEnd, PendingSending } from './sending.store.js';

/** What a channel hands its messages to. */
@Injectable()
export class Transports {
  constructor(
    private readonly mailer: Mailer,
    private readonly gateway: TextGateway,
  ) {}

  /** The channels by which something can leave. */
  get leaving(): readonly Channel[] {
    return channels.filter((channel) => this.leaves(channel));
  }

  leaves(channel: Channel): boolean {
    return channel === 'mail' ? this.mailer.leaves : this.gateway.leaves;
  }

  /** Tries once. What the transport refuses or puts off is an answer; a fault of ours is thrown. */
  async send(sending: PendingSending): Promise<AttemptEnd> {
    try {
      const providerId = await this.hand(sending);
      return { outcome: 'delivered', code: 'taken', providerId, isInDoubt: false };
    } catch (reason) {
      if (!(reason instanceof NotTaken)) throw reason;
      const { code, isFinal, isInDoubt } = reason;
      return { outcome: isFinal ? 'refused' : 'deferred', code, providerId: null, isInDoubt };
    }
  }

  // The row's id names the message, so that one sent twice over a crash is one message to its receiver.
  private hand({ id, channel, to, subject, text }: PendingSending): Promise<string | null> {
    return channel === 'mail'
      ? this.mailer.send({ id, to, subject, text })
      : this.gateway.send({ id, to, text });
  }
}
