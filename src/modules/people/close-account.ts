import { Injectable } from '@nestjs/common';
import { refusalsOfClosing, refusalsOfReopening } from '../../domain/jurisdiction/account.rules.js';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { PersonStore } from './person.store.js';
import type { SignedInPerson } from './signed-in-person.js';
import type { Writer } from './writer.js';

export interface ClosingOfAccount {
  readonly personId: string;
  readonly version: number;
  readonly reason: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Closes an account: its sessions and the address of its calendar end, and nobody signs in with it, while all that was done with it stays on record. Or opens it again. */
@Injectable()
export class CloseAccount {
  constructor(private readonly store: PersonStore) {}

  execute(wish: ClosingOfAccount) {
    return this.set(wish, false);
  }

  reopen(wish: ClosingOfAccount) {
    return this.set(wish, true);
  }

  private set({ personId, version, reason, person, write }: ClosingOfAccount, active: boolean) {
    const reach = reachOf(person.assignments, 'person.manage');
    const by = { personId: person.id, write };
    const refusalsOf = active ? refusalsOfReopening : refusalsOfClosing;
    return this.store.changeAccount({ id: personId, version, reach, by }, (facts) => {
      const [first, ...rest] = refusalsOf(personId, facts);
      return first ? refuse(first, ...rest) : accept({ type: 'active' as const, active, reason });
    });
  }
}
