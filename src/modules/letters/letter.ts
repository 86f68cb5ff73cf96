import type { Level } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Paper } from '../../platform/papers/index.js';
import type { LetterFacts, LetterIssue } from '../papers/index.js';

export const letterKinds = ['planSubmission', 'dossierForwarding', 'urging'] as const;
export type LetterKind = (typeof letterKinds)[number];
export const letterStatuses = ['draft', 'issued', 'discarded'] as const;
export type LetterStatus = (typeof letterStatuses)[number];

export interface LetterPlace {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

/** Công văn: what it tells stays as it was drafted; the office fills in number, day and signer when it is issued. */
export interface LetterListItem {
  readonly id: string;
  readonly kind: LetterKind;
  readonly place: LetterPlace;
  /** Null: the ministry, which has no place here. */
  readonly to: LetterPlace | null;
  readonly status: LetterStatus;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly draftedAt: string;
}

/** What a letter is written about. */
export interface LetterTopic {
  readonly kind: LetterKind;
  readonly placeId: string;
  /** A plan, a round, or the place that is urged. */
  readonly subjectId: string;
}

/** What a letter tells, and to whom. */
export interface LetterContent<Facts = LetterFacts> {
  /** Null: the ministry. */
  readonly toPlaceId: string | null;
  readonly facts: Facts;
}

export interface Letter extends LetterListItem {
  /** A plan, a round, or the place that is urged. */
  readonly subjectId: string;
  readonly facts: LetterFacts;
  /** The legal day of its drafting. */
  readonly draftedOn: CalendarDay;
  readonly note: string | null;
  readonly draftedBy: string;
  readonly issue:
    (LetterIssue & { readonly paper: Paper; readonly digest: string; readonly issuedBy: string }) | null;
  /** Why it was discarded. */
  readonly reason: string | null;
}

/** A place directly below with everything it is late with today. */
export interface LatePlace {
  readonly place: LetterPlace;
  readonly plans: number;
  readonly reports: number;
  readonly dossiers: number;
  readonly followUps: number;
  /** When it was urged last by an issued letter. */
  readonly urgedOn: CalendarDay | null;
}
