import type { CalledFollowUps, FollowUpCallTerms, ToldOfDay } from '../../domain/follow-up/follow-up-call.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { FollowUpEvent, PhotoInput } from '../../domain/follow-up/follow-up-facts.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { FollowUp, FollowUpCall, FollowUpListItem, Rated } from './follow-up.js';

/** Whose products may be seen: those of these communes (null: all), and those of these producers. */
export interface FollowUpScope {
  readonly reach: readonly string[] | null;
  readonly producerIds: readonly string[];
}

export interface FollowUpQuestion extends PageWindow, FollowUpScope {
  readonly callId: string | null;
  readonly dossierId: string | null;
  readonly productId: string | null;
  /** Only what is still to be done. */
  readonly open: boolean;
}

export interface FollowUpCallQuestion extends PageWindow, FollowUpScope {
  /** Places whose letters the person may see; null: all. */
  readonly among: readonly string[] | null;
}

export interface NewFollowUpCall extends FollowUpCallTerms {
  readonly id: string;
  readonly placeId: string;
  readonly source: string | null;
}

export interface FollowUpCallToMove {
  readonly id: string;
  readonly version: number;
  readonly due: LegalDate;
  readonly reason: string;
  readonly by: Writer;
}

export interface FollowUpWish {
  readonly followUpId: string;
  readonly version: number;
  readonly event: FollowUpEvent;
  readonly by: Writer;
}

export interface FollowUpAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

export type FollowUpCallNotFound = { readonly code: 'follow-up-call.not-found' };
export type FollowUpNotFound = { readonly code: 'follow-up.not-found' };
export type FollowUpStale = { readonly code: 'version.stale'; readonly current: number };

/** Calls for follow-ups and what becomes of them. Every change is a step, written with what it changes or not at all. */
export abstract class FollowUpStore {
  abstract today(): Promise<CalendarDay>;
  /** Products below the place, or of it, whose certificate is in force and not revoked after a re-check; by name. */
  abstract listRated(placeId: string): Promise<readonly Rated[]>;
  /** Writes the letter, a follow-up for each product, and what is to be told of the day. */
  abstract issue(
    call: NewFollowUpCall,
    called: CalledFollowUps,
    by: Writer,
  ): Promise<Outcome<{ readonly id: string; readonly products: number }, KeyReused>>;
  /** Locks the letter, lets `decide` answer what is told of the new day, writes both and plans its reminders anew. */
  abstract move<R extends { readonly code: string }>(
    call: FollowUpCallToMove,
    decide: (
      call: { readonly due: LegalDate; readonly open: number },
      today: CalendarDay,
    ) => Outcome<ToldOfDay, R>,
  ): Promise<Outcome<{ readonly version: number }, R | FollowUpCallNotFound | FollowUpStale | KeyReused>>;
  /** Latest day first; the page begins after a day and an id. Only letters that concern a product in scope. */
  abstract listCalls(question: FollowUpCallQuestion): Promise<readonly FollowUpCall[]>;
  abstract findCall(id: string, scope: FollowUpScope): Promise<FollowUpCall | null>;
  /** Earliest day first; the page begins after a day and an id. */
  abstract list(question: FollowUpQuestion): Promise<readonly FollowUpListItem[]>;
  abstract find(id: string): Promise<FollowUp | null>;
  abstract findPhoto(id: string, photoId: string, scope: FollowUpScope): Promise<PhotoInput | null>;
  /** Locks the follow-up, lets `decide` answer the next state from what is there, writes. */
  abstract take<R extends { readonly code: string }>(
    wish: FollowUpWish,
    decide: (followUp: FollowUp) => Outcome<string, R>,
  ): Promise<Outcome<FollowUpAnswer, R | FollowUpNotFound | FollowUpStale | KeyReused>>;
}
