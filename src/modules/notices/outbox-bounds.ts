import { accept, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { placesAllowing, type PlaceBounds } from './places-allowing.js';

/**
 * Whose mail a person may see: in a demo everybody's; else that of the places at which a role allows it, and of the
 * whole country for an administrator of no place. Pure.
 */
export const outboxBoundsOf = (
  person: Pick<SignedInPerson, 'assignments'>,
  mode: 'demo' | 'production',
): Outcome<PlaceBounds, { readonly code: 'permission.missing' }> =>
  mode === 'demo' ? accept(null) : placesAllowing('outbox.read', person);
