import { Injectable } from '@nestjs/common';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { SignedInPerson } from '../people/index.js';
import { BatchStore } from './batch.store.js';

/** More would not be read; the count tells of them. */
const mostFailures = 200;

/** What a person asked for, and how far it has come. Nobody sees another's. */
@Injectable()
export class FindBatches {
  constructor(private readonly store: BatchStore) {}

  list({ id }: SignedInPerson, window: PageWindow) {
    return this.store.list(id, window);
  }

  async one({ id }: SignedInPerson, batchId: string) {
    const [batch, failures] = await Promise.all([
      this.store.find(batchId, id),
      this.store.listFailed(batchId, mostFailures),
    ]);
    return batch ? accept({ ...batch, failures }) : refuse({ code: 'batch.not-found' as const });
  }
}
