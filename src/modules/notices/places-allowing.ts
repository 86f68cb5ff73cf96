import { mayAt, rolesThatMay, type Permission } from '../../domain/jurisdiction/permissions.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';

/** Null: everywhere. */
export type PlaceBounds = readonly string[] | null;

/** The places at which a role of the person allows this; the whole country for a role held at no place. Pure. */
export function placesAllowing(
  permission: Permission,
  { assignments }: Pick<SignedInPerson, 'assignments'>,
): Outcome<PlaceBounds, { readonly code: 'permission.missing' }> {
  const everywhere = assignments.some(
    ({ role, place }) => place === null && rolesThatMay(permission, 'province').includes(role),
  );
  if (everywhere) return accept(null);
  const placeIds = assignments.flatMap(({ role, place }) =>
    place && mayAt([{ role, level: place.level }], permission, place.level) ? [place.id] : [],
  );
  return placeIds.length > 0 ? accept(placeIds) : refuse({ code: 'permission.missing' });
}
