import { Injectable, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PlanItemInput } from '../../domain/plan/plan-facts.js';
import { accept, refuse, refuseAll } from '../../domain/shared/outcome.js';
import { BatchPerformers, StartBatch, type BatchPerformer, type ClaimedItem } from '../batches/index.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { PlanDoor, TakePlanStep } from '../plans/index.js';
import { PlanImportStore } from './plan-import.store.js';
import { whyNotAdd } from './why-not-add.js';

export interface TakeOverWish {
  readonly importId: string;
  readonly planId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Takes the good rows of a confirmed import into its plan, each by the step that people take; the others stay out. */
@Injectable()
export class TakeOver implements BatchPerformer, OnModuleInit {
  constructor(
    private readonly store: PlanImportStore,
    private readonly door: PlanDoor,
    private readonly takeStep: TakePlanStep,
    private readonly startBatch: StartBatch,
    private readonly performers: BatchPerformers,
  ) {}

  onModuleInit(): void {
    this.performers.register('planImport', this);
  }

  async confirm({ importId, planId, person, write }: TakeOverWish) {
    const [entered, read] = await Promise.all([
      this.door.enter(person, planId),
      this.store.find(importId, planId),
    ]);
    if (!entered || !read) return refuse({ code: 'import.not-found' as const });
    // An import is confirmed once: were its rows refused one by one, it would be used up.
    const [first, ...rest] = whyNotAdd(entered);
    if (first) return refuseAll([first, ...rest]);
    const items = read.rows.flatMap(({ number, productName, input }) =>
      input ? [{ label: `${number}. ${productName}`, terms: { planId, input } }] : [],
    );
    if (items.length === 0) return refuse({ code: 'import.no-good-rows' as const });
    const batch = {
      id: randomUUID(),
      kind: 'planImport',
      placeId: entered.plan.place.id,
      subjectId: importId,
      terms: { planId },
    } as const;
    return this.startBatch.execute({ ...batch, items }, { personId: person.id, write });
  }

  async perform({ terms }: ClaimedItem, person: SignedInPerson, write: Writer['write']) {
    const { planId, input } = terms as { readonly planId: string; readonly input: PlanItemInput };
    const event = { type: 'addItem', input } as const;
    const taken = await this.takeStep.execute({ planId, version: null, event, person, write });
    return taken.ok ? accept({ version: taken.value.version }) : taken;
  }
}
