import { Injectable } from '@nestjs/common';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import type { BatchKind, BatchOutput, ClaimedItem, Coded } from './batch.js';

/** How one kind of long work is done. */
export interface BatchPerformer {
  /** Does one item. It may come twice, with the same `write`: that must be one deed with one answer. */
  perform(item: ClaimedItem, person: SignedInPerson, write: Writer['write']): Promise<Outcome<object, Coded>>;
  /** Once all items are done; may come twice and must then answer the same. */
  finish?(results: readonly unknown[]): Promise<BatchOutput | null>;
}

/** Which capability does which kind of long work; each says so when the application starts. */
@Injectable()
export class BatchPerformers {
  private readonly performers = new Map<BatchKind, BatchPerformer>();

  register(kind: BatchKind, performer: BatchPerformer): void {
    this.performers.set(kind, performer);
  }

  get(kind: BatchKind): BatchPerformer {
    const performer = this.performers.get(kind);
    if (!performer) throw new Error(`Nobody does work of the kind ${kind}`);
    return performer;
  }
}
