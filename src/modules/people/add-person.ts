import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { hashPassword } from './passwords.js';
import type { NewPerson } from './person.js';
import { PersonStore } from './person.store.js';
import type { SignedInPerson } from './signed-in-person.js';
import type { Writer } from './writer.js';

export interface NewAccount extends Omit<NewPerson, 'id' | 'passwordHash' | 'mustChangePassword'> {
  readonly password: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Opens an account that may do nothing yet: what it may do comes with its assignments. Its password serves once. */
@Injectable()
export class AddPerson {
  constructor(private readonly store: PersonStore) {}

  async execute({ password, person, write, ...account }: NewAccount) {
    const passwordHash = await hashPassword(password);
    const added = { id: randomUUID(), ...account, passwordHash, mustChangePassword: true };
    return this.store.add(added, { personId: person.id, write });
  }
}
