import { Injectable, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { BatchPerformers, StartBatch, type BatchPerformer, type ClaimedItem } from '../batches/index.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { PlanStore } from './plan.store.js';
import { TakePlanStep } from './take-plan-step.js';

/** Everything handed in below is merged into a plan, one plan after the other, each by the step that people take. */
@Injectable()
export class MergePlans implements BatchPerformer, OnModuleInit {
  constructor(
    private readonly store: PlanStore,
    private readonly places: Places,
    private readonly takeStep: TakePlanStep,
    private readonly startBatch: StartBatch,
    private readonly performers: BatchPerformers,
  ) {}

  onModuleInit(): void {
    this.performers.register('mergePlans', this);
  }

  async ask(planId: string, person: SignedInPerson, write: Writer['write']) {
    const plan = await this.store.find(planId);
    if (!plan || !(await this.places.reaches(person, 'plan.read', plan.place.id)))
      return refuse({ code: 'plan.not-found' as const });
    const acting = await this.places.whereMayAct(person, 'plan.review', plan.place.id);
    if (!acting.ok) return acting;
    const waiting = await this.store.listWaiting(planId);
    if (waiting.length === 0) return refuse({ code: 'plan.nothing-waits' as const });
    const items = waiting.map(({ placeName, ...terms }) => ({ label: placeName, terms }));
    const batch = {
      id: randomUUID(),
      kind: 'mergePlans',
      placeId: plan.place.id,
      subjectId: planId,
    } as const;
    return this.startBatch.execute({ ...batch, terms: { planId }, items }, { personId: person.id, write });
  }

  async perform({ terms }: ClaimedItem, person: SignedInPerson, write: Writer['write']) {
    const { planId } = terms as { readonly planId: string };
    const event = { type: 'merge', input: {} } as const;
    const taken = await this.takeStep.execute({ planId, version: null, event, person, write });
    return taken.ok ? accept({ planId }) : taken;
  }
}
