/** One short message to one person. */
export interface TextMessage {
  /** Names the message for ever: a gateway that is given it again must not send it again. */
  readonly id: string;
  /** A phone number, as the person gave it. */
  readonly to: string;
  readonly text: string;
}

/** The way out for short messages (SMS, Zalo). A module that finds `leaves` false plans none. */
export abstract class TextGateway {
  /** Whether a gateway is configured at all. */
  abstract readonly leaves: boolean;

  /** Resolves once the gateway has taken the message over, to the id it gave it; throws `NotTaken` otherwise. */
  abstract send(message: TextMessage): Promise<string | null>;

  abstract close(): Promise<void>;
}
