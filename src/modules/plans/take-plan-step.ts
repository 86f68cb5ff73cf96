import { Injectable } from '@nestjs/common';
import { decidePlan } from '../../domain/plan/decide-plan.js';
import type { PlanAction, PlanEvent } from '../../domain/plan/plan-facts.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { PlanDoor, planFactsOf } from './plan-door.js';
import { PlanStore } from './plan.store.js';

/** Registering is a use case of its own: it also makes dossiers. */
export type PlanStepAction = Exclude<PlanAction, 'register'>;
export type PlanStepEvent = Extract<PlanEvent, { type: PlanStepAction }>;

export interface PlanStepWish {
  readonly planId: string;
  /** As it was read; null: whichever stands, for long work that decides on what it finds. */
  readonly version: number | null;
  readonly event: PlanStepEvent;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** One action on a plan: decided by its machine, recorded once. */
@Injectable()
export class TakePlanStep {
  constructor(
    private readonly store: PlanStore,
    private readonly door: PlanDoor,
    private readonly relay: Relay,
  ) {}

  async execute({ planId, version, event, person, write }: PlanStepWish) {
    const entered = await this.door.enter(person, planId, event);
    if (!entered) return refuse({ code: 'plan.not-found' as const });
    const { beside } = entered;
    const written = asOnRecord(event, beside.named);
    const wish = { planId, version, event: written, by: { personId: person.id, write } };
    const taken = await this.store.take(wish, (plan) => decidePlan(plan, planFactsOf(plan, beside), written));
    if (taken.ok) this.relay.nudge();
    return taken;
  }
}

/** Owners and products on the record stand in the plan under the names that the record gives them. */
function asOnRecord(
  event: PlanStepEvent,
  named: { readonly producer: Named; readonly product: Named },
): PlanStepEvent {
  if (event.type !== 'addItem' && event.type !== 'changeItem') return event;
  const names = {
    producerName: named.producer?.name ?? event.input.producerName,
    productName: named.product?.name ?? event.input.productName,
  };
  return event.type === 'addItem'
    ? { type: 'addItem', input: { ...event.input, ...names } }
    : { type: 'changeItem', input: { ...event.input, ...names } };
}
type Named = { readonly name: string } | null;
