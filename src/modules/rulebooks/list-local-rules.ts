import { Injectable } from '@nestjs/common';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { LocalRulesStore, type LocalRulesQuestion } from './local-rules.store.js';

/** What the provinces around a person have settled. */
@Injectable()
export class ListLocalRules {
  constructor(
    private readonly store: LocalRulesStore,
    private readonly places: Places,
  ) {}

  async execute(person: SignedInPerson, question: Omit<LocalRulesQuestion, 'among'>) {
    return this.store.list({ ...question, among: await this.places.around(person) });
  }
}
