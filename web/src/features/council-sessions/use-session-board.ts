import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../../api/queries.js';

/** The session as it stands now: asked for again whenever the server pushes that something has moved, until it is over. */
export function useSessionBoard(sessionId: string) {
  const client = useQueryClient();
  const { data: session, error } = useQuery(queries.councilSession(sessionId));
  const isLive = session !== undefined && session.sealedAt === null && session.availableActions.length > 0;
  useEffect(() => {
    if (!isLive) return undefined;
    const refresh = () => {
      void client.invalidateQueries({ queryKey: queries.councilSession(sessionId).queryKey });
      // What members have said, and the steps of the dossier before the council, have moved with it.
      void client.invalidateQueries({ queryKey: ['dossier'] });
    };
    const board = new EventSource(`/api/council-sessions/${sessionId}/board`);
    board.addEventListener('message', refresh);
    return () => board.close();
  }, [client, sessionId, isLive]);
  return { session, error };
}
