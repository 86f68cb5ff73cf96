import { Injectable } from '@nestjs/common';
import { refusalsOfDeclaring, type ConflictStatement } from '../../domain/council/conflict.js';
import { refuse } from '../../domain/shared/outcome.js';
import { scopeOf, type SignedInPerson, type Writer } from '../people/index.js';
import { ConflictStore } from './conflict.store.js';

export interface Declaration extends ConflictStatement {
  readonly dossierId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** A member of the council says, for oneself alone, whether there is a conflict of interest in a dossier. */
@Injectable()
export class DeclareConflict {
  constructor(private readonly store: ConflictStore) {}

  async execute({ dossierId, person, write, ...statement }: Declaration) {
    const subject = await this.store.find(dossierId, scopeOf(person));
    if (!subject) return refuse({ code: 'dossier.not-found' as const });
    if (!subject.members.some(({ personId }) => personId === person.id))
      return refuse({ code: 'council.not-seated' as const });
    return this.store.add(
      { dossierId, personId: person.id, ...statement },
      { personId: person.id, write },
      (last) => refusalsOfDeclaring(statement, last),
    );
  }
}
