import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { contentOf } from './letter-content.js';
import type { LetterTopic } from './letter.js';
import { LetterStore } from './letter.store.js';

export interface LetterWish extends LetterTopic {
  readonly note: string | null;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Drafts a letter of a place from what the record says now. */
@Injectable()
export class DraftLetter {
  constructor(
    private readonly store: LetterStore,
    private readonly places: Places,
  ) {}

  async execute({ kind, placeId, subjectId, note, person, write }: LetterWish) {
    const acting = await this.places.whereMayAct(person, 'letter.write', placeId);
    if (!acting.ok) return acting;
    const content = await contentOf(this.store.record, { kind, placeId, subjectId });
    if (!content.ok) return content;
    const letter = { id: randomUUID(), kind, placeId, subjectId, note, ...content.value };
    return this.store.draft(letter, { personId: person.id, write });
  }
}
