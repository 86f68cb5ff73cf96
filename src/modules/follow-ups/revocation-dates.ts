import { Injectable } from '@nestjs/common';
import { permissionOf } from '../../domain/follow-up/decide-follow-up.js';
import { awaitedRevocation, type AwaitedRevocation } from '../../domain/follow-up/revocation-reminders.js';
import { mayActAt, type PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import { andBefore, DatedThings, isWithin, type DatedThing, type Days } from '../calendar/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { FollowUpDatesStore, type UndecidedRecheck } from './follow-up-dates.store.js';
import { FollowUpDoor } from './follow-up-door.js';

/** The last days to decide revocations that are awaited: those of a place, and those that wait for a person. QĐ 26/2026, Đ.8.4. */
@Injectable()
export class RevocationDates extends DatedThings {
  constructor(
    private readonly store: FollowUpDatesStore,
    private readonly door: FollowUpDoor,
    private readonly places: Places,
  ) {
    super();
  }

  override async of(person: SignedInPerson, days: Days) {
    const { reach } = await this.door.scopeOf(person);
    const found = await this.store.listUndecidedRechecks({ reach, producerIds: [], communeIds: null });
    return found.flatMap((recheck) =>
      datedThings(recheck, days, (awaited) => waitsFor(person, recheck, awaited)),
    );
  }

  override waitingFor(person: SignedInPerson, days: Days) {
    return this.of(person, andBefore(days));
  }

  override async at({ id }: PlaceInTree, person: SignedInPerson, days: Days) {
    const [scope, communeIds] = await Promise.all([this.door.scopeOf(person), this.places.subtreeIds([id])]);
    const found = await this.store.listUndecidedRechecks({ ...scope, communeIds });
    return found.flatMap((recheck) => datedThings(recheck, days));
  }
}

function waitsFor(
  { assignments }: SignedInPerson,
  recheck: UndecidedRecheck,
  { side }: AwaitedRevocation,
): boolean {
  const place = side === 'deciding' ? recheck.decidingPlace : recheck.place;
  return mayActAt(assignments, permissionOf(side, recheck), { ...place, aboveIds: [] });
}

function datedThings(
  recheck: UndecidedRecheck,
  days: Days,
  isMeant: (awaited: AwaitedRevocation) => boolean = () => true,
): readonly DatedThing[] {
  const awaited = awaitedRevocation(recheck);
  if (!awaited || !isWithin({ on: awaited.dueOn }, days) || !isMeant(awaited)) return [];
  const { id, version, productName } = recheck;
  return [
    {
      ...{ id: `revocation-${id}`, kind: 'revocationDue', on: awaited.dueOn, version },
      ...{ facts: { product: productName }, page: `/follow-ups/${id}` },
    },
  ];
}
