import { Injectable } from '@nestjs/common';
import { refusalsOfAdvising } from '../../domain/council/advice.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { AdviceStore } from './advice.store.js';

/** The reports on a dossier of the councils at one's level; for an adviser also the draft, and why it cannot go on. */
@Injectable()
export class FindAdvice {
  constructor(private readonly store: AdviceStore) {}

  async execute(dossierId: string, person: SignedInPerson) {
    const found = await this.store.find(dossierId, person.id, scopeOf(person));
    if (!found) return refuse({ code: 'dossier.not-found' as const });
    const roles = rolesOver(person, found);
    const { desk } = found;
    return accept({
      reports: found.reports.filter(({ council }) => mayAt(roles, 'advice.read', council.level)),
      desk: desk && { draft: desk.draft, refusals: refusalsOfAdvising(desk.facts) },
    });
  }

  /** Dossiers delivered to the councils that the person advises. */
  async work(person: SignedInPerson) {
    return { items: await this.store.listWork(person.id) };
  }
}
