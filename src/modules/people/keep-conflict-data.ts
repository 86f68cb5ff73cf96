import { Injectable } from '@nestjs/common';
import { reachOf } from '../../domain/jurisdiction/reach.js';
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

/** An administrator writes down what hints at conflicts of interest of somebody. Nobody reads it back. */
@Injectable()
export class KeepConflictData {
  constructor(private readonly store: PersonStore) {}

  execute({ personId, version, data, person, write }: ConflictDataOfPerson) {
    const reach = reachOf(person.assignments, 'person.manage');
    return this.store.keepConflictData(
      { id: personId, version, reach, by: { personId: person.id, write } },
      data,
    );
  }
}
