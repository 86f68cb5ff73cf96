import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../../domain/calendar/legal-date.js';
import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import { andBefore, DatedThings, type DatedThing, type Days } from '../calendar/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { carriesOutAt } from './carries-out-at.js';
import { FollowUpDatesStore, type DatedCall } from './follow-up-dates.store.js';
import { FollowUpDoor } from './follow-up-door.js';

/** The days of letters that ask for something after recognition: those of a place and above it, and what a person answers for. */
@Injectable()
export class FollowUpDates extends DatedThings {
  constructor(
    private readonly store: FollowUpDatesStore,
    private readonly door: FollowUpDoor,
    private readonly places: Places,
  ) {
    super();
  }

  override async of(person: SignedInPerson, days: Days) {
    const scope = await this.door.scopeOf(person);
    const who = { personId: person.id, carriesOutAt: carriesOutAt(person) };
    const calls = await this.store.listCallsOf({ ...days, ...scope, ...who });
    return calls.map(datedThing);
  }

  override waitingFor(person: SignedInPerson, days: Days) {
    return this.of(person, andBefore(days));
  }

  override async at({ id, aboveIds }: PlaceInTree, person: SignedInPerson, days: Days) {
    const [scope, communeIds] = await Promise.all([this.door.scopeOf(person), this.places.subtreeIds([id])]);
    const calls = await this.store.listCallsAt({ ...days, ...scope, askedBy: [id, ...aboveIds], communeIds });
    return calls.map(datedThing);
  }
}

const datedThing = ({ id, kind, place, due, products, version }: DatedCall): DatedThing => ({
  ...{ id: `follow-up-call-${id}`, kind: `${kind}Due`, on: lastDayOf(due), version },
  ...{ facts: { products, place: place.name, level: place.level }, page: `/follow-ups/calls/${id}` },
});
