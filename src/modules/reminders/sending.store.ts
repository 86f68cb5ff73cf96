import type { Channel } from './channel.js';
import type { DueDelivery } from './composition.js';
import type { Letter } from './letter.js';
import type { HandedMessage } from './outbox.store.js';

/** One message on its way to one person by one channel: a single notice, or a digest. */
export interface PendingSending {
  readonly id: string;
  readonly channel: Channel;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The same as it was written, with what it carries as things stand now; nothing where it carries no notice. */
export interface WrittenSending extends PendingSending {
  readonly carries: readonly DueDelivery[];
  /** An attempt on it had no known end: the other side may have it, as it is written. */
  readonly isInDoubt: boolean;
}

/** How a sending leaves: as it was written, or written again. */
export interface SendingNow {
  readonly to: string;
  readonly letter: Letter;
  /** What it need not tell any more. */
  readonly over: readonly DueDelivery[];
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
  /** Whether the other side may have taken it over though it was put off. */
  readonly isInDoubt: boolean;
}

/** What the other side tells of a message later, after it had taken it over. */
export interface DeliveryReport {
  readonly sendingId: string;
  /** `failed`: it came back, or reached nobody. */
  readonly outcome: 'delivered' | 'failed';
  /** Why, such as '5.1.1'. Holds no address. */
  readonly code: string;
}

export interface HandingOver {
  readonly judge: (written: WrittenSending) => SendingNow | null;
  readonly send: (sending: PendingSending) => Promise<AttemptEnd>;
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
   * Keeps what `judge` makes of the sending now, that it is over (null) or how it leaves; then holds it while `send` hands it
   * over, and records how that ended: sent, failed, or still pending. Answers null when it is over, was settled before, or
   * somebody else is sending it now.
   */
  abstract attempt(id: string, by: HandingOver): Promise<AttemptEnd | null>;

  /**
   * Keeps a report of a sending that had left, once for each outcome; one that came back has failed. Null for a sending
   * that does not exist.
   */
  abstract keepReport(
    report: DeliveryReport,
  ): Promise<{ readonly hasLeft: boolean; readonly isNew: boolean } | null>;
}
