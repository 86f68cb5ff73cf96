import type { CouncilSession } from '../../api/types.js';

/** Everybody and every product that the session speaks of, by id. */
export const namesOfSession = ({
  council,
  attendance,
  items,
}: Pick<CouncilSession, 'council' | 'attendance' | 'items'>): ReadonlyMap<string, string> =>
  new Map([
    ...items.map(({ dossierId, product }) => [dossierId, product] as const),
    ...attendance.map(({ personId, fullName }) => [personId, fullName] as const),
    ...council.seats.map(({ personId, fullName }) => [personId, fullName] as const),
  ]);
