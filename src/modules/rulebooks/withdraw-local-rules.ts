import { Injectable } from '@nestjs/common';
import { mayActAt, notPermitted } from '../../domain/jurisdiction/may-act-at.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { LocalRulesStore } from './local-rules.store.js';

export interface WithdrawalWish {
  readonly id: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** A province takes back what has not come into force yet. */
@Injectable()
export class WithdrawLocalRules {
  constructor(
    private readonly store: LocalRulesStore,
    private readonly places: Places,
  ) {}

  async execute({ id, person, write }: WithdrawalWish) {
    const settled = await this.store.find(id);
    const place = settled && (await this.places.findAround(person, settled.place.id));
    if (!place) return refuse({ code: 'local-rules.not-found' as const, id });
    if (!mayActAt(person.assignments, 'rulebook.settle', place))
      return refuse(notPermitted('rulebook.settle', place.level));
    return this.store.withdraw(id, { personId: person.id, write });
  }
}
