import { Injectable } from '@nestjs/common';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { CouncilStore, type CouncilQuestion } from './council.store.js';

/** The councils of an official's places. */
@Injectable()
export class ListCouncils {
  constructor(
    private readonly store: CouncilStore,
    private readonly places: Places,
  ) {}

  async execute(person: SignedInPerson, question: Omit<CouncilQuestion, 'among'>) {
    return this.store.list({ ...question, among: await this.places.reachedBy(person, 'council.read') });
  }
}
