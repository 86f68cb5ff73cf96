import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Transaction, Writer } from '../people/index.js';
import type { Checkpoint, SignedCheckpoint } from './checkpoint.js';

export type LedgerEmpty = { readonly code: 'ledger.empty'; readonly placeId: string };

/** A checkpoint as it is kept. */
export interface KeptCheckpoint extends SignedCheckpoint {
  /** Text and signature, to be kept elsewhere and verified later. */
  readonly text: string;
}

/** What ends under a signed head: a council's session, or a result of written opinions or of an appeal, which no session seals. */
export type SealedUnder =
  | { readonly template: 'sessionSealed'; readonly sessionId: string }
  | {
      readonly template: 'opinionsSealed' | 'appealSealed';
      readonly panelId: string;
      readonly dossierId: string;
    };

export type Seal = (head: Omit<Checkpoint, 'key'>) => SignedCheckpoint;

/** Signed heads. Each is told to the auditors by the statement that keeps it. */
export abstract class CheckpointStore {
  /** Chains what waits, lets `seal` sign the head, and keeps it, all in the transaction given; of what ends with it, whoever scored it is told too. */
  abstract sign(
    placeId: string,
    seal: Seal,
    within: Transaction,
    ends?: SealedUnder,
  ): Promise<Outcome<KeptCheckpoint, LedgerEmpty>>;
  /** The same for somebody who asks for it, once. */
  abstract signOnce(
    placeId: string,
    seal: Seal,
    by: Writer,
  ): Promise<Outcome<KeptCheckpoint, LedgerEmpty | KeyReused>>;
  /** Newest first; the window begins after a number. */
  abstract list(placeId: string, window: PageWindow): Promise<readonly KeptCheckpoint[]>;
}
