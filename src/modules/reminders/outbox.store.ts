import type { HeldRole } from '../../domain/jurisdiction/role.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { Message } from './message.js';
import type { NoticeFacts } from './notice-facts.js';
import type { PlannedDelivery } from './plan-deliveries.js';
import type { Recipient } from './recipient.js';

/** A message on its way to the queue; the number of the attempt makes the job's id new. */
export interface HandedMessage {
  readonly id: string;
  readonly attempt: number;
}

/** Whom a message goes to. */
export interface Addressees {
  readonly audience: readonly HeldRole[];
  /** Who is told by name beside them; null: nobody. */
  readonly byName: string | null;
}

/** What becomes of a message: nothing any more, or notices to whoever holds these roles now, and deliveries to them. */
export type Verdict =
  | { readonly deliver: false }
  | (Addressees & {
      readonly deliver: true;
      readonly facts: NoticeFacts;
      readonly deliveriesTo: (recipient: Recipient) => readonly PlannedDelivery[];
    });

export interface Settlement {
  /** `nothing`: somebody settled it before. */
  readonly became: 'delivered' | 'cancelled' | 'nothing';
  /** How many deliveries were planned; some may leave now. */
  readonly deliveries: number;
}

export interface Settled<R extends { readonly code: string }> {
  readonly id: string;
  readonly outcome: Outcome<Settlement, R | { readonly code: 'outbox.not-found' }>;
}

/** The messages to be delivered. A row says once and for all whether it was; the queue only carries its id. */
export abstract class OutboxStore {
  /**
   * Takes due messages, and those handed over long ago and never settled, at most `limit` of each. Two callers never
   * get the same message at the same moment.
   */
  abstract claim(limit: number): Promise<readonly HandedMessage[]>;

  /**
   * Decides and writes in one transaction with the messages locked: notices, deliveries and their ends land together. What
   * is refused stays as it is and holds up none of the others.
   */
  abstract settle<R extends { readonly code: string }>(
    ids: readonly string[],
    judge: (message: Message) => Outcome<Verdict, R>,
  ): Promise<readonly Settled<R>[]>;
}
