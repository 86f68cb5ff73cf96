import type { Channel } from './channel.js';
import type { Letter } from './letter.js';
import type { Message } from './message.js';
import type { Recipient } from './recipient.js';

/** A delivery whose time has come, with what it speaks of as things stand now. */
export interface DueDelivery {
  readonly noticeId: string;
  readonly channel: Channel;
  readonly inDigest: boolean;
  readonly recipient: Recipient;
  /** Whether the message still concerns the person, by an office they hold, as an owner or by name. */
  readonly concerns: boolean;
  readonly message: Message;
}

/** One message that carries deliveries to their person. */
export interface ComposedSending {
  readonly carries: readonly DueDelivery[];
  readonly to: string;
  readonly letter: Letter;
  readonly status: 'kept' | 'pending';
}

/** A delivery whose letter asks for what its message does not hold. */
export interface Unwritten {
  readonly delivery: DueDelivery;
  readonly cause: unknown;
}

export interface Composed {
  readonly sendings: readonly ComposedSending[];
  /** What need not be told any more. */
  readonly over: readonly DueDelivery[];
  /** What goes on waiting. */
  readonly unwritten: readonly Unwritten[];
}

/** The deliveries that wait for the end of quiet hours or for the digest. */
export abstract class Composition {
  /**
   * Takes all that is due for at most `limit` people and channels, but for `except`, and keeps what `compose` makes of it,
   * in one transaction; two callers never compose at once, and nobody gets two digests a day. A digest waits until what is
   * due before it has been told in the application. Answers how many people and channels were taken.
   */
  abstract composeDue(
    limit: number,
    except: readonly Unwritten[],
    compose: (due: readonly DueDelivery[]) => Composed,
  ): Promise<number>;
}
