import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import { letterPaperOf, type LetterIssue } from '../papers/index.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import type { LetterWish } from './draft-letter.js';
import { changesOf, contentOf } from './letter-content.js';
import { LetterDoor } from './letter-door.js';
import { LetterSigners } from './letter-signers.js';
import type { Letter, LetterPlace } from './letter.js';
import { LetterStore, type LetterRecord, type SignedIssue } from './letter.store.js';

/** What the office fills in. */
export interface IssueTerms extends Omit<LetterIssue, 'signerName'> {
  readonly signerId: string;
}

interface OfDay {
  readonly field: string;
  readonly day: CalendarDay;
}
type TermsRefusal =
  | { readonly code: 'letter.signer-unknown'; readonly signerId: string }
  | ({ readonly code: 'day.in-the-future'; readonly today: CalendarDay } & OfDay)
  | ({ readonly code: 'letter.before-its-draft'; readonly draftedOn: CalendarDay } & OfDay);

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
    const issue = await this.issueOf(terms, letter.place, letter.draftedOn);
    if (!issue.ok) return issue;
    const paper = paperOf(letter, issue.value);
    const refusal = (record: LetterRecord) => changesOf(record, letter);
    return this.store.issue(letter, { issue: issue.value, paper, refusal }, { personId: person.id, write });
  }

  /** Drafts and issues in one write, under the first number from the wished one on that no other letter has. */
  async anew({ kind, placeId, subjectId, note, person, write, ...terms }: LetterWish & IssueTerms) {
    const acting = await this.places.whereMayAct(person, 'letter.write', placeId);
    if (!acting.ok) return acting;
    const issue = await this.issueOf(terms, { id: placeId }, null);
    if (!issue.ok) return issue;
    const topic = { kind, placeId, subjectId };
    const draft = async (record: LetterRecord) => {
      const content = await contentOf(record, topic);
      if (!content.ok) return content;
      const letter = { id: randomUUID(), ...topic, note, ...content.value };
      return accept({ letter, issue: issue.value, paperOf });
    };
    return this.store.draftAndIssue(topic, draft, { personId: person.id, write });
  }

  /** What the office filled in, held against who may sign and against the days; `drafted` null: today. */
  private async issueOf(
    { number, symbol, issuedOn, signerId, capacity }: IssueTerms,
    place: Pick<LetterPlace, 'id'>,
    drafted: CalendarDay | null,
  ): Promise<Outcome<SignedIssue, TermsRefusal>> {
    const [today, offered] = await Promise.all([this.store.today(), this.signers.listAt(place)]);
    const draftedOn = drafted ?? today;
    const day = { field: 'issuedOn', day: issuedOn };
    const signer = offered.find(({ id }) => id === signerId);
    const [first, ...rest] = [
      ...(signer ? [] : [{ code: 'letter.signer-unknown' as const, signerId }]),
      ...(issuedOn > today ? [{ code: 'day.in-the-future' as const, ...day, today }] : []),
      ...(issuedOn < draftedOn ? [{ code: 'letter.before-its-draft' as const, ...day, draftedOn }] : []),
    ];
    if (first) return refuse<TermsRefusal>(first, ...rest);
    return accept({ number, symbol, issuedOn, capacity, signerId, signerName: signer?.fullName ?? '' });
  }
}

const paperOf = (letter: Letter, issue: LetterIssue) =>
  letterPaperOf({ ...letter, issue, writtenAt: letter.draftedAt });
