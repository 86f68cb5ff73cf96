import type { CriteriaSet } from '../scoring/criteria-set.js';
import type { Band } from '../scoring/star-rating.js';
import type { CalendarDay } from '../shared/calendar-day.js';

/** One decision's legal numbers and sheets. A dossier is pinned to the rulebook of its round. */
export interface Rulebook {
  readonly id: string;
  readonly decree: string;
  /** Both days inclusive; `effectiveTo` is null while in force. */
  readonly effectiveFrom: CalendarDay;
  readonly effectiveTo: CalendarDay | null;
  /** Best star first. */
  readonly bands: readonly Band[];
  /** The lowest mean that sends a dossier up. */
  readonly forwarding: { readonly toProvince: number; readonly toMinistry: number };
  readonly councils: { readonly district: CouncilSize; readonly province: CouncilSize };
  readonly scoringRounds: { readonly district: number; readonly province: number };
  /** Document kinds that block submission while missing. */
  readonly mandatoryDocuments: readonly string[];
  readonly supportingDocuments: readonly string[];
  /** Sample units where the set does not say. */
  readonly defaultSamples: number;
  readonly certificateMonths: number;
  /** Every sheet by its own code, variants included. */
  readonly criteriaSets: ReadonlyMap<string, CriteriaSet>;
}

export interface CouncilSize {
  readonly minimum: number;
  readonly maximum: number;
}
