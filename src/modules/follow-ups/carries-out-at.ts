import { rolesThatMay } from '../../domain/jurisdiction/permissions.js';
import type { SignedInPerson } from '../people/index.js';

/** The places where a person carries out what is asked after recognition. */
export const carriesOutAt = ({ assignments }: SignedInPerson): readonly string[] => [
  ...new Set(
    assignments.flatMap(({ role, place }) =>
      place && rolesThatMay('followUp.carryOut', place.level).includes(role) ? [place.id] : [],
    ),
  ),
];
