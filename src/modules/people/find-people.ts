import { Injectable } from '@nestjs/common';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { PersonStore, type PersonQuestion } from './person.store.js';
import type { SignedInPerson } from './signed-in-person.js';

/** The accounts an administrator may manage. */
@Injectable()
export class FindPeople {
  constructor(private readonly store: PersonStore) {}

  list({ assignments }: SignedInPerson, question: Omit<PersonQuestion, 'reach'>) {
    return this.store.list({ ...question, reach: reachOf(assignments, 'person.manage') });
  }

  async one({ assignments }: SignedInPerson, personId: string) {
    const found = await this.store.find(personId, reachOf(assignments, 'person.manage'));
    return found ? accept(found) : refuse({ code: 'person.not-found' as const, personId });
  }
}
