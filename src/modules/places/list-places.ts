import { Injectable } from '@nestjs/common';
import type { SignedInPerson } from '../people/index.js';
import { Places } from './places.js';
import { PlaceStore, type PlaceQuestion } from './place.store.js';

export interface PlacesAsked extends Omit<PlaceQuestion, 'among'> {
  /** Only places that the person may add to, or say the end of. */
  readonly administered: boolean;
}

/** The places around a person: their own, those below and those above. Foreign ones are left out as if they were not there. */
@Injectable()
export class ListPlaces {
  constructor(
    private readonly places: Places,
    private readonly store: PlaceStore,
  ) {}

  async execute(person: SignedInPerson, { administered, ...question }: PlacesAsked) {
    const among = await (administered
      ? this.places.reachedBy(person, 'place.manage')
      : this.places.around(person));
    return this.store.list({ ...question, among });
  }
}
