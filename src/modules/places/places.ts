import { Injectable } from '@nestjs/common';
import {
  mayActAt,
  notPermitted,
  type NotPermitted,
  type PlaceInTree,
} from '../../domain/jurisdiction/may-act-at.js';
import type { Permission } from '../../domain/jurisdiction/permissions.js';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { SignedInPerson } from '../people/index.js';
import type { Place, PlacePath } from './place.js';
import { PlaceStore } from './place.store.js';

export type PlaceNotFound = { readonly code: 'place.not-found'; readonly placeId: string };

/** What other capabilities ask of the tree of places. Reads outside any transaction. */
@Injectable()
export class Places {
  constructor(private readonly store: PlaceStore) {}

  find(id: string): Promise<(Place & PlaceInTree) | null> {
    return this.store.find(id);
  }

  /** Commune, district, if it has one, and province of a commune; null unless all exist on that day. */
  pathOf(communeId: string, on: CalendarDay): Promise<PlacePath | null> {
    return this.store.findPath(communeId, on);
  }

  /** The places themselves and all below them. */
  subtreeIds(placeIds: readonly string[]): Promise<readonly string[]> {
    return this.store.listSubtreeIds(placeIds);
  }

  /** Every place that the person's offices reach for this permission; null: the whole country. Owners reach none by office. */
  async reachedBy(
    { assignments }: SignedInPerson,
    permission: Permission,
  ): Promise<readonly string[] | null> {
    const { wholeCountry, placeIds } = reachOf(assignments, permission);
    if (wholeCountry) return null;
    return placeIds.length === 0 ? [] : this.store.listSubtreeIds(placeIds);
  }

  /** Whether one of the person's offices reaches a place for this permission. */
  async reaches(person: SignedInPerson, permission: Permission, placeId: string): Promise<boolean> {
    const reached = await this.reachedBy(person, permission);
    return reached === null || reached.includes(placeId);
  }

  /** The person's own places with all below and above them, owners' communes included; null: the whole country. */
  async around({ assignments, producers }: SignedInPerson): Promise<readonly string[] | null> {
    if (assignments.some(({ place }) => place === null)) return null;
    const own = assignments.flatMap(({ place }) => (place ? [place.id] : []));
    return this.store.listRelatedIds([...own, ...producers.map(({ communeId }) => communeId)]);
  }

  /** The place where one of the person's offices may do this, or why not; foreign and missing look the same. */
  async whereMayAct(
    person: SignedInPerson,
    permission: Permission,
    placeId: string,
  ): Promise<Outcome<Place & PlaceInTree, PlaceNotFound | NotPermitted>> {
    const place = await this.findAround(person, placeId);
    if (!place) return refuse({ code: 'place.not-found', placeId });
    return mayActAt(person.assignments, permission, place)
      ? accept(place)
      : refuse(notPermitted(permission, place.level));
  }

  /** The place where it lies around the person; null where it is foreign or missing. */
  async findAround(person: SignedInPerson, placeId: string): Promise<(Place & PlaceInTree) | null> {
    const [place, around] = await Promise.all([this.store.find(placeId), this.around(person)]);
    return around === null || around.includes(placeId) ? place : null;
  }
}
