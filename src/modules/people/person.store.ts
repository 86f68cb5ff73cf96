import type { AccountFacts } from '../../domain/jurisdiction/account.rules.js';
import type { HeldAssignment } from '../../domain/jurisdiction/assignment.rules.js';
import type { Existence } from '../../domain/jurisdiction/place.rules.js';
import type { Reach } from '../../domain/jurisdiction/reach.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { ConflictData, Contact, NewPerson, Person } from './person.js';
import type { KeyReused } from './key-reused.js';
import type { Writer } from './writer.js';

export interface PersonQuestion extends PageWindow {
  readonly reach: Reach;
  /** Part of a name, read without accents and case. */
  readonly q: string | null;
}

export interface PlaceOfOffice extends Existence {
  readonly id: string;
  readonly level: Level;
}

/** What is on record when an account's assignments are to change. */
export interface AssignmentFacts {
  /** The assignments within the administrator's reach. */
  readonly held: readonly HeldAssignment[];
  /** Assignments without end by which active people administer the whole country. */
  readonly lastingAdministrators: readonly string[];
}

export type AssignmentChange =
  | { readonly type: 'assign'; readonly assignment: HeldAssignment }
  | { readonly type: 'end'; readonly assignmentId: string; readonly validTo: string };

/** What says who gets in ends every session of the person, and the address of the calendar; data replace what they name. */
export type AccountChange =
  | { readonly type: 'data'; readonly data: Partial<Contact & ConflictData> }
  | { readonly type: 'password'; readonly passwordHash: string }
  | { readonly type: 'active'; readonly active: boolean; readonly reason: string };

export interface PersonToChange {
  readonly id: string;
  /** The version the administrator has seen. */
  readonly version: number;
  readonly reach: Reach;
  readonly by: Writer;
}

export type PersonNotFound = { readonly code: 'person.not-found'; readonly personId: string };
export type SignInNameTaken = { readonly code: 'person.sign-in-name-taken'; readonly signInName: string };
export type VersionStale = { readonly code: 'version.stale'; readonly current: number };

/**
 * Accounts and their assignments as one administrator may see them: people with an assignment within the reach, and
 * people without any. Everybody else looks missing.
 */
export abstract class PersonStore {
  abstract find(id: string, reach: Reach): Promise<Person | null>;
  /** Sorted by full name as Vietnamese readers expect, then by id; the page begins after such a pair. */
  abstract list(question: PersonQuestion): Promise<readonly Person[]>;
  abstract findPlace(id: string, reach: Reach): Promise<PlaceOfOffice | null>;
  abstract add(person: NewPerson, by: Writer): Promise<Outcome<Person, SignInNameTaken | KeyReused>>;
  /** Decides on locked facts and writes the change together with the account's next version. */
  abstract change<R extends { readonly code: string }>(
    person: PersonToChange,
    decide: (facts: AssignmentFacts) => Outcome<AssignmentChange, R>,
  ): Promise<Outcome<Person, R | PersonNotFound | VersionStale | KeyReused>>;
  /** As `change`, for the account itself. A password that is set so serves once. */
  abstract changeAccount<R extends { readonly code: string }>(
    person: PersonToChange,
    decide: (facts: AccountFacts) => Outcome<AccountChange, R>,
  ): Promise<Outcome<Person, R | PersonNotFound | VersionStale | KeyReused>>;
}
