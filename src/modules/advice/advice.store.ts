import type { Advice, AdviceFacts } from '../../domain/council/advice.js';
import type { ConflictWord } from '../../domain/council/conflict.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import type { Covered } from '../../domain/jurisdiction/covering-roles.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { KeyReused, Scope, Writer } from '../people/index.js';

/** A report as handed in; a later one stands beside it. */
export interface HandedIn {
  readonly number: number;
  readonly council: { readonly id: string; readonly name: string; readonly level: Level };
  readonly advice: Advice;
  readonly handedInBy: string;
  readonly handedInAt: string;
}

/** What a team is still writing; version 0 where nothing was saved yet. */
export interface AdviceDraft {
  readonly version: number;
  readonly advice: Advice;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
}

/** The place from which one adviser writes on one dossier. */
export interface AdviceDesk {
  readonly councilId: string;
  readonly teamId: string;
  readonly draft: AdviceDraft;
  readonly facts: AdviceFacts;
}

export interface AdvisedDossier extends Covered {
  /** Oldest first. */
  readonly reports: readonly HandedIn[];
  /** Null for whoever is in no advisory team of its councils. */
  readonly desk: AdviceDesk | null;
}

/** A dossier that was delivered to a council the person advises. */
export interface AdviceWork {
  readonly dossierId: string;
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  readonly council: { readonly id: string; readonly name: string };
  readonly session: { readonly id: string; readonly plannedOn: CalendarDay; readonly plannedAt: string };
  readonly deliveredOn: CalendarDay;
  /** What this adviser has said of a conflict of interest; null: nothing yet. */
  readonly word: ConflictWord | null;
  /** When the team last handed in a report for this session; null: not yet. */
  readonly handedInAt: string | null;
  readonly savedAt: string | null;
}

export interface AdviceToWrite {
  readonly dossierId: string;
  readonly advice: Advice;
  /** Of the draft that was seen. */
  readonly version: number;
  readonly by: Writer;
}

export type StaleDraft = { readonly code: 'version.stale'; readonly current: number };
export type RefusalsOf<R> = (desk: AdviceDesk | null) => readonly R[];

/** Reports of advisory teams. What is handed in is never changed; a draft is one a council and dossier. */
export abstract class AdviceStore {
  /** Nothing for a dossier that does not exist or lies outside the scope. */
  abstract find(dossierId: string, personId: string, scope: Scope): Promise<AdvisedDossier | null>;
  /** Least remaining time first; what was handed in comes last. */
  abstract listWork(personId: string): Promise<readonly AdviceWork[]>;
  /** Judges while no step can move the dossier, and keeps the draft. */
  abstract saveDraft<R extends { readonly code: string }>(
    wish: AdviceToWrite,
    refusalsOf: RefusalsOf<R>,
  ): Promise<Outcome<AdviceDraft, R | StaleDraft | KeyReused>>;
  /** Judges while neither a step nor a colleague can go on, adds the report, and forgets the draft. */
  abstract handIn<R extends { readonly code: string }>(
    wish: AdviceToWrite,
    refusalsOf: RefusalsOf<R>,
  ): Promise<Outcome<HandedIn, R | StaleDraft | KeyReused>>;
}
