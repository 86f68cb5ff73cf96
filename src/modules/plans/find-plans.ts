import { Injectable } from '@nestjs/common';
import { offeredPlanActions } from '../../domain/plan/decide-plan.js';
import { timelinessOf } from '../../domain/plan/timeliness.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { PlanDoor, planFactsOf } from './plan-door.js';
import { PlanStore, type PlanQuestion } from './plan.store.js';

/** Plans of an official's places and of those below, and one of them with all that may be done with it. */
@Injectable()
export class FindPlans {
  constructor(
    private readonly store: PlanStore,
    private readonly door: PlanDoor,
    private readonly places: Places,
  ) {}

  async list(person: SignedInPerson, question: Omit<PlanQuestion, 'reach'>) {
    return this.store.list({ ...question, reach: await this.places.reachedBy(person, 'plan.read') });
  }

  async one(person: SignedInPerson, planId: string) {
    const [entered, reality] = await Promise.all([
      this.door.enter(person, planId),
      this.store.readReality(planId),
    ]);
    if (!entered) return refuse({ code: 'plan.not-found' as const });
    const { plan, beside, officers } = entered;
    const availableActions = offeredPlanActions(plan, planFactsOf(plan, beside));
    return accept({
      ...plan,
      timeliness: plan.due && timelinessOf(plan.due, plan.firstSubmittedOn, plan.today),
      reality,
      officers: availableActions.some(({ mine, action }) => mine && action === 'addItem') ? officers : [],
      availableActions,
    });
  }
}
