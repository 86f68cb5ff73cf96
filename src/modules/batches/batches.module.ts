import { Module, type DynamicModule } from '@nestjs/common';
import { BatchPerformers } from './batch-performers.js';
import { BatchQueue } from './batch-queue.js';
import { BatchStore } from './batch.store.js';
import { FindBatches } from './find-batches.js';
import { BatchesController } from './http/batches.controller.js';
import { BatchWorker } from './jobs/batch.worker.js';
import { BullBatchQueue } from './jobs/bull-batch-queue.js';
import { PgBatchStore } from './persistence/pg-batch.store.js';
import { RunBatch } from './run-batch.js';
import { StartBatch } from './start-batch.js';

/** Long work: written down as rows, done item by item, whatever is restarted in between. */
@Module({})
export class BatchesModule {
  static forRoot({ works }: { readonly works: boolean }): DynamicModule {
    return {
      module: BatchesModule,
      global: true,
      controllers: [BatchesController],
      providers: [
        { provide: BatchStore, useClass: PgBatchStore },
        { provide: BatchQueue, useClass: BullBatchQueue },
        BatchPerformers,
        FindBatches,
        RunBatch,
        StartBatch,
        ...(works ? [BatchWorker] : []),
      ],
      exports: [BatchPerformers, StartBatch, RunBatch],
    };
  }
}
