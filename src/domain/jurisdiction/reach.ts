import type { Assignment } from './covering-roles.js';
import { mayAnywhere, mayAt, type Permission } from './permissions.js';

/** Where somebody may do something: in the whole country, or at these places and everything below them. */
export interface Reach {
  readonly wholeCountry: boolean;
  readonly placeIds: readonly string[];
}

/** How far the offices held reach for one permission. Owners reach only what is theirs, so their role adds nothing. Pure. */
export function reachOf(assignments: readonly Assignment[], permission: Permission): Reach {
  const granted = assignments.filter(
    ({ role, place }) =>
      role !== 'producer' &&
      (place
        ? mayAt([{ role, level: place.level }], permission, place.level)
        : mayAnywhere([{ role }], permission)),
  );
  return {
    wholeCountry: granted.some(({ place }) => place === null),
    placeIds: granted.flatMap(({ place }) => (place ? [place.id] : [])),
  };
}
