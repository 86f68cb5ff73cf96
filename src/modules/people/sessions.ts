import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { passwordFits } from './passwords.js';
import { SessionStore } from './session.store.js';
import type { SignedInPerson } from './signed-in-person.js';

/** A working day and some: people sign in once in the morning. */
export const sessionHours = 12;
/** About a kilobyte each. */
const mostRemembered = 5_000;

/** What the record knows a session by. */
export const sessionHashOf = (token: string) => createHash('sha256').update(token).digest();

const newToken = () => randomBytes(32).toString('base64url');

/** Opaque sessions: the browser holds 256 random bits, the database their hash. */
@Injectable()
export class Sessions {
  private readonly remembered = new Map<string, SignedInPerson>();

  constructor(private readonly store: SessionStore) {}

  /** A new token, or one refusal that does not tell whether the name or the password was wrong. */
  async signIn(signInName: string, password: string) {
    const credentials = await this.store.findCredentials(signInName.trim().toLowerCase());
    const fits = await passwordFits(credentials?.passwordHash, password);
    const token = newToken();
    // Looked at once more while it is opened: it may have been changed, or the account closed, meanwhile.
    const isOpen =
      fits &&
      credentials !== null &&
      (await this.store.open(sessionHashOf(token), credentials, sessionHours));
    return isOpen ? accept(token) : refuse({ code: 'session.credentials-wrong' as const });
  }

  /** For somebody whose password need not be asked for: the first administrator, who has just set it. */
  async openFor(personId: string): Promise<string> {
    const token = newToken();
    await this.store.openUnasked(sessionHashOf(token), personId, sessionHours);
    return token;
  }

  /** Whoever holds the session now, with the roles of today. */
  async findPerson(token: string): Promise<SignedInPerson | null> {
    const hash = sessionHashOf(token);
    const found = await this.store.findPerson(hash);
    this.remember(hash.toString('hex'), found);
    if (!found) return null;
    const { seenAs: _seenAs, ...person } = found; // just read: nothing to confirm
    return person;
  }

  /** Somebody who has not signed in but is known otherwise, as the owner of a secret address; nothing for who is not active. */
  findPersonById(personId: string): Promise<SignedInPerson | null> {
    return this.store.findPersonById(personId);
  }

  /**
   * The person as this process last read them, if it has, without a look at the record: only for work whose own statement confirms
   * `seenAs` and refuses with `person.changed`.
   */
  recallPerson(token: string): SignedInPerson | undefined {
    return this.remembered.get(sessionHashOf(token).toString('hex'));
  }

  async signOut(token: string): Promise<void> {
    const hash = sessionHashOf(token);
    await this.store.close(hash);
    this.remember(hash.toString('hex'), null);
  }

  countUnread(personId: string) {
    return this.store.countUnread(personId);
  }

  private remember(session: string, person: SignedInPerson | null): void {
    this.remembered.delete(session);
    if (person === null) return;
    this.remembered.set(session, person);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > mostRemembered && oldest !== undefined) this.remembered.delete(oldest);
  }
}
