import { useQuery } from '@tanstack/react-query';
import { queries } from './queries.js';
import type { Me } from './types.js';

/** The person signed in. Only for pages inside the shell, which shows nothing else to strangers. */
export function useMe(): Me {
  const { data } = useQuery(queries.me());
  if (!data) throw new Error('useMe outside the signed-in shell');
  return data;
}
