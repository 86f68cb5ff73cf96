import { Injectable } from '@nestjs/common';
import { mayActAt } from '../../domain/jurisdiction/may-act-at.js';
import { timelinessOf } from '../../domain/plan/timeliness.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import type { PlanCall } from './plan.js';
import { PlanCallStore, type PlanCallQuestion } from './plan-call.store.js';

/** The letters around a person: of the own places, and of those above and below, with who has answered them. */
@Injectable()
export class FindPlanCalls {
  constructor(
    private readonly store: PlanCallStore,
    private readonly places: Places,
  ) {}

  async list(person: SignedInPerson, question: Omit<PlanCallQuestion, 'among' | 'reach'>) {
    const [among, reach] = await this.boundsOf(person);
    const calls = await this.store.list({ ...question, among, reach });
    return calls.map((call) => seenBy(person, call, reach));
  }

  async one(person: SignedInPerson, planCallId: string) {
    const [among, reach] = await this.boundsOf(person);
    const call = await this.store.find(planCallId, reach);
    if (call && (among === null || among.includes(call.place.id))) return accept(seenBy(person, call, reach));
    return refuse({ code: 'plan-call.not-found' as const, planCallId });
  }

  private boundsOf(person: SignedInPerson) {
    return Promise.all([this.places.around(person), this.places.reachedBy(person, 'plan.read')]);
  }
}

/** Who is late, and where the person asking may begin a plan. */
function seenBy({ assignments }: SignedInPerson, call: PlanCall, reach: readonly string[] | null) {
  const mayBegin = (place: PlanCall['place'], plan: object | null) =>
    plan === null && mayActAt(assignments, 'plan.write', { ...place, aboveIds: [] });
  const { place, ownPlan, plansDue, approvalDue, today } = call;
  return {
    ...call,
    approval: timelinessOf(approvalDue, ownPlan?.firstDecidedOn ?? null, today),
    readsOwnPlan: ownPlan !== null && (reach === null || reach.includes(place.id)),
    mayBegin: mayBegin(place, ownPlan),
    mayMove: mayActAt(assignments, 'plan.call', { ...place, aboveIds: [] }),
    places: call.places.map((each) => ({
      ...each,
      timeliness: timelinessOf(plansDue, each.plan?.firstSubmittedOn ?? null, today),
      mayBegin: mayBegin(each.place, each.plan),
    })),
  };
}
