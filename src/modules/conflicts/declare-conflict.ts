import { Injectable } from '@nestjs/common';
import { refusalsOfDeclaring, type ConflictStatement } from '../../domain/council/conflict.js';
import { refuse } from '../../domain/shared/outcome.js';
import { scopeOf, type SignedInPerson, type Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { ConflictStore } from './conflict.store.js';
import { CouncilBenches } from './council-benches.js';

export interface Declaration extends ConflictStatement {
  readonly dossierId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/**
 * A member of the council, or whoever takes its steps in the office of its chair or secretary, says, for oneself alone, whether
 * there is a conflict of interest in a dossier; whoever rules on a doubt hears of one at once.
 */
@Injectable()
export class DeclareConflict {
  constructor(
    private readonly store: ConflictStore,
    private readonly benches: CouncilBenches,
    private readonly relay: Relay,
  ) {}

  async execute({ dossierId, person, write, ...statement }: Declaration) {
    const subject = await this.store.find(dossierId, scopeOf(person));
    if (!subject) return refuse({ code: 'dossier.not-found' as const });
    if (!subject.members.some(({ personId }) => personId === person.id))
      return refuse({ code: 'council.not-seated' as const });
    const isDoubt = statement.word === 'doubt';
    const rulers = isDoubt ? await this.benches.rulersOn(person.id, subject) : [];
    const declared = await this.store.add(
      { dossierId, personId: person.id, ...statement, rulers },
      { personId: person.id, write },
      (last) => refusalsOfDeclaring(statement, last),
    );
    if (declared.ok && isDoubt) this.relay.nudge();
    return declared;
  }
}
