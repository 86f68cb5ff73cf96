import { useQuery } from '@tanstack/react-query';
import { useContext, useMemo } from 'react';
import { queries } from '../../api/queries.js';
import { Names } from '../../texts/names.js';

/** The names known so far, with those of whoever else may have a seat before this dossier. */
export function useNamesOfCouncil(dossierId: string): ReadonlyMap<string, string> {
  const known = useContext(Names);
  const { data } = useQuery(queries.conflicts(dossierId));
  return useMemo(
    () =>
      new Map([
        ...known,
        ...(data?.members ?? []).map(({ personId, fullName }) => [personId, fullName] as const),
      ]),
    [known, data],
  );
}
