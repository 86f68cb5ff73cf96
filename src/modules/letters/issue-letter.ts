import { Injectable } from '@nestjs/common';
import { refuse } from '../../domain/shared/outcome.js';
import { letterPaperOf, type LetterIssue } from '../papers/index.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { changesOf } from './letter-content.js';
import { LetterDoor } from './letter-door.js';
import { LetterSigners } from './letter-signers.js';
import { LetterStore, type LetterRecord } from './letter.store.js';

/** What the office fills in. */
export interface IssueTerms extends Omit<LetterIssue, 'signerName'> {
  readonly signerId: string;
}

export interface IssueWish extends IssueTerms {
  readonly letterId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Issues a draft under its number and day with its signer while what it tells still holds; the paper is kept as it was then. */
@Injectable()
export class IssueLetter {
  constructor(
    private readonly store: LetterStore,
    private readonly door: LetterDoor,
    private readonly places: Places,
    private readonly signers: LetterSigners,
  ) {}

  async execute({ letterId, person, write, ...terms }: IssueWish) {
    const letter = await this.door.find(person, letterId);
    if (!letter) return refuse({ code: 'letter.not-found' as const });
    const acting = await this.places.whereMayAct(person, 'letter.write', letter.place.id);
    if (!acting.ok) return acting;
    const [today, offered] = await Promise.all([this.store.today(), this.signers.listAt(letter.place)]);
    const { number, symbol, issuedOn, signerId, capacity } = terms;
    const { draftedOn } = letter;
    const day = { field: 'issuedOn', day: issuedOn };
    const signer = offered.find(({ id }) => id === signerId);
    const [first, ...rest] = [
      ...(signer ? [] : [{ code: 'letter.signer-unknown' as const, signerId }]),
      ...(issuedOn > today ? [{ code: 'day.in-the-future' as const, ...day, today }] : []),
      ...(issuedOn < draftedOn ? [{ code: 'letter.before-its-draft' as const, ...day, draftedOn }] : []),
    ];
    if (first) return refuse(first, ...rest);
    const issue = { number, symbol, issuedOn, capacity, signerId, signerName: signer?.fullName ?? '' };
    const paper = letterPaperOf({ ...letter, issue, writtenAt: letter.draftedAt });
    const refusal = (record: LetterRecord) => changesOf(record, letter);
    return this.store.issue(letter, { issue, paper, refusal }, { personId: person.id, write });
  }
}
