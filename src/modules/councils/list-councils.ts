import { Injectable } from '@nestjs/common';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { CouncilSizes } from './council-sizes.js';
import { CouncilStore, type CouncilQuestion } from './council.store.js';

/** The councils of an official's places. */
@Injectable()
export class ListCouncils {
  constructor(
    private readonly store: CouncilStore,
    private readonly places: Places,
    private readonly sizes: CouncilSizes,
  ) {}

  async execute(person: SignedInPerson, question: Omit<CouncilQuestion, 'among'>) {
    const among = await this.places.reachedBy(person, 'council.read');
    return this.sizes.judgeAll(await this.store.list({ ...question, among }));
  }
}
