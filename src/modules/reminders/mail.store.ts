export interface PendingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Pending mail and how often it was offered to the queue; the number makes the job's id new. */
export interface OfferedMail {
  readonly id: string;
  readonly offer: number;
}

/** The mail of notices that waits to leave. */
export abstract class MailStore {
  /**
   * Pending mail of the last three days, oldest first. Its offer number grows with the logarithm of its age: a server
   * that stays away is asked less and less often.
   */
  abstract listPending(limit: number): Promise<readonly OfferedMail[]>;

  /**
   * Holds the mail while `send` hands it over, then marks it sent; when `send` throws it stays pending. Answers false
   * when it was sent before or somebody else is sending it now.
   */
  abstract sendOnce(id: string, send: (mail: PendingMail) => Promise<void>): Promise<boolean>;
}
