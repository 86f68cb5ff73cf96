import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { refuse } from '../../domain/shared/outcome.js';
import { StartBatch } from '../batches/index.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import type { IssueTerms } from './issue-letter.js';
import { LetterStore } from './letter.store.js';

/** What holds for every letter of the batch. */
export interface UrgingTerms {
  readonly note: string | null;
  /** Where they are issued at once: each takes the next free number from this one on; null: they stay drafts. */
  readonly issue: IssueTerms | null;
}

export interface UrgingWish extends UrgingTerms {
  readonly placeId: string;
  /** Places directly below, each once. */
  readonly toPlaceIds: readonly string[];
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Asks for a letter to every chosen place that is late. */
@Injectable()
export class UrgeLate {
  constructor(
    private readonly store: LetterStore,
    private readonly places: Places,
    private readonly startBatch: StartBatch,
  ) {}

  async execute({ placeId, toPlaceIds, note, issue, person, write }: UrgingWish) {
    const acting = await this.places.whereMayAct(person, 'letter.write', placeId);
    if (!acting.ok) return acting;
    const late = await this.store.listLate(placeId);
    const chosen = late.filter(({ place }) => toPlaceIds.includes(place.id));
    const [first, ...rest] = toPlaceIds.filter((id) => !chosen.some(({ place }) => place.id === id));
    if (first !== undefined) {
      const notLate = (toPlaceId: string) => ({ code: 'letter.not-late' as const, toPlaceId });
      return refuse(notLate(first), ...rest.map(notLate));
    }
    const items = chosen.map(({ place }) => ({ label: place.name, terms: { toPlaceId: place.id } }));
    const terms: UrgingTerms = { note, issue };
    return this.startBatch.execute(
      { id: randomUUID(), kind: 'urgingLetters', placeId, subjectId: placeId, terms, items },
      { personId: person.id, write },
    );
  }
}
