import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { Paper } from '../../platform/papers/index.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type {
  DossierForwardingFacts,
  LetterFacts,
  LetterIssue,
  PlanSubmissionFacts,
  UrgingFacts,
} from '../papers/index.js';
import type { LatePlace, Letter, LetterContent, LetterKind, LetterListItem, LetterTopic } from './letter.js';

/** Whose letters a person sees: all of the own places, and what was issued at, or to, places within reach; null: everywhere. */
export interface LetterReach {
  readonly own: readonly string[];
  readonly reach: readonly string[] | null;
}

export interface LetterQuestion extends PageWindow, LetterReach {
  /** Written by the place or to it; null: any. */
  readonly placeId: string | null;
}

export interface NewLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly placeId: string;
  /** Null: to the ministry. */
  readonly toPlaceId: string | null;
  readonly subjectId: string;
  readonly facts: LetterFacts;
  readonly note: string | null;
}

export type SignedIssue = LetterIssue & { readonly signerId: string };

export interface Issuing {
  readonly issue: SignedIssue;
  readonly paper: Paper;
}

export interface IssuingAtOnce {
  readonly letter: NewLetter;
  /** Its number is the first that may be taken. */
  readonly issue: SignedIssue;
  readonly paperOf: (letter: Letter, issue: SignedIssue) => Paper;
}

export type LetterNotFound = { readonly code: 'letter.not-found' };
export type LetterEnded = { readonly code: 'letter.ended'; readonly status: 'issued' | 'discarded' };
export type NumberTaken = {
  readonly code: 'letter.number-taken';
  readonly number: number;
  readonly year: number;
};

/** What letters are drafted from, as it stands. */
export interface LetterRecord {
  /** Null unless the plan is of the place and was handed in or approved. */
  findPlan(planId: string, placeId: string): Promise<LetterContent<PlanSubmissionFacts> | null>;
  /** What the place has sent up in the round and named in no issued letter yet; null where there is no such round. */
  findForwarded(roundId: string, placeId: string): Promise<LetterContent<DossierForwardingFacts> | null>;
  /** What a place directly below the other is late with today; null where it lies elsewhere. */
  findLate(toPlaceId: string, placeId: string): Promise<LetterContent<UrgingFacts> | null>;
}

/** Official letters. A draft is written once and ended once, and neither is ever changed. */
export abstract class LetterStore {
  /** As it stands outside of any write. */
  abstract readonly record: LetterRecord;
  abstract today(): Promise<CalendarDay>;
  abstract find(id: string, within: LetterReach): Promise<Letter | null>;
  /** Newest draft first; the page begins after an instant and an id. */
  abstract list(question: LetterQuestion): Promise<readonly LetterListItem[]>;
  /** The greatest number of the place in the year, and one more; 1 where there is none. */
  abstract nextNumber(placeId: string, year: number): Promise<number>;
  abstract listLate(placeId: string): Promise<readonly LatePlace[]>;
  abstract draft(letter: NewLetter, by: Writer): Promise<Outcome<{ readonly id: string }, KeyReused>>;
  /** Waits for whoever issues a letter of the place on the same topic, then lets `refusal` look at the record and issues. */
  abstract issue<R extends { readonly code: string }>(
    letter: Pick<Letter, 'id' | 'kind' | 'place' | 'subjectId'>,
    issuing: Issuing & { readonly refusal: (record: LetterRecord) => Promise<R | null> },
    by: Writer,
  ): Promise<Outcome<{ readonly id: string }, R | LetterEnded | NumberTaken | KeyReused>>;
  /** Waits as `issue` does, then drafts what `work` makes of the record and issues it in the same write, under the next free number. */
  abstract draftAndIssue<R extends { readonly code: string }>(
    topic: LetterTopic,
    work: (record: LetterRecord) => Promise<Outcome<IssuingAtOnce, R>>,
    by: Writer,
  ): Promise<Outcome<{ readonly id: string }, R | KeyReused>>;
  abstract discard(
    letter: Pick<Letter, 'id' | 'place'>,
    reason: string,
    by: Writer,
  ): Promise<Outcome<{ readonly id: string }, LetterEnded | KeyReused>>;
}
