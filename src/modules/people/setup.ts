import { Injectable } from '@nestjs/common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { refuse, type Outcome } from '../../domain/shared/outcome.js';
import { hashPassword } from './passwords.js';
import { PeopleSettings } from './people-settings.js';
import { SetupStore, type SetupRefusal } from './setup.store.js';

export interface FirstAdministrator {
  readonly token: string;
  readonly fullName: string;
  readonly signInName: string;
  readonly password: string;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** The first run in production: nobody has an account yet, and only whoever started the server may make one. */
@Injectable()
export class Setup {
  constructor(
    private readonly settings: PeopleSettings,
    private readonly store: SetupStore,
  ) {}

  async isNeeded(): Promise<boolean> {
    return this.settings.mode === 'production' && !(await this.store.hasPeople());
  }

  /** A new one-time token to be shown to the operator, or null when nobody needs one. Only its hash is kept. */
  async ensureToken(): Promise<string | null> {
    if (!(await this.isNeeded())) return null;
    const token = randomBytes(32).toString('base64url');
    await this.store.keepToken(hashOf(token));
    return token;
  }

  /** Makes the administrator of the whole country. Works once, with a token, while there is nobody. */
  async complete({
    token,
    password,
    ...account
  }: FirstAdministrator): Promise<Outcome<{ readonly personId: string }, SetupRefusal>> {
    if (!(await this.isNeeded())) return refuse({ code: 'setup.not-needed' });
    if (!(await this.store.isUnused(hashOf(token)))) return refuse({ code: 'setup.token-wrong' });
    const passwordHash = await hashPassword(password);
    const first = {
      id: randomUUID(),
      ...account,
      email: null,
      identityNumber: null,
      address: null,
      employer: null,
      phone: null,
      passwordHash,
      mustChangePassword: false,
    };
    return this.store.complete(hashOf(token), first);
  }
}
