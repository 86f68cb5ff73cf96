import { Injectable } from '@nestjs/common';
import {
  evaluateUnfinished,
  refusalsOfAssessing,
  refusalsOfCitations,
  type AssessmentRefusal,
  type SelfAssessment,
} from '../../domain/dossier/self-assessment.js';
import { mayAt, rolesThatMay } from '../../domain/jurisdiction/permissions.js';
import { accept, refuse, refuseAll, type Outcome } from '../../domain/shared/outcome.js';
import type { WriteKey } from '../../platform/requests/index.js';
import { DossierStore, type StoredDossier } from '../dossiers/index.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import type { Assessment } from './assessment.js';
import { AssessmentStore, type SaveRefusal } from './assessment.store.js';
import { FindAssessment } from './find-assessment.js';

export interface AssessmentWish {
  readonly dossierId: string;
  readonly version: number;
  readonly sheet: SelfAssessment;
  readonly person: SignedInPerson;
  readonly write: WriteKey;
}

type Refusal =
  | AssessmentRefusal
  | SaveRefusal
  | { readonly code: 'dossier.not-found' }
  | { readonly code: 'person.not-permitted'; readonly roles: readonly string[] };

/** The owner scores the own product, finished or not, and cites evidence; answered with the star to expect. */
@Injectable()
export class SaveAssessment {
  constructor(
    private readonly store: AssessmentStore,
    private readonly dossiers: DossierStore,
    private readonly rulebooks: Rulebooks,
    private readonly findAssessment: FindAssessment,
  ) {}

  async execute(wish: AssessmentWish): Promise<Outcome<Assessment, Refusal>> {
    const { dossierId, version, sheet, person, write } = wish;
    const reader = { personId: person.id, scope: scopeOf(person) };
    const dossier = await this.dossiers.find(dossierId, reader);
    if (!dossier) return refuse({ code: 'dossier.not-found' });
    const [first, ...rest] = [...whyNotPermitted(person, dossier), ...this.refusalsOf(dossier, sheet)];
    if (first) return refuseAll([first, ...rest]);
    const by = { personId: person.id, write };
    const { state, rulebook, criteriaSet } = dossier;
    const { criteriaFile } = this.rulebooks.get(rulebook);
    const marked = { rulebook, criteriaFile, criteriaSet };
    const saved = await this.store.save({ dossierId, state, marked, version, sheet, by });
    return saved.ok ? accept(await this.findAssessment.shown(dossier, saved.value, person)) : saved;
  }

  private refusalsOf(dossier: StoredDossier, sheet: SelfAssessment): readonly AssessmentRefusal[] {
    const { rulebook, criteriaSet, evidence } = dossier;
    const set = this.rulebooks.getSet(rulebook, criteriaSet);
    const evaluated = evaluateUnfinished(set, sheet);
    const listed = evidence.map((file) => file.id);
    return [
      ...refusalsOfAssessing(dossier),
      ...(evaluated.ok ? [] : evaluated.refusals),
      ...refusalsOfCitations(set, sheet, listed),
    ];
  }
}

function whyNotPermitted(person: SignedInPerson, dossier: StoredDossier): readonly Refusal[] {
  if (mayAt(rolesOver(person, dossier), 'assessment.save', 'commune')) return [];
  return [{ code: 'person.not-permitted', roles: rolesThatMay('assessment.save', 'commune') }];
}
