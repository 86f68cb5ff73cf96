import { Injectable } from '@nestjs/common';
import { opinionTermsOf, type OpinionTerms } from '../../domain/dossier/opinion-terms.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { DossierStore } from './dossier.store.js';
import { factsOf } from './facts-of.js';
import { Laws } from './laws.js';

/** By when opinions are usually asked for; null for a dossier that needs none now, is missing or lies elsewhere. */
@Injectable()
export class SuggestOpinionTerms {
  constructor(
    private readonly store: DossierStore,
    private readonly laws: Laws,
  ) {}

  async execute({
    dossierId,
    person,
  }: {
    readonly dossierId: string;
    readonly person: SignedInPerson;
  }): Promise<OpinionTerms | null> {
    const stored = await this.store.find(dossierId, { personId: person.id, scope: scopeOf(person) });
    if (!stored) return null;
    const actor = { personId: person.id, roles: rolesOver(person, stored) };
    return opinionTermsOf(stored, factsOf(stored, await this.laws.of(stored), actor));
  }
}
