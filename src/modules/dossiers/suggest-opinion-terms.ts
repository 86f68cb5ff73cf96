import { Injectable } from '@nestjs/common';
import { opinionTermsOf, type OpinionTerms } from '../../domain/dossier/opinion-terms.js';
import { WorkingDays } from '../calendar/index.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { DossierStore } from './dossier.store.js';
import { factsOf } from './facts-of.js';

/** By when opinions are usually asked for; null for a dossier that needs none now, is missing or lies elsewhere. */
@Injectable()
export class SuggestOpinionTerms {
  constructor(
    private readonly store: DossierStore,
    private readonly rulebooks: Rulebooks,
    private readonly workingDays: WorkingDays,
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
    const [rulebook, calendar] = await Promise.all([this.rulebooks.pinned(stored), this.workingDays.now()]);
    return opinionTermsOf(stored, factsOf(stored, rulebook, actor), calendar);
  }
}
