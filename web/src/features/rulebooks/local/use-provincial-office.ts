import type { Place } from '../../../api/types.js';
import { placesOf } from '../../../api/places-of.js';
import { useMe } from '../../../api/use-me.js';

/** The province whose coordination office this person is; the server has the last word on what that allows. */
export function useProvincialOffice(): Pick<Place, 'id' | 'name' | 'level'> | undefined {
  return placesOf(useMe(), ['coordinationOffice']).find(({ level }) => level === 'province');
}
