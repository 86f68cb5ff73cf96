import type { Place } from '../../../api/types.js';
import { useMe } from '../../../api/use-me.js';

/** The province whose coordination office this person is; the server has the last word on what that allows. */
export function useProvincialOffice(): Pick<Place, 'id' | 'name' | 'level'> | undefined {
  return useMe()
    .roles.flatMap(({ role, place }) => (role === 'coordinationOffice' && place ? [place] : []))
    .find(({ level }) => level === 'province');
}
