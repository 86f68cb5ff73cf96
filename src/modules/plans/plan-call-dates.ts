import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../../domain/calendar/legal-date.js';
import { yearOf } from '../../domain/calendar/working-days.js';
import { mayActAt, type PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import { mayAnywhere } from '../../domain/jurisdiction/permissions.js';
import { isPlanAwaited } from '../../domain/plan/awaited-plan.js';
import { andBefore, DatesOfOwnPlaces, isWithin, type DatedThing, type Days } from '../calendar/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { PlanCallStore } from './plan-call.store.js';
import type { PlanCall } from './plan.js';

const most = 500;

/** The days of letters that call for plans: of the own place, and of the one directly above, which awaits a plan. */
@Injectable()
export class PlanCallDates extends DatesOfOwnPlaces {
  constructor(
    private readonly store: PlanCallStore,
    places: Places,
  ) {
    super(places);
  }

  override async at({ id, aboveIds }: PlaceInTree, person: SignedInPerson, days: Days) {
    if (!mayAnywhere(person.assignments, 'plan.read')) return [];
    const calls = await this.listAround({ id, aboveIds }, []);
    return calls.flatMap((call) => datesOf(call, id)).filter((each) => isWithin(each, days));
  }

  /** The plan of an office that a letter awaits, and the approval of its own, until they are given. */
  override async waitingFor(person: SignedInPerson, days: Days) {
    const places = await this.placesOf(person);
    const found = await Promise.all(places.map((place) => this.awaitedOf(person, place)));
    return found.flat().filter((each) => isWithin(each, andBefore(days)));
  }

  private async awaitedOf(person: SignedInPerson, place: PlaceInTree): Promise<readonly DatedThing[]> {
    const mayWrite = mayActAt(person.assignments, 'plan.write', place);
    if (!mayWrite && !mayActAt(person.assignments, 'plan.approve', place)) return [];
    const calls = await this.listAround(place, [place.id]);
    return calls
      .filter(({ year, today }) => year >= yearOf(today))
      .flatMap((call) => [
        ...(mayWrite && isPlanOf(place.id, call) ? [planDueOf(call)] : []),
        ...(isApprovalOf(place.id, call) ? [approvalDueOf(call)] : []),
      ]);
  }

  private listAround(
    { id, aboveIds: [parent] }: Pick<PlaceInTree, 'id' | 'aboveIds'>,
    reach: readonly string[],
  ) {
    const among = parent === undefined ? [id] : [id, parent];
    return this.store.list({ among, reach, year: null, take: most, after: null });
  }
}

function isPlanOf(placeId: string, { places, plansDue, today }: PlanCall): boolean {
  const asked = places.find(({ place }) => place.id === placeId);
  if (!asked) return false;
  const plan = asked.plan && { ...asked.plan, firstOn: asked.plan.firstSubmittedOn };
  return isPlanAwaited(plan, 'plansDue', plansDue, today);
}

function isApprovalOf(placeId: string, { place, ownPlan, approvalDue, today }: PlanCall): boolean {
  const plan = ownPlan && { ...ownPlan, firstOn: ownPlan.firstDecidedOn };
  return place.id === placeId && isPlanAwaited(plan, 'approvalDue', approvalDue, today);
}

const datesOf = (call: PlanCall, placeId: string): readonly DatedThing[] => [
  planDueOf(call),
  ...(call.place.id === placeId ? [approvalDueOf(call)] : []),
];

const toldOf = ({ id, version, year, place }: PlanCall) => ({
  ...{ version, facts: { year, place: place.name, level: place.level }, page: `/plans/calls/${id}` },
});

const planDueOf = (call: PlanCall): DatedThing => ({
  ...{ id: `plan-call-${call.id}-due`, kind: 'planDue', on: lastDayOf(call.plansDue), ...toldOf(call) },
});

const approvalDueOf = (call: PlanCall): DatedThing => ({
  ...{ id: `plan-call-${call.id}-approval`, kind: 'planApprovalDue', on: lastDayOf(call.approvalDue) },
  ...toldOf(call),
});
