import type { Spread } from '../council/charter.js';
import type { HeldQuorum } from '../council/quorum.js';
import type { KeptReasons } from '../scoring/explanation/reasons.js';
import type { PanelResult } from '../scoring/tally.js';

/** What is kept of a panel that ended with a result, and digested for the ledger. */
export interface SealedResult extends PanelResult {
  /** Null or absent in results that were closed before it was kept. */
  readonly quorum?: HeldQuorum | null;
  /** The charter that bound the council; null: the decision alone did. Absent in results that were closed before it was kept. */
  readonly charterId?: string | null;
  /** How far totals might lie apart; null: as far as they liked. Absent as above. */
  readonly spread?: Spread | null;
  /** Null or absent in results that were closed before they were kept. */
  readonly reasons?: KeptReasons | null;
}
