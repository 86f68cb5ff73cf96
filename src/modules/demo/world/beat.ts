import type { Advice } from '../../../domain/council/advice.js';
import type { DossierEvent, SiteCheck } from '../../../domain/dossier/dossier-action.js';
import type { CouncilLevel } from './bench.js';

/** Who acts, named by office over the dossier; the teller finds the person. */
export type Actor = 'producer' | `${'commune' | 'district' | 'province'}.${string}`;

export type Act =
  | { readonly kind: 'register' }
  | { readonly kind: 'attach'; readonly document: string; readonly as: 'pdf' | 'png' }
  /** Somebody took so many pictures on the spot, and writes down the check they belong to. */
  | { readonly kind: 'checkSite'; readonly photos: number; readonly check: Omit<SiteCheck, 'photos'> }
  /** An adviser hands in a report on the dossier. */
  | { readonly kind: 'advise'; readonly advice: Advice }
  /** The dossier comes onto the agenda of the council's session of a day; that session begins, and ends. */
  | { readonly kind: 'list' | 'meet' | 'adjourn'; readonly level: CouncilLevel; readonly day: string }
  /** A member has no conflict of interest in the product. */
  | { readonly kind: 'declare' }
  | { readonly kind: 'openScoring' }
  | { readonly kind: 'cast'; readonly target: number; readonly note: string | null }
  | { readonly kind: 'reenter'; readonly round: string }
  | {
      readonly kind: 'step';
      readonly event: Exclude<
        DossierEvent,
        { type: 'attachEvidence' | 'attachSitePhoto' | 'openScoring' | 'reenter' }
      >;
    };

/** One thing that one person did at one moment. */
export interface Beat {
  /** Vietnam time as 'YYYY-MM-DDTHH:MM'. */
  readonly at: string;
  readonly by: Actor;
  readonly act: Act;
}
