import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isRefused, isSignedOut } from '../../api/problem.js';
import { queries } from '../../api/queries.js';

interface Moved {
  readonly items: readonly { readonly dossierId: string }[];
}

const againMs = 3_000;

/** The session as it stands now: asked for again whenever the server pushes that something has moved, until it is over. */
export function useSessionBoard(sessionId: string) {
  const client = useQueryClient();
  const { data: session, error } = useQuery(queries.councilSession(sessionId));
  const mayWatch = !isSignedOut(error) && !isRefused(error);
  const isLive = session !== undefined && session.availableActions.length > 0 && mayWatch;
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    if (!isLive) return undefined;
    const board = new EventSource(`/api/council-sessions/${sessionId}/board`);
    const refresh = () =>
      void client.invalidateQueries({ queryKey: queries.councilSession(sessionId).queryKey });
    let again: ReturnType<typeof setTimeout> | undefined;
    board.addEventListener('error', () => {
      // What breaks off mends by itself; after another answer than a 200 it stays closed.
      if (board.readyState !== EventSource.CLOSED) return;
      refresh();
      again = setTimeout(() => setOpened(opened + 1), againMs);
    });
    board.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const { items } = JSON.parse(data) as Moved;
      refresh();
      // Dossiers on screen move with it; others are not asked for.
      for (const { dossierId } of items)
        void client.invalidateQueries({ queryKey: queries.dossier(dossierId).queryKey, exact: true });
    });
    return () => {
      clearTimeout(again);
      board.close();
    };
  }, [client, sessionId, isLive, opened]);
  return { session, error };
}
