import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { Role } from '../../api/types.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';

/** Who may sit at a place, or advise there: names with their office, for a choice. Nobody before the place is known. */
export function useCandidateOptions(placeId: string | undefined, office: 'council' | 'adviser') {
  const { label } = useWords();
  const { data, isFetching } = useQuery({
    ...queries.candidates(placeId ?? ''),
    enabled: placeId !== undefined,
  });
  const belongs = (role: Role) => (role === 'adviser') === (office === 'adviser');
  const options = (data?.items ?? [])
    .filter(({ roles }) => roles.some(belongs))
    .map(({ id, fullName, roles }) => ({
      value: id,
      label: `${fullName} · ${roles
        .filter(belongs)
        .map((role) => label('role', role))
        .join(', ')}`,
    }));
  return { options, loading: isFetching, showSearch: { filterOption: labelMatches } as const };
}
