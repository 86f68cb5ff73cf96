import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { refusalsOfSettling } from '../../domain/rulebook/local-rules/settling.rules.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { LocalRulesStore, type NewLocalRules } from './local-rules.store.js';
import { Rulebooks } from './rulebooks.js';

export interface SettlingWish extends Omit<NewLocalRules, 'id'> {
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** A province settles what holds over a decision for everything filed from a coming day on. What is filed already stays under its own. */
@Injectable()
export class SettleLocalRules {
  constructor(
    private readonly store: LocalRulesStore,
    private readonly rulebooks: Rulebooks,
    private readonly places: Places,
  ) {}

  async execute({ person, write, ...planned }: SettlingWish) {
    const acting = await this.places.whereMayAct(person, 'rulebook.settle', planned.placeId);
    if (!acting.ok) return acting;
    const rulebook = this.rulebooks.find(planned.rulebook);
    if (!rulebook) return refuse({ code: 'rulebook.not-found' as const, rulebook: planned.rulebook });
    const { inForceFrom, decidedOn, rules } = planned;
    return this.store.add({ id: randomUUID(), ...planned }, { personId: person.id, write }, (facts) =>
      refusalsOfSettling({ rulebook, inForceFrom, decidedOn, rules, ...facts }),
    );
  }
}
