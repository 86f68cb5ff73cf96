import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../../api/queries.js';
import type { AgendaItem, CouncilSession } from '../../api/types.js';

const everyMs = 2_000;
const isOver = (session: CouncilSession | undefined) => session?.availableActions.length === 0;

/** The session as it stands now, asked for again every two seconds while somebody looks at it and it is not over. */
export function useSessionBoard(sessionId: string) {
  const client = useQueryClient();
  const { data: session, error } = useQuery({
    ...queries.councilSession(sessionId),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : everyMs),
  });
  const items = session?.items;
  useEffect(() => {
    for (const item of items ?? []) void refreshDossier(client, item);
  }, [client, items]);
  return { session, error };
}

/** A dossier on screen that has moved on, or has another ballot in, is asked for again. */
function refreshDossier(
  client: ReturnType<typeof useQueryClient>,
  { dossierId, version, panel }: AgendaItem,
) {
  const { queryKey } = queries.dossier(dossierId);
  const known = client.getQueryData(queryKey);
  if (!known) return Promise.resolve();
  const cast = known.panels.find(({ id }) => id === panel?.id)?.seats.filter(({ hasCast }) => hasCast);
  const isCurrent = known.version >= version && (panel === null || cast?.length === panel.cast.length);
  return isCurrent ? Promise.resolve() : client.invalidateQueries({ queryKey, exact: true });
}
