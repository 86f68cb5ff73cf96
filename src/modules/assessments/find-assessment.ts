import { Injectable } from '@nestjs/common';
import { assess, refusalsOfAssessing } from '../../domain/dossier/self-assessment.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { DossierStore, type StoredDossier } from '../dossiers/index.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { emptyAssessment, type Assessment, type KeptAssessment } from './assessment.js';
import { AssessmentStore } from './assessment.store.js';

/** The owner's scoring of one dossier, for whoever may see the dossier. Foreign and missing look the same. */
@Injectable()
export class FindAssessment {
  constructor(
    private readonly store: AssessmentStore,
    private readonly dossiers: DossierStore,
    private readonly rulebooks: Rulebooks,
  ) {}

  async execute(dossierId: string, person: SignedInPerson) {
    const reader = { personId: person.id, scope: scopeOf(person) };
    const dossier = await this.dossiers.find(dossierId, reader);
    if (!dossier) return refuse({ code: 'dossier.not-found' as const });
    const kept = (await this.store.find(dossierId)) ?? emptyAssessment;
    return accept(this.shown(dossier, kept, person));
  }

  /** What was saved was judged then; a sheet that the dossier has since left is shown empty. */
  shown(dossier: StoredDossier, kept: KeptAssessment, person: SignedInPerson): Assessment {
    const { rulebook: id, criteriaSet, purpose } = dossier;
    const rulebook = this.rulebooks.get(id);
    const set = this.rulebooks.getSet(id, criteriaSet);
    const about = { rulebook, set, purpose };
    const kind = { rulebook: id, criteriaSet };
    const mayChange =
      mayAt(rolesOver(person, dossier), 'assessment.save', 'commune') &&
      refusalsOfAssessing(dossier).length === 0;
    const result = assess(about, kept.sheet);
    if (result.ok) return { ...kept, ...kind, mayChange, result: result.value };
    const { sheet } = emptyAssessment;
    const afresh = assess(about, sheet);
    if (!afresh.ok) throw new Error(`An empty sheet of ${id}/${criteriaSet} is refused`);
    return { ...kept, ...kind, sheet, mayChange, result: afresh.value };
  }
}
