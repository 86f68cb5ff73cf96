import type { MovedCall, PlanCallTerms, PlanReminders } from '../../domain/plan/plan-call.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { PlanCall } from './plan.js';

export interface PlanCallQuestion extends PageWindow {
  /** Places whose letters the person may see; null: all. */
  readonly among: readonly string[] | null;
  /** Places whose plans the person may see; null: all. */
  readonly reach: readonly string[] | null;
  readonly year: number | null;
}

export interface NewPlanCall extends PlanCallTerms {
  readonly id: string;
  readonly placeId: string;
  readonly source: string | null;
}

export interface CallToMove {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly by: Writer;
}
export type PlanCallNotFound = { readonly code: 'plan-call.not-found'; readonly planCallId: string };
export type PlanCallStale = { readonly code: 'version.stale'; readonly current: number };

export type PlanCallExists = {
  readonly code: 'plan-call.already-exists';
  readonly placeId: string;
  readonly year: number;
};

/** A letter as it is now, under the lock of its row. */
export type LockedCall = Pick<PlanCall, 'plansDue' | 'place' | 'today'>;

/** Letters that call for plans, and the reminders of their days, which are written in the same transaction. */
export abstract class PlanCallStore {
  abstract today(): Promise<CalendarDay>;
  abstract find(id: string, reach: readonly string[] | null): Promise<PlanCall | null>;
  /** Newest year first; the page begins after a year and an id. */
  abstract list(question: PlanCallQuestion): Promise<readonly PlanCall[]>;
  abstract issue(
    call: NewPlanCall,
    reminders: readonly PlanReminders[],
    by: Writer,
  ): Promise<Outcome<{ readonly id: string }, PlanCallExists | KeyReused>>;
  /** Locks the call, lets `decide` move its days, and plans anew what reminds of those that moved. */
  abstract move<R extends { readonly code: string }>(
    wish: CallToMove,
    decide: (terms: PlanCallTerms, today: CalendarDay) => Outcome<MovedCall, R>,
  ): Promise<Outcome<{ readonly version: number }, R | PlanCallNotFound | PlanCallStale | KeyReused>>;
  /** Letters whose day for plans is not yet over and told of, and that a place directly below was never reminded of: it came later. */
  abstract listUntold(): Promise<readonly string[]>;
  /** Locks the call and plans what `decide` answers for those places alone; answers how many reminders are new. */
  abstract tellNewPlaces(id: string, decide: (call: LockedCall) => PlanReminders): Promise<number>;
}
