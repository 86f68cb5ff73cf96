import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../../api/queries.js';

interface Moved {
  readonly items: readonly { readonly dossierId: string }[];
}

/** The session as it stands now: asked for again whenever the server pushes that something has moved, until it is over. */
export function useSessionBoard(sessionId: string) {
  const client = useQueryClient();
  const { data: session, error } = useQuery(queries.councilSession(sessionId));
  const isLive = session !== undefined && session.availableActions.length > 0;
  useEffect(() => {
    if (!isLive) return undefined;
    const board = new EventSource(`/api/council-sessions/${sessionId}/board`);
    board.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const { items } = JSON.parse(data) as Moved;
      void client.invalidateQueries({ queryKey: queries.councilSession(sessionId).queryKey });
      // Dossiers on screen move with it; others are not asked for.
      for (const { dossierId } of items)
        void client.invalidateQueries({ queryKey: queries.dossier(dossierId).queryKey, exact: true });
    });
    return () => board.close();
  }, [client, sessionId, isLive]);
  return { session, error };
}
