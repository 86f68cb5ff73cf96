import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../../domain/calendar/legal-date.js';
import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import { mayAnywhere } from '../../domain/jurisdiction/permissions.js';
import { DatesOfOwnPlaces, isWithin, type DatedThing, type Days } from '../calendar/index.js';
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
    const [parent] = aboveIds;
    const among = parent === undefined ? [id] : [id, parent];
    const calls = await this.store.list({ among, reach: [], year: null, take: most, after: null });
    return calls.flatMap((call) => datesOf(call, id)).filter((each) => isWithin(each, days));
  }
}

function datesOf(
  { id, version, year, place, plansDue, approvalDue }: PlanCall,
  placeId: string,
): readonly DatedThing[] {
  const told = {
    version,
    facts: { year, place: place.name, level: place.level },
    page: `/plans/calls/${id}`,
  };
  return [
    { id: `plan-call-${id}-due`, kind: 'planDue', on: lastDayOf(plansDue), ...told },
    ...(place.id === placeId
      ? [
          {
            id: `plan-call-${id}-approval`,
            kind: 'planApprovalDue' as const,
            on: lastDayOf(approvalDue),
            ...told,
          },
        ]
      : []),
  ];
}
