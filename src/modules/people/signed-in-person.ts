import { coveringRoles, type Assignment, type Covered } from '../../domain/jurisdiction/covering-roles.js';
import type { HeldRole } from '../../domain/jurisdiction/role.js';

/** The record from which a person's roles were read: the session (hex of its hash), the person's version, the legal day. */
export interface SeenAs {
  readonly session: string;
  readonly version: number;
  readonly day: string;
}

/** Whoever sent the request, with the roles held today. */
export interface SignedInPerson {
  readonly id: string;
  readonly fullName: string;
  readonly signInName: string;
  /** Somebody else has set the password: the person may only set one of their own. */
  readonly mustChangePassword?: boolean;
  readonly assignments: readonly Assignment[];
  readonly producers: readonly { readonly id: string; readonly name: string; readonly communeId: string }[];
  /** Of a person who is recalled only: a statement that is given it can tell whether all this still holds. */
  readonly seenAs?: SeenAs;
}

/** What the person's queries may touch: dossiers of these producers, or passing through these places. */
export interface Scope {
  readonly placeIds: readonly string[];
  readonly producerIds: readonly string[];
}

export const scopeOf = ({ assignments, producers }: SignedInPerson): Scope => ({
  placeIds: assignments.flatMap(({ role, place }) =>
    role === 'producer' || role === 'administrator' || place === null ? [] : [place.id],
  ),
  producerIds: producers.map(({ id }) => id),
});

/** What the person's lists may show: an adviser finds no dossier of the place but those brought to the own council. */
export interface ListScope extends Scope {
  /** Where the person holds the office of adviser. */
  readonly adviserPlaceIds: readonly string[];
}

export const listScopeOf = (person: SignedInPerson): ListScope => {
  const { assignments } = person;
  const isAdviser = ({ role }: Assignment) => role === 'adviser';
  return {
    ...scopeOf({ ...person, assignments: assignments.filter((held) => !isAdviser(held)) }),
    adviserPlaceIds: scopeOf({ ...person, assignments: assignments.filter(isAdviser) }).placeIds,
  };
};

/** The roles of this person that reach one dossier. */
export const rolesOver = (person: SignedInPerson, covered: Covered): readonly HeldRole[] =>
  coveringRoles(person.assignments, scopeOf(person).producerIds, covered);
