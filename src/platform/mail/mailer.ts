/** One message to one person, in plain text. */
export interface Mail {
  /** Decides the Message-ID: sending the same thing twice gives the receiver one message to keep. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The way out for mail. A module that finds `leaves` false keeps what it would have sent. */
export abstract class Mailer {
  /** Whether there is a transport at all. */
  abstract readonly leaves: boolean;

  /**
   * Resolves once the next server has taken the message over, to its answer; throws `NotTaken` otherwise, and may be
   * called again.
   */
  abstract send(mail: Mail): Promise<string | null>;

  abstract close(): void;
}
