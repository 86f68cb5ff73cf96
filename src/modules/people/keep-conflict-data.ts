import { Injectable } from '@nestjs/common';
import { refusalsOfKeeping } from '../../domain/jurisdiction/account.rules.js';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { ConflictData } from './person.js';
import { PersonStore } from './person.store.js';
import type { SignedInPerson } from './signed-in-person.js';
import type { Writer } from './writer.js';

export interface ConflictDataOfPerson {
  readonly personId: string;
  readonly version: number;
  /** What is to stand there from now on; null: nothing. What is left out stays. */
  readonly data: Partial<ConflictData>;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** An administrator of all places where somebody serves writes down what hints at their conflicts of interest. Nobody reads it back. */
@Injectable()
export class KeepConflictData {
  constructor(private readonly store: PersonStore) {}

  execute({ personId, version, data, person, write }: ConflictDataOfPerson) {
    const reach = reachOf(person.assignments, 'person.manage');
    const by = { personId: person.id, write };
    return this.store.changeAccount({ id: personId, version, reach, by }, (facts) => {
      const [first, ...rest] = refusalsOfKeeping(personId, facts);
      return first ? refuse(first, ...rest) : accept({ type: 'data' as const, data });
    });
  }
}
