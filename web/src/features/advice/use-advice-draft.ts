import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import { draftOf } from '../../api/kept-draft.js';
import { queries } from '../../api/queries.js';
import type { AdviceDesk, AdviceOfDossier } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useSavedByItself } from '../../api/use-saved-by-itself.js';
import { adviceOf, isAdviceValues, valuesOf, type AdviceValues } from './advice-values.js';

/** The team's unfinished report: saved by itself, the same for every adviser of the team. */
export function useAdviceDraft(dossierId: string, { draft, refusals }: AdviceDesk) {
  const client = useQueryClient();
  const { queryKey } = queries.advice(dossierId);
  const kept = useMemo(() => valuesOf(draft.advice), [draft.advice]);
  return useSavedByItself<AdviceValues, AdviceDesk['draft']>({
    draft: draftOf(useMe().id, 'advice', dossierId),
    isWork: isAdviceValues,
    kept,
    version: draft.version,
    mayChange: refusals.length === 0,
    save: ({ version, work }) =>
      answerOf(
        api.PUT('/api/dossiers/{id}/advice/draft', {
          params: { path: { id: dossierId }, header: ifMatch(version) },
          body: adviceOf(work),
        }),
      ),
    versionOf: ({ version }) => version,
    onSaved: (saved) =>
      client.setQueryData<AdviceOfDossier>(
        queryKey,
        (known) => known && { ...known, desk: known.desk && { ...known.desk, draft: saved } },
      ),
    onRefused: () => void client.invalidateQueries({ queryKey }),
  });
}
