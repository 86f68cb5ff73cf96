import type { Channel } from './channel.js';
import type { HandedMessage } from './outbox.store.js';

/** One message on its way to one person by one channel: a single notice, or a digest. */
export interface PendingSending {
  readonly id: string;
  readonly channel: Channel;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A sending on its way to the queue of its channel. */
export interface HandedSending extends HandedMessage {
  readonly channel: Channel;
}

/** How an attempt ended: taken over, put off, or refused for good. */
export interface AttemptEnd {
  readonly outcome: 'delivered' | 'deferred' | 'refused';
  /** What the transport answered, such as '250', '503' or 'ECONNREFUSED'. Holds no address. */
  readonly code: string;
  /** The id or the words the other side gave it in taking it over. */
  readonly providerId: string | null;
}

/** What the other side tells of a message later, after it had taken it over. */
export interface DeliveryReport {
  readonly sendingId: string;
  /** `failed`: it came back, or reached nobody. */
  readonly outcome: 'delivered' | 'failed';
  /** Why, such as '5.1.1'. Holds no address. */
  readonly code: string;
}

/** What leaves the application, with every attempt. A row says whether it left, and whether it came back. */
export abstract class SendingStore {
  /**
   * Takes pending sendings of these channels that nobody is trying, at most `limit`, oldest first. One that was handed
   * over is taken again after 2 minutes, then twice as long each time, at most an hour: however long the other side is
   * away, it is asked again within an hour of coming back.
   */
  abstract claim(channels: readonly Channel[], limit: number): Promise<readonly HandedSending[]>;

  /**
   * Holds the sending while `send` hands it over, and records how that ended: sent, failed, or still pending. Answers null
   * when it was settled before or somebody else is sending it now.
   */
  abstract attempt(
    id: string,
    send: (sending: PendingSending) => Promise<AttemptEnd>,
  ): Promise<AttemptEnd | null>;

  /**
   * Keeps a report of a sending that had left, once for each outcome; one that came back has failed. Null for a sending
   * that does not exist.
   */
  abstract keepReport(
    report: DeliveryReport,
  ): Promise<{ readonly hasLeft: boolean; readonly isNew: boolean } | null>;
}
