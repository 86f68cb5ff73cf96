import { Injectable } from '@nestjs/common';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { AccountStore } from './account.store.js';
import type { Contact } from './person.js';
import { PersonStore } from './person.store.js';
import type { SignedInPerson } from './signed-in-person.js';
import type { Writer } from './writer.js';

export interface ContactOfPerson {
  readonly personId: string;
  readonly version: number;
  /** What is to stand there from now on; null: nothing. What is left out stays. */
  readonly contact: Partial<Contact>;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Corrects where somebody is reached: an administrator's, or one's own. */
@Injectable()
export class KeepContact {
  constructor(
    private readonly people: PersonStore,
    private readonly accounts: AccountStore,
  ) {}

  execute({ personId, version, contact, person, write }: ContactOfPerson) {
    const reach = reachOf(person.assignments, 'person.manage');
    const by = { personId: person.id, write };
    return this.people.keepContact({ id: personId, version, reach, by }, contact);
  }

  ofOneself({ version, contact, person, write }: Omit<ContactOfPerson, 'personId'>) {
    return this.accounts.keepContact({ personId: person.id, write }, version, contact);
  }
}
