import type { HeldRole } from '../../domain/jurisdiction/role.js';
import type { Covered } from '../../domain/jurisdiction/covering-roles.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { PlannedReminder } from '../../domain/calendar/reminder-plan.js';
import type { Certificate } from '../../domain/dossier/certificate.js';
import type { Pins } from '../../domain/dossier/change-decision.js';
import type { Decision } from '../../domain/dossier/decide.js';
import type { DossierColumns, DossierFacts } from '../../domain/dossier/dossier-facts.js';
import type { AlreadyOpen } from '../../domain/dossier/dossier.refusals.js';
import type { RoundFacts } from '../../domain/dossier/round-facts.js';
import type { Purpose } from '../../domain/rulebook/purpose.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { BallotSheet, EvaluatedBallot } from '../../domain/scoring/ballot.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { WriteKey } from '../../platform/requests/index.js';
import type { KeyReused, Scope, SeenAs } from '../people/index.js';

/** Who asks, and what their places and producers let them see. */
export interface Reader {
  /** Null for the system. */
  readonly personId: string | null;
  readonly scope: Scope;
  /** What the scope was read from, where an action is to be refused once that has changed. */
  readonly seenAs?: SeenAs | undefined;
}

/** A dossier as stored; the rulebook and the person's roles make `DossierFacts` of it. */
export interface StoredDossier extends Standing, Covered, DossierColumns {
  readonly id: string;
  readonly version: number;
  readonly rulebook: string;
  /** What the province had settled over it when the dossier was filed. */
  readonly localRules: string | null;
  readonly criteriaSet: string;
  readonly purpose: Purpose;
  readonly today: string;
  /** The newest version of the calendar of working days. */
  readonly calendarVersion: number;
  readonly round: RoundFacts;
  readonly evidence: DossierFacts['evidence'];
  readonly loosePhotos: DossierFacts['loosePhotos'];
  readonly council: DossierFacts['council'];
  readonly session: DossierFacts['session'];
  readonly words: DossierFacts['words'];
  readonly openPanel: DossierFacts['openPanel'];
  readonly scoringsHeld: DossierFacts['scoringsHeld'];
  readonly ballotsLapsedOn: DossierFacts['ballotsLapsedOn'];
  readonly eliminatedFrom: DossierFacts['eliminatedFrom'];
  readonly openElsewhere: DossierFacts['openElsewhere'];
  readonly lastResult: DossierFacts['lastResult'];
  readonly appeal: DossierFacts['appeal'];
  readonly resultBefore: DossierFacts['resultBefore'];
  /** The sheets of the council and of the appeal against it, read only while the appeal is being decided under its lock. */
  readonly appealed: { readonly first: readonly BallotSheet[]; readonly anew: readonly BallotSheet[] } | null;
  /** The ballots of the open panel, read only while it is being closed under its lock. */
  readonly ballots: readonly EvaluatedBallot[] | null;
}

/** A decided step on its way into the store. */
export interface StepToRecord {
  readonly action: string;
  /** Null for the system. */
  readonly takenBy: string | null;
  readonly reason: string | null;
  /** What the person brought along, and the last days of lawful times that follow; its JSON text enters the hash chain as it is. */
  readonly details: object;
  readonly decision: Decision;
  /** What the dossier is pinned to from now on, where that changes. */
  readonly pins?: Pins;
  /** What may be done next, as the answer will tell. */
  readonly availableActions: readonly object[];
}

/** What the person asking for an action is told; a repeated request is told the same. */
export interface ActionAnswer {
  readonly dossier: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    /** Null, too, for whoever was to see no marks before the step. */
    readonly star: number | null;
  };
  readonly step: {
    readonly number: number;
    readonly action: string;
    readonly fromState: string | null;
    readonly toState: string;
    readonly takenAt: string;
    readonly hash: string;
  };
  readonly availableActions: readonly object[];
}

export type StoreRefusal =
  | KeyReused
  | { readonly code: 'dossier.not-found' }
  | { readonly code: 'person.changed' }
  | { readonly code: 'version.stale'; readonly current: number }
  | { readonly code: 'certificate.number-taken' }
  | AlreadyOpen;

/** Midnight passed, or the date that binds was moved, between deciding and recording: what was lawful may not be any more. */
export type Overtaken = { readonly code: 'registration.overtaken' };

export type RegisterRefusal = KeyReused | AlreadyOpen;

export interface Ask {
  readonly dossierId: string;
  readonly reader: Reader;
  /** The version the person has seen. */
  readonly version: number;
  readonly write: WriteKey;
  /** Whether the open panel, or the appeal, is locked and its ballots are counted. */
  readonly counting: boolean;
}

export interface NewDossier extends Standing {
  readonly id: string;
  readonly productId: string;
  readonly roundId: string;
  readonly covered: Covered;
  readonly rulebook: string;
  readonly localRules: string | null;
  /** The day all of this was decided for. */
  readonly today: string;
  readonly purpose: Purpose;
  readonly criteriaSet: string;
  readonly deadline: string;
  readonly reminders: readonly PlannedReminder[];
  readonly remindedOf: LegalDate;
  readonly notify: readonly HeldRole[];
  readonly takenBy: string;
  readonly takenAs: string;
  readonly availableActions: readonly object[];
}

/** Decides on what was loaded. May wait for the rules the dossier is pinned to, never for anything that moves. */
export type DecideStep<R extends { readonly code: string }> = (
  stored: StoredDossier,
) => Outcome<StepToRecord, R> | Promise<Outcome<StepToRecord, R>>;

/** Dossiers and their steps. Writing compares the version and lands dossier, step and outbox together or not at all. */
export abstract class DossierStore {
  /** Nothing for a dossier that does not exist or lies outside the reader's scope. */
  abstract find(dossierId: string, reader: Reader): Promise<StoredDossier | null>;

  /** Loads, lets `decideStep` decide on what was loaded, records; a decision of yesterday, or on a date that was moved
   * meanwhile, is never recorded. */
  abstract take<R extends { readonly code: string }>(
    ask: Ask,
    decideStep: DecideStep<R>,
  ): Promise<Outcome<ActionAnswer, R | StoreRefusal>>;

  /** The same for what the system does by itself at a place: on the dossier as it stands, its open panel locked and counted. */
  abstract takeAsSystem<R extends { readonly code: string }>(
    dossierId: string,
    placeId: string,
    decideStep: DecideStep<R>,
  ): Promise<Outcome<ActionAnswer, R | StoreRefusal>>;

  abstract today(): Promise<string>;

  /** The certificate of a product that lasts longest, whether it still does or not; none where that one was revoked. */
  abstract findCertificate(productId: string): Promise<Certificate | null>;
  /** The id of the appeal of a product that is not decided yet. */
  abstract findOpenAppeal(productId: string): Promise<string | null>;

  /** The kept answer of this very wish, or nothing where it is new. */
  abstract findKept(personId: string, write: WriteKey): Promise<Outcome<ActionAnswer, KeyReused> | null>;

  /** The first step. Refuses a product that already has an open dossier, and what was decided for a day that is over. */
  abstract register(
    dossier: NewDossier,
    write: WriteKey,
  ): Promise<Outcome<ActionAnswer, RegisterRefusal | Overtaken>>;
}
