import type { Me, Role } from './types.js';

/** The places where this person holds one of these offices, each once; the server asks again. */
export const placesOf = ({ roles }: Me, offices: readonly Role[]) => [
  ...new Map(
    roles.flatMap(({ role, place }) => (place && offices.includes(role) ? [[place.id, place] as const] : [])),
  ).values(),
];
