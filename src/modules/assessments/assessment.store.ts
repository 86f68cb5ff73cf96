import type { SelfAssessment } from '../../domain/dossier/self-assessment.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { KeptAssessment, MarkedSheet } from './assessment.js';

export interface AssessmentToSave {
  readonly dossierId: string;
  /** The state in which the owner may change it; in any other it is refused, however short ago that was decided. */
  readonly state: string;
  /** The sheet of the dossier as it was judged; where the dossier has left it since, the save is stale. */
  readonly marked: MarkedSheet & { readonly rulebook: string };
  /** The version the owner has seen. */
  readonly version: number;
  readonly sheet: SelfAssessment;
  readonly by: Writer;
}

export type SaveRefusal =
  | KeyReused
  | { readonly code: 'version.stale'; readonly current: number }
  | { readonly code: 'assessment.not-with-owner'; readonly state: string };

/** One self-assessment a dossier. */
export abstract class AssessmentStore {
  abstract find(dossierId: string): Promise<KeptAssessment | null>;
  abstract save(assessment: AssessmentToSave): Promise<Outcome<KeptAssessment, SaveRefusal>>;
}
