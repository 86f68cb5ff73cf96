import type { Outcome } from '../../domain/shared/outcome.js';
import type { Correction, Reopening } from '../papers/index.js';
import type { KeyReused, Writer } from '../people/index.js';

export type CorrectionText = Pick<Correction, 'what' | 'reason'>;

/** A correction that somebody wrote, or that the result was opened again. Instants in ISO 8601. */
export type StoredOpinionAnnex = Correction | Reopening;

/** What corrects the minutes of written opinions. Nothing of it ever changes; more is added. */
export abstract class OpinionAnnexStore {
  /** By their numbers. */
  abstract list(panelId: string): Promise<readonly StoredOpinionAnnex[]>;
  /** Under the next number. Only to closed opinions. */
  abstract add(
    panelId: string,
    correction: CorrectionText,
    by: Writer,
  ): Promise<Outcome<{ readonly number: number }, KeyReused>>;
}
