import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, runNamed } from '../../../platform/database/index.js';
import type { PageWindow } from '../../../platform/requests/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import type { BatchOutput, ClaimedItem, Coded } from '../batch.js';
import { BatchStore, type BatchExists, type NewBatch } from '../batch.store.js';
import {
  addBatch,
  addItems,
  claimItem,
  endBatch,
  findBatch,
  findFinished,
  findSame,
  listBatches,
  listFailed,
  listOpen,
  settleItem,
} from './batch.statements.js';

@Injectable()
export class PgBatchStore extends BatchStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override async start(batch: NewBatch, { personId, write }: Writer) {
    const { id, kind, placeId, subjectId, terms, items } = batch;
    const already = async () => {
      const [same] = await runNamed(this.dataSource, findSame, [kind, subjectId]);
      return same && refuse<BatchExists>({ code: 'batch.already-asked', batchId: same.id });
    };
    try {
      return await this.writeOnce.run<{ readonly id: string }, BatchExists>(
        personId,
        write,
        async (manager) => {
          const same = await already();
          if (same) return same;
          const row = [id, kind, placeId, subjectId, JSON.stringify(terms), items.length, personId];
          await runNamed(manager, addBatch, row);
          await runNamed(manager, addItems, [id, JSON.stringify(items)]);
          return accept({ id });
        },
      );
    } catch (reason) {
      const isSame = ['a_batch_of_a_thing_runs_alone', 'an_import_is_taken_over_once'].some((index) =>
        isUniqueViolation(reason, index),
      );
      const same = isSame && (await already());
      if (same) return same;
      throw reason;
    }
  }

  override async find(id: string, personId: string) {
    return (await runNamed(this.dataSource, findBatch, [id, personId]))[0] ?? null;
  }

  override list(personId: string, { take, after }: PageWindow) {
    const [askedAt = null, id = null] = after ?? [];
    return runNamed(this.dataSource, listBatches, [personId, askedAt, id, take]);
  }

  override listFailed(id: string, limit: number) {
    return runNamed(this.dataSource, listFailed, [id, limit]);
  }

  override async listOpen() {
    return (await runNamed(this.dataSource, listOpen, [])).map(({ id }) => id);
  }

  override async claim(batchId: string) {
    return (await runNamed(this.dataSource, claimItem, [batchId]))[0] ?? null;
  }

  override async settle(
    { batchId, number }: Pick<ClaimedItem, 'batchId' | 'number'>,
    outcome: Outcome<object, Coded>,
  ) {
    const [result, refusals] = outcome.ok ? [outcome.value, null] : [null, outcome.refusals];
    const told = (value: unknown) => value && JSON.stringify(value);
    await runNamed(this.dataSource, settleItem, [batchId, number, told(result), told(refusals)]);
  }

  override async findFinished(batchId: string) {
    return (await runNamed(this.dataSource, findFinished, [batchId]))[0] ?? null;
  }

  override async end(batchId: string, output: BatchOutput | null) {
    await runNamed(this.dataSource, endBatch, [batchId, output && JSON.stringify(output)]);
  }
}
