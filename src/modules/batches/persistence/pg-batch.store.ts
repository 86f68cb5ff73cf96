import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { runNamed } from '../../../platform/database/index.js';
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

  override start(batch: NewBatch, { personId, write }: Writer) {
    const { id, kind, placeId, subjectId, terms, items } = batch;
    return this.writeOnce.run<{ readonly id: string }, BatchExists>(personId, write, async (manager) => {
      const row = [id, kind, placeId, subjectId, JSON.stringify(terms), items.length, personId];
      while ((await runNamed(manager, addBatch, row)).length === 0) {
        const [same] = await runNamed(manager, findSame, [kind, subjectId]);
        if (same) return refuse({ code: 'batch.already-asked', batchId: same.id });
        // The one it met has ended since.
      }
      await runNamed(manager, addItems, [id, JSON.stringify(items)]);
      return accept({ id });
    });
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
