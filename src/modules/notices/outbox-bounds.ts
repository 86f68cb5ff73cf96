import { mayAt, rolesThatMay } from '../../domain/jurisdiction/permissions.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';

/** Null: all mail there is. */
export type OutboxBounds = readonly string[] | null;

/**
 * Whose mail a person may see: in a demo everybody's; else that of the places at which a role allows it, and of the
 * whole country for an administrator of no place. Pure.
 */
export function outboxBoundsOf(
  { assignments }: Pick<SignedInPerson, 'assignments'>,
  mode: 'demo' | 'production',
): Outcome<OutboxBounds, { readonly code: 'permission.missing' }> {
  if (mode === 'demo') return accept(null);
  if (
    assignments.some(
      ({ role, place }) => place === null && rolesThatMay('outbox.read', 'province').includes(role),
    )
  ) {
    return accept(null);
  }
  const placeIds = assignments.flatMap(({ role, place }) =>
    place && mayAt([{ role, level: place.level }], 'outbox.read', place.level) ? [place.id] : [],
  );
  return placeIds.length > 0 ? accept(placeIds) : refuse({ code: 'permission.missing' });
}
