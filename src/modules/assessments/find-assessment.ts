import { Injectable } from '@nestjs/common';
import {
  assess,
  isBegun,
  refusalsOfAssessing,
  type AssessedSheet,
} from '../../domain/dossier/self-assessment.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { evidenceOfSet, selfAssessmentIsAPaper } from '../../domain/rulebook/evidence-for.js';
import { getSheet } from '../../domain/rulebook/rulebook.js';
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
    return accept(await this.shown(dossier, kept, person));
  }

  /** Marks on a sheet that the dossier has left for another decision's are not shown: they would mean something else. */
  async shown(dossier: StoredDossier, kept: KeptAssessment, person: SignedInPerson): Promise<Assessment> {
    const { rulebook: id, localRules, criteriaSet } = dossier;
    const rulebook = await this.rulebooks.pinned(dossier);
    const isOfThisSheet =
      kept.marked?.criteriaFile === rulebook.criteriaFile && kept.marked.criteriaSet === criteriaSet;
    const { sheet, savedAt, savedBy } = isOfThisSheet ? kept : emptyAssessment;
    const set = getSheet(rulebook, criteriaSet);
    const mayChange =
      mayAt(rolesOver(person, dossier), 'assessment.save', 'commune') &&
      refusalsOfAssessing(dossier).length === 0;
    return {
      ...{ version: kept.version, savedAt, savedBy, sheet, mayChange },
      ...{ rulebook: id, localRules, criteriaSet, documents: evidenceOfSet(set, rulebook) },
      isPaper: selfAssessmentIsAPaper(rulebook),
      result: isBegun(sheet) ? resultOf(dossier, assess({ rulebook, set }, sheet)) : null,
    };
  }
}

function resultOf({ id }: StoredDossier, outcome: ReturnType<typeof assess>): AssessedSheet {
  if (!outcome.ok) throw new Error(`The self-assessment of dossier ${id} does not fit its sheet`);
  return outcome.value;
}
