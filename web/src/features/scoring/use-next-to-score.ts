import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { awaitsBallotOf } from '../../api/awaits-ballot.js';
import { queries } from '../../api/queries.js';
import type { Panel } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';

interface Awaited {
  readonly dossierId: string;
  readonly panelId: string;
  readonly product: string;
}

interface Next {
  readonly first: Awaited | undefined;
  readonly left: number;
}

/** Which scoring waits next for a ballot of whoever is signed in: in a session the next of its agenda. Null until known. */
export function useNextToScore(dossierId: string, { sessionId }: Panel): Next | null {
  const me = useMe();
  const { data: session } = useQuery({
    ...queries.councilSession(sessionId ?? ''),
    enabled: sessionId !== null,
  });
  const { data: work } = useInfiniteQuery({ ...queries.work(), enabled: sessionId === null });
  if (session) {
    const at = session.items.findIndex((item) => item.dossierId === dossierId);
    const inTurn = [...session.items.slice(at + 1), ...session.items.slice(0, Math.max(at, 0))];
    return nextOf(
      inTurn.flatMap((item) =>
        item.panel && awaitsBallotOf(item, me.id)
          ? [{ dossierId: item.dossierId, panelId: item.panel.id, product: item.product }]
          : [],
      ),
    );
  }
  if (!work) return null;
  return nextOf(
    work.pages
      .flatMap(({ items }) => items)
      .flatMap(({ id, panelToScore, product }) =>
        panelToScore !== null && id !== dossierId
          ? [{ dossierId: id, panelId: panelToScore, product: product.name }]
          : [],
      ),
  );
}

const nextOf = (awaited: readonly Awaited[]): Next => ({ first: awaited[0], left: awaited.length });
