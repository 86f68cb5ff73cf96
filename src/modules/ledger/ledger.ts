import { Injectable } from '@nestjs/common';
import type { Transaction } from '../people/index.js';
import type { LedgerHead } from './act-chain.js';
import { LedgerStore } from './ledger.store.js';

/** What other capabilities ask of a ledger. */
@Injectable()
export class Ledger {
  constructor(private readonly store: LedgerStore) {}

  /**
   * The head of a place's chain with everything in it that is committed, and everything the transaction given has done
   * itself. In a transaction the chain is held until it ends: nobody else links there, though everybody goes on writing.
   */
  head(placeId: string, within?: Transaction): Promise<LedgerHead> {
    return this.store.head(placeId, within);
  }

  /** How far the chains are behind what was done: the age of the oldest act that stands in none. */
  oldestWaitingSeconds(): Promise<number> {
    return this.store.oldestWaitingSeconds();
  }
}
