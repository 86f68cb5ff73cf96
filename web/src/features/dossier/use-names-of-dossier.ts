import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../api/queries.js';
import type { DossierView } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';

/** Itself, and everybody whom a reason of this dossier may speak of by id; members of its council are known to its desk alone. */
export function useNamesOfDossier(dossier: DossierView | undefined): ReadonlyMap<string, string> {
  const leads = useMe().roles.some(({ role }) => role === 'councilSecretary' || role === 'councilChair');
  const { data } = useQuery({
    ...queries.conflicts(dossier?.id ?? ''),
    enabled: dossier !== undefined && leads,
  });
  return useMemo(() => {
    const takers = (dossier?.steps ?? []).flatMap(({ takenBy }) =>
      takenBy ? [[takenBy.id, takenBy.fullName] as const] : [],
    );
    const seated = [...(dossier?.panels.flatMap(({ seats }) => seats) ?? []), ...(data?.members ?? [])];
    const people = seated.map(({ personId, fullName }) => [personId, fullName] as const);
    const itself = dossier ? [[dossier.id, dossier.product.name] as const] : [];
    return new Map([...itself, ...takers, ...people]);
  }, [dossier, data]);
}
