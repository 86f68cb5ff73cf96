import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { Batch, BatchKind, BatchOutput, ClaimedItem, Coded, FailedItem } from './batch.js';

export interface NewBatch {
  readonly id: string;
  readonly kind: BatchKind;
  readonly placeId: string;
  readonly subjectId: string;
  readonly terms: object;
  readonly items: readonly { readonly label: string; readonly terms: object }[];
}

/** The same is under way already, or, of an import, was taken over before. */
export type BatchExists = { readonly code: 'batch.already-asked'; readonly batchId: string };

/** Long work as rows. Queues only wake the workers: what is done, and what is left, stands here. */
export abstract class BatchStore {
  abstract start(
    batch: NewBatch,
    by: Writer,
  ): Promise<Outcome<{ readonly id: string }, BatchExists | KeyReused>>;
  /** The batch where the person asked for it. */
  abstract find(id: string, personId: string): Promise<Batch | null>;
  /** Newest first, of the person; the page begins after an instant and an id. */
  abstract list(personId: string, window: PageWindow): Promise<readonly Batch[]>;
  /** The first so many. */
  abstract listFailed(id: string, limit: number): Promise<readonly FailedItem[]>;
  abstract listOpen(): Promise<readonly string[]>;
  /** The next item that nobody works on; one taken a minute ago without an outcome counts as left. */
  abstract claim(batchId: string): Promise<ClaimedItem | null>;
  /** Nothing happens to an item that has its outcome. */
  abstract settle(
    item: Pick<ClaimedItem, 'batchId' | 'number'>,
    outcome: Outcome<object, Coded>,
  ): Promise<void>;
  /** The kind and results of a batch all of whose items are done and that has not ended. */
  abstract findFinished(batchId: string): Promise<{ kind: BatchKind; results: readonly unknown[] } | null>;
  abstract end(batchId: string, output: BatchOutput | null): Promise<void>;
}
