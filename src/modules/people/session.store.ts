import type { SignedInPerson } from './signed-in-person.js';

export interface Credentials {
  readonly personId: string;
  readonly passwordHash: string;
}

/** Sessions and the people behind them. Tokens arrive already hashed: nothing here could sign anybody in. */
export abstract class SessionStore {
  abstract findCredentials(signInName: string): Promise<Credentials | null>;
  /** Answers false, and opens nothing, where another password holds by now, or the account has been closed. */
  abstract open(tokenHash: Buffer, credentials: Credentials, hours: number): Promise<boolean>;
  /** For somebody whose password need not be asked for. */
  abstract openUnasked(tokenHash: Buffer, personId: string, hours: number): Promise<void>;
  /** Nothing for an unknown, expired or closed session, or a person no longer active. */
  abstract findPerson(tokenHash: Buffer): Promise<SignedInPerson | null>;
  /** A person who is active, with the roles of today, asked for by name and not by a session. */
  abstract findPersonById(personId: string): Promise<SignedInPerson | null>;
  abstract close(tokenHash: Buffer): Promise<void>;
  abstract countUnread(personId: string): Promise<number>;
}
