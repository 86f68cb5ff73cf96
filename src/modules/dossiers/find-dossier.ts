import { Injectable } from '@nestjs/common';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { DossierReader } from './dossier.reader.js';
import { DossierStore } from './dossier.store.js';
import { dossierView } from './dossier-view.js';
import { factsOf } from './facts-of.js';
import { Laws } from './laws.js';

/** One dossier for one person. Foreign and missing look the same. */
@Injectable()
export class FindDossier {
  constructor(
    private readonly reader: DossierReader,
    private readonly store: DossierStore,
    private readonly laws: Laws,
  ) {}

  async execute(dossierId: string, person: SignedInPerson) {
    const reader = { personId: person.id, scope: scopeOf(person) };
    const [details, stored] = await Promise.all([
      this.reader.find(dossierId, reader),
      this.store.find(dossierId, reader),
    ]);
    if (!details || !stored) return refuse({ code: 'dossier.not-found' as const });
    const actor = { personId: person.id, roles: rolesOver(person, stored) };
    return accept(dossierView(details, factsOf(stored, await this.laws.of(stored), actor)));
  }
}
