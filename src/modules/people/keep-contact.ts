import { Injectable } from '@nestjs/common';
import { refusalsOfKeeping } from '../../domain/jurisdiction/account.rules.js';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
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

/** Corrects where somebody is reached: an administrator of all places where they serve, or they themselves. */
@Injectable()
export class KeepContact {
  constructor(
    private readonly people: PersonStore,
    private readonly accounts: AccountStore,
  ) {}

  execute({ personId, version, contact, person, write }: ContactOfPerson) {
    const reach = reachOf(person.assignments, 'person.manage');
    const by = { personId: person.id, write };
    return this.people.changeAccount({ id: personId, version, reach, by }, (facts) => {
      const [first, ...rest] = refusalsOfKeeping(personId, facts);
      return first ? refuse(first, ...rest) : accept({ type: 'data' as const, data: contact });
    });
  }

  ofOneself({ version, contact, person, write }: Omit<ContactOfPerson, 'personId'>) {
    return this.accounts.keepContact({ personId: person.id, write }, version, contact);
  }
}
