import { Injectable } from '@nestjs/common';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { WorkingDays } from '../calendar/index.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { DossierReader } from './dossier.reader.js';
import { DossierStore } from './dossier.store.js';
import { dossierView } from './dossier-view.js';
import { factsOf } from './facts-of.js';

/** One dossier for one person. Foreign and missing look the same. */
@Injectable()
export class FindDossier {
  constructor(
    private readonly reader: DossierReader,
    private readonly store: DossierStore,
    private readonly rulebooks: Rulebooks,
    private readonly workingDays: WorkingDays,
  ) {}

  async execute(dossierId: string, person: SignedInPerson) {
    const reader = { personId: person.id, scope: scopeOf(person) };
    const [details, stored, calendar] = await Promise.all([
      this.reader.find(dossierId, reader),
      this.store.find(dossierId, reader),
      this.workingDays.now(),
    ]);
    if (!details || !stored) return refuse({ code: 'dossier.not-found' as const });
    const actor = { personId: person.id, roles: rolesOver(person, stored) };
    const facts = factsOf(stored, await this.rulebooks.pinned(stored), actor);
    return accept(dossierView(details, facts, calendar));
  }
}
