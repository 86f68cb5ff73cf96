import { Injectable } from '@nestjs/common';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import { AccountStore } from './account.store.js';
import { hashPassword, passwordFits } from './passwords.js';
import { sessionHashOf } from './sessions.js';
import type { Writer } from './writer.js';

export interface PasswordChange {
  readonly oldPassword: string;
  readonly newPassword: string;
  /** Of the session that asks: the only one that goes on. */
  readonly sessionToken: string;
  readonly by: Writer;
}

type PasswordRefusal = { readonly code: 'password.wrong' } | { readonly code: 'password.unchanged' };

/** Gives oneself another password, which nobody else has seen. Every other session of the person ends. */
@Injectable()
export class ChangePassword {
  constructor(private readonly store: AccountStore) {}

  execute({ oldPassword, newPassword, sessionToken, by }: PasswordChange) {
    return this.store.changePassword(by, sessionHashOf(sessionToken), (held) =>
      decide(held, oldPassword, newPassword),
    );
  }
}

async function decide(
  held: string,
  oldPassword: string,
  newPassword: string,
): Promise<Outcome<string, PasswordRefusal>> {
  if (!(await passwordFits(held, oldPassword))) return refuse({ code: 'password.wrong' });
  if (newPassword === oldPassword) return refuse({ code: 'password.unchanged' });
  return accept(await hashPassword(newPassword));
}
