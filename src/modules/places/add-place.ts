import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mayActAt, notPermitted } from '../../domain/jurisdiction/may-act-at.js';
import {
  theParentExistsWhenThePlaceBegins,
  thePlaceLiesBelowItsParent,
} from '../../domain/jurisdiction/place.rules.js';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import type { Place } from './place.js';
import { PlaceStore } from './place.store.js';

export interface NewPlace extends Omit<Place, 'id' | 'validTo' | 'superior'> {
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Adds a place below one that the administrator serves; only the whole country's administrators add provinces. */
@Injectable()
export class AddPlace {
  constructor(private readonly store: PlaceStore) {}

  async execute({ person, write, ...planned }: NewPlace) {
    const { parentId, level } = planned;
    const parent = parentId === null ? null : await this.store.find(parentId);
    if (parentId !== null && (!parent || !mayActAt(person.assignments, 'place.manage', parent))) {
      return refuse({ code: 'place.not-found' as const, placeId: parentId });
    }
    if (parentId === null && !reachOf(person.assignments, 'place.manage').wholeCountry) {
      return refuse(notPermitted('place.manage', level));
    }
    const [first, ...rest] = [
      ...thePlaceLiesBelowItsParent(planned, parent),
      ...theParentExistsWhenThePlaceBegins(planned, parent),
    ];
    if (first) return refuse(first, ...rest);
    return this.store.add(
      { id: randomUUID(), ...planned, validTo: null, superior: null },
      { personId: person.id, write },
    );
  }
}
