import { Injectable } from '@nestjs/common';
import type { SignedInPerson } from '../people/index.js';
import { Places } from './places.js';
import { PlaceStore, type PlaceQuestion } from './place.store.js';

/** The places around a person: their own, those below and those above. Foreign ones are left out as if they were not there. */
@Injectable()
export class ListPlaces {
  constructor(
    private readonly places: Places,
    private readonly store: PlaceStore,
  ) {}

  async execute(person: SignedInPerson, question: Omit<PlaceQuestion, 'among'>) {
    return this.store.list({ ...question, among: await this.places.around(person) });
  }
}
