import type { NamedOnRecord, PlanEvent } from '../../domain/plan/plan-facts.js';
import type { Purpose } from '../../domain/rulebook/purpose.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow, WriteKey } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { Plan, PlanListItem, PlanOrder, PlanReality } from './plan.js';

export interface PlanQuestion extends PageWindow {
  /** Places whose plans the person may see; null: all. */
  readonly reach: readonly string[] | null;
  readonly placeId: string | null;
  readonly year: number | null;
}

/** What an action on a plan names. */
export interface NamedIds {
  readonly producerId: string | null;
  readonly productId: string | null;
  readonly roundId: string | null;
  readonly year: number;
}

export interface WantedDossier {
  readonly productId: string;
  readonly year: number;
  readonly purpose: Purpose;
  readonly roundId: string;
}

export interface FoundDossier {
  readonly id: string;
  readonly state: string;
  /** Under way, or recognised; not what was withdrawn or eliminated, or did not pass. */
  readonly counts: boolean;
  /** It did not pass, in another round: its product may be filed anew. */
  readonly mayComeAgain: boolean;
}

export interface PlanWish {
  readonly planId: string;
  /** As it was read; null: whichever stands, for long work that decides on what it finds. */
  readonly version: number | null;
  readonly event: PlanEvent;
  readonly by: Writer;
}

export interface PlanAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

export type PlanNotFound = { readonly code: 'plan.not-found' };
export type PlanStale = { readonly code: 'version.stale'; readonly current: number };
export type PlanExists = { readonly code: 'plan.already-begun'; readonly year: number };

/** What became of one product when the plan was registered. */
export interface ItemRegistration {
  readonly itemId: string;
  readonly productName: string;
  readonly productId: string | null;
  readonly dossierId: string | null;
  /** Why it did not become a dossier; empty where it did. */
  readonly refusals: readonly { readonly code: string }[];
}

export interface RegistrationAnswer extends PlanAnswer {
  readonly items: readonly ItemRegistration[];
}

/** Plans of places. Every change is a step, written with what it changes or not at all. */
export abstract class PlanStore {
  abstract today(): Promise<CalendarDay>;
  /** By year, the latest first; within it from the province down, communes by their district, names as Vietnamese orders them. */
  abstract list(question: PlanQuestion): Promise<readonly (PlanListItem & PlanOrder)[]>;
  abstract find(planId: string): Promise<Plan | null>;
  /** Targets beside what was registered, is under way and was recognised in the year, at the place and below. */
  abstract readReality(planId: string): Promise<readonly PlanReality[]>;
  /** What the record says of an owner and a product at a place, and of a round that it takes part in. */
  abstract findOnRecord(placeId: string, named: NamedIds): Promise<NamedOnRecord>;
  /** The plans handed in directly below a plan and neither merged nor returned. */
  abstract listWaiting(
    planId: string,
  ): Promise<readonly { readonly planId: string; readonly placeName: string }[]>;
  abstract begin(
    plan: { readonly id: string; readonly placeId: string; readonly year: number },
    by: Writer,
  ): Promise<Outcome<PlanAnswer, PlanExists | KeyReused>>;
  /** Locks the plan and the one above it, lets `decide` answer the next state from what is there, writes. */
  abstract take<R extends { readonly code: string }>(
    wish: PlanWish,
    decide: (plan: Plan) => Outcome<string, R>,
  ): Promise<Outcome<PlanAnswer, R | PlanNotFound | PlanStale | KeyReused>>;
  /** The kept answer of this very registration, or nothing where it is new. */
  abstract findKept(
    personId: string,
    write: WriteKey,
  ): Promise<Outcome<RegistrationAnswer, KeyReused> | null>;
  /** A dossier of a product for this purpose in a round of the year that no plan has yet; rather one that counts, and of the planned round. */
  abstract findDossier(wanted: WantedDossier): Promise<FoundDossier | null>;
  /** A product that its owner has put on the record under this name. */
  abstract findProduct(producerId: string, name: string): Promise<string | null>;
  /** Links products to the dossiers they have become. What a product has become stays true whatever the plan's version. */
  abstract recordRegistrations(
    planId: string,
    items: readonly ItemRegistration[],
    by: Writer,
  ): Promise<Outcome<RegistrationAnswer, PlanNotFound | KeyReused>>;
}
