import type { PageWindow } from '../../platform/requests/index.js';
import type { Transaction } from '../people/index.js';
import type { LedgerHead, LedgerRow } from './act-chain.js';

/** A row as people read it. */
export interface ToldRow {
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  /** Null: the system. */
  readonly person: { readonly id: string; readonly fullName: string } | null;
  readonly dossier: { readonly id: string; readonly productName: string } | null;
  readonly subject: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

export interface RowsQuestion extends PageWindow {
  readonly placeId: string;
  readonly dossierId: string | null;
  readonly personId: string | null;
  readonly kind: string | null;
  /** Of steps of dossiers and sessions: which action they took. */
  readonly action: string | null;
  /** Only what settles a question that people differ over: words of others on a conflict of interest, results opened again, chairs' decisions, appeals. */
  readonly rulingsOnly: boolean;
}

/** The chains. Acts get onto them by linking, which only ever adds. */
export abstract class LedgerStore {
  /** Chains what waits at the place and answers the head; inside a transaction, its own acts too, and the chain is held until it ends. */
  abstract head(placeId: string, within?: Transaction): Promise<LedgerHead>;
  /** The places where acts wait to be chained. */
  abstract listWaiting(): Promise<readonly string[]>;
  /** The age of the oldest act that waits to be chained; 0 where none does. */
  abstract oldestWaitingSeconds(): Promise<number>;
  /** Chains at most so many of a place's waiting acts. */
  abstract linkSome(placeId: string, atMost: number): Promise<void>;
  /** Newest first; the window begins after a number. */
  abstract list(question: RowsQuestion): Promise<readonly ToldRow[]>;
  /** Rows in their order behind a number, as they are hashed. A row whose act is gone comes without it. */
  abstract rowsAfter(placeId: string, number: number, atMost: number): Promise<readonly LedgerRow[]>;
}
