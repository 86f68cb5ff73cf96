import { useQuery } from '@tanstack/react-query';
import { queries } from './queries.js';

/** The name of a criteria set under a decision; three dots until the list has come. */
export function useSetName(): (rulebook: string, code: string) => string {
  const { data } = useQuery(queries.rulebooks());
  return (rulebook, code) =>
    data?.items.find(({ id }) => id === rulebook)?.sets.find((set) => set.code === code)?.name ?? '…';
}
