import { placesOf } from '../../api/places-of.js';
import type { Me, Place } from '../../api/types.js';

/** Stands in the address where acts have no place. The server's constant. */
export const wholeCountry = '00000000-0000-4000-8000-000000000000';

type Readable = Pick<Place, 'id' | 'name' | 'level'>;

/** Own places of the offices that read ledgers. */
export const ownLedgers = (me: Me): readonly Readable[] => placesOf(me, ['auditor', 'coordinationOffice']);

/** Own places first, then everything below them. The server has the last word. */
export function readablePlaces(me: Me, around: readonly Place[]): readonly Readable[] {
  const own = ownLedgers(me);
  const reached = new Set(own.map(({ id }) => id));
  const below: Place[] = [];
  for (let found = true; found;) {
    const next = around.filter(
      ({ id, parentId }) => parentId !== null && reached.has(parentId) && !reached.has(id),
    );
    found = next.length > 0;
    below.push(...next);
    for (const { id } of next) reached.add(id);
  }
  return [...new Map([...own, ...below].map((place) => [place.id, place])).values()];
}
