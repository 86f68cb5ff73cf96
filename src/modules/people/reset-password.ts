import { Injectable } from '@nestjs/common';
import { refusalsOfReset } from '../../domain/jurisdiction/account.rules.js';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { hashPassword } from './passwords.js';
import { PersonStore } from './person.store.js';
import type { SignedInPerson } from './signed-in-person.js';
import type { Writer } from './writer.js';

export interface PasswordReset {
  readonly personId: string;
  readonly version: number;
  readonly password: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Sets a password that serves once, for somebody who has lost theirs; every session of that person ends, and the address of their calendar. */
@Injectable()
export class ResetPassword {
  constructor(private readonly store: PersonStore) {}

  async execute({ personId, version, password, person, write }: PasswordReset) {
    const passwordHash = await hashPassword(password);
    const reach = reachOf(person.assignments, 'person.manage');
    const by = { personId: person.id, write };
    return this.store.changeAccount({ id: personId, version, reach, by }, (facts) => {
      const [first, ...rest] = refusalsOfReset(personId, facts);
      return first ? refuse(first, ...rest) : accept({ type: 'password' as const, passwordHash });
    });
  }
}
