import { Injectable } from '@nestjs/common';
import { mayActAt } from '../../domain/jurisdiction/may-act-at.js';
import {
  nothingInItOutlivesThePlace,
  theParentLastsAsLong,
  thePlaceEndsAfterItBegins,
} from '../../domain/jurisdiction/place.rules.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { PlaceStore } from './place.store.js';

export interface EndedPlace {
  readonly placeId: string;
  /** The last day it exists; null takes an end back. */
  readonly lastDay: CalendarDay | null;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/**
 * Says when a place ends, as communes that are merged and districts that are abolished do. Nothing new begins there
 * afterwards; what was filed there keeps its name, and whoever holds an office there finishes it. Ours: ADR 0007.
 */
@Injectable()
export class EndPlace {
  constructor(private readonly store: PlaceStore) {}

  async execute({ placeId, lastDay, person, write }: EndedPlace) {
    const place = await this.store.find(placeId);
    if (!place || !mayActAt(person.assignments, 'place.manage', place))
      return refuse({ code: 'place.not-found' as const, placeId });
    const parent = place.parentId === null ? null : await this.store.find(place.parentId);
    const [first, ...rest] = [
      ...thePlaceEndsAfterItBegins(place, lastDay),
      ...nothingInItOutlivesThePlace(await this.store.listParts(placeId), lastDay),
      ...theParentLastsAsLong(place, lastDay, parent),
    ];
    if (first) return refuse(first, ...rest);
    return this.store.end(placeId, lastDay, { personId: person.id, write });
  }
}
