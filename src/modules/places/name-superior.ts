import { Injectable } from '@nestjs/common';
import { mayActAt } from '../../domain/jurisdiction/may-act-at.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { PlaceStore } from './place.store.js';

export interface NamedSuperior {
  readonly placeId: string;
  /** Null: nobody by name, but the offices above. */
  readonly superiorId: string | null;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Names who hears of what the office of a place lets pass: somebody who holds an office there or above. */
@Injectable()
export class NameSuperior {
  constructor(private readonly store: PlaceStore) {}

  async execute({ placeId, superiorId, person, write }: NamedSuperior) {
    const place = await this.store.find(placeId);
    if (!place || !mayActAt(person.assignments, 'place.manage', place))
      return refuse({ code: 'place.not-found' as const, placeId });
    return this.store.nameSuperior(placeId, superiorId, { personId: person.id, write });
  }
}
