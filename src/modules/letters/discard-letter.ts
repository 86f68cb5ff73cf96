import { Injectable } from '@nestjs/common';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { LetterDoor } from './letter-door.js';
import { LetterStore } from './letter.store.js';

export interface DiscardWish {
  readonly letterId: string;
  readonly reason: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Discards a draft; why stays on record. What was issued is not taken back. */
@Injectable()
export class DiscardLetter {
  constructor(
    private readonly store: LetterStore,
    private readonly door: LetterDoor,
    private readonly places: Places,
  ) {}

  async execute({ letterId, reason, person, write }: DiscardWish) {
    const letter = await this.door.find(person, letterId);
    if (!letter) return refuse({ code: 'letter.not-found' as const });
    const acting = await this.places.whereMayAct(person, 'letter.write', letter.place.id);
    if (!acting.ok) return acting;
    return this.store.discard(letter, reason, { personId: person.id, write });
  }
}
