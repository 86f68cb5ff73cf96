import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DeadlineKind } from '../../domain/dossier/round-facts.js';

/** What a form prints beside its step, as it was when the step was taken, whatever was renamed or moved since. */
export interface StepWords {
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  readonly district: string | null;
  readonly province: string;
  /** Null: the system. */
  readonly takenBy: string | null;
  readonly round: { readonly number: number; readonly year: number; readonly rulebook: string };
  /** The day of the round that bound the dossier after the step; null where none did. */
  readonly roundDay: (LegalDate & { readonly kind: DeadlineKind }) | null;
}

/** The words of a step, and what became of its round's day. */
export interface KeptStep extends StepWords {
  /** That day as it was moved before the next step, and when; null where it was not. */
  readonly roundDayMoved: (LegalDate & { readonly at: string }) | null;
}

export abstract class StepWordsStore {
  /** By the number of the step. */
  abstract listOf(dossierId: string): Promise<ReadonlyMap<number, KeptStep>>;
}
