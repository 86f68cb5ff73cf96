import type { OfferedMail } from './mail.store.js';
import type { HandedMessage } from './outbox.store.js';

/** Carries ids to the workers. It may forget them: the rows stay the truth, and are handed over again. */
export abstract class MessageQueue {
  abstract addMessages(messages: readonly HandedMessage[]): Promise<void>;
  abstract addMails(mails: readonly OfferedMail[]): Promise<void>;
}
