import { Injectable } from '@nestjs/common';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import type { Letter } from './letter.js';
import { LetterStore, type LetterReach } from './letter.store.js';

/** Lets people into the letters of their own places, and into those issued at or to places within their reach. */
@Injectable()
export class LetterDoor {
  constructor(
    private readonly store: LetterStore,
    private readonly places: Places,
  ) {}

  async reachOf(person: SignedInPerson): Promise<LetterReach> {
    const own = reachOf(person.assignments, 'letter.read').placeIds;
    return { own, reach: await this.places.reachedBy(person, 'letter.read') };
  }

  async find(person: SignedInPerson, letterId: string): Promise<Letter | null> {
    return this.store.find(letterId, await this.reachOf(person));
  }
}
