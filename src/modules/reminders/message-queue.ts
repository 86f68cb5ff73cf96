import type { HandedMessage } from './outbox.store.js';
import type { HandedSending } from './sending.store.js';

/** Carries ids to the workers. It may forget them: the rows stay the truth, and are handed over again. */
export abstract class MessageQueue {
  /** To be delivered together. */
  abstract addMessages(messages: readonly HandedMessage[]): Promise<void>;
  abstract addSendings(sendings: readonly HandedSending[]): Promise<void>;
}
