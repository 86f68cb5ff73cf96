import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { Charter, CouncilSession } from '../../api/types.js';

interface Named {
  readonly personId: string;
  readonly fullName: string;
}

/** Whom the charter lets stand in for a member. Their names come with the words on conflicts, which they give as members do. */
export function useStandIns({ charter, items }: CouncilSession, memberId: string): readonly Named[] {
  const terms = charter?.terms as Charter['terms'] | undefined;
  const substitutes = (terms?.standIns ?? [])
    .filter((each) => each.memberId === memberId)
    .map(({ substituteId }) => substituteId);
  const { data } = useQuery({
    ...queries.conflicts(items[0]?.dossierId ?? ''),
    enabled: substitutes.length > 0 && items.length > 0,
  });
  return (data?.members ?? []).filter(({ personId }) => substitutes.includes(personId));
}
