import { Injectable } from '@nestjs/common';
import type { PlanEvent, PlanFacts } from '../../domain/plan/plan-facts.js';
import type { Role } from '../../domain/jurisdiction/role.js';
import { RoleHolders, type SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import type { Plan } from './plan.js';
import { PlanStore, type NamedIds } from './plan.store.js';

/** What the plan itself does not tell its machine. */
export type Beside = Pick<PlanFacts, 'actor' | 'officers' | 'named'>;

export interface EnteredPlan {
  readonly plan: Plan;
  readonly beside: Beside;
  /** Who may be named to guide an owner. */
  readonly officers: readonly { readonly id: string; readonly fullName: string }[];
}

/** Officers and offices of a place who may guide owners. */
const guiding: readonly Role[] = [
  'communeOfficer',
  'districtOfficer',
  'provinceOfficer',
  'coordinationOffice',
];

/** Lets officials into the plans of their places and of those below; a plan elsewhere looks like none. */
@Injectable()
export class PlanDoor {
  constructor(
    private readonly store: PlanStore,
    private readonly places: Places,
    private readonly roleHolders: RoleHolders,
  ) {}

  async enter(person: SignedInPerson, planId: string, event?: PlanEvent): Promise<EnteredPlan | null> {
    const plan = await this.store.find(planId);
    if (!plan || !(await this.places.reaches(person, 'plan.read', plan.place.id))) return null;
    const [officers, named] = await Promise.all([
      this.roleHolders.listAt(plan.place.id, guiding),
      this.store.findOnRecord(plan.place.id, { ...idsIn(event), year: plan.year }),
    ]);
    const heldAt = (placeId: string | undefined) =>
      person.assignments.flatMap(({ role, place }) =>
        place !== null && place.id === placeId ? [{ role, level: place.level }] : [],
      );
    return {
      plan,
      officers: officers.map(({ id, fullName }) => ({ id, fullName })),
      beside: {
        actor: { own: heldAt(plan.place.id), above: heldAt(plan.placeAbove?.id) },
        officers: officers.map(({ id }) => id),
        named,
      },
    };
  }
}

const idsIn = (event: PlanEvent | undefined): Omit<NamedIds, 'year'> => {
  if (!event || !('producerId' in event.input)) return { producerId: null, productId: null, roundId: null };
  const { producerId, productId } = event.input;
  return { producerId, productId, roundId: 'roundId' in event.input ? event.input.roundId : null };
};

/** What the machine of a plan may look at. */
export const planFactsOf = (plan: Plan, beside: Beside): PlanFacts => {
  const { today, year, items, targets, changedOn, planAbove, waitingBelow } = plan;
  return {
    ...{ today, year, items, targets, changedOn, planAbove, waitingBelow },
    level: plan.place.level,
    levelAbove: plan.placeAbove?.level ?? null,
    ...beside,
  };
};
