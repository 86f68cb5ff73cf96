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

export type Seal = (head: Omit<Checkpoint, 'key'>) => SignedCheckpoint;

/** Signed heads. Each is told to the auditors by the statement that keeps it. */
export abstract class CheckpointStore {
  /** Chains what waits, lets `seal` sign the head, and keeps it, all in the transaction given; of a session that ends with it, its members are told too. */
  abstract sign(
    placeId: string,
    seal: Seal,
    within: Transaction,
    sessionId?: string,
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
