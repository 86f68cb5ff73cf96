import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { passwordFits } from './passwords.js';
import { SessionStore } from './session.store.js';

/** A working day and some: people sign in once in the morning. */
export const sessionHours = 12;

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Opaque sessions: the browser holds 256 random bits, the database their hash. */
@Injectable()
export class Sessions {
  constructor(private readonly store: SessionStore) {}

  /** A new token, or one refusal that does not tell whether the name or the password was wrong. */
  async signIn(signInName: string, password: string) {
    const credentials = await this.store.findCredentials(signInName.trim().toLowerCase());
    const fits = await passwordFits(credentials?.passwordHash, password);
    if (!fits || !credentials) return refuse({ code: 'session.credentials-wrong' as const });
    return accept(await this.openFor(credentials.personId));
  }

  async openFor(personId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.store.open(hashOf(token), personId, sessionHours);
    return token;
  }

  findPerson(token: string) {
    return this.store.findPerson(hashOf(token));
  }

  signOut(token: string) {
    return this.store.close(hashOf(token));
  }

  countUnread(personId: string) {
    return this.store.countUnread(personId);
  }
}
