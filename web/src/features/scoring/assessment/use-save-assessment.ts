import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api, ifMatch } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';
import { queries } from '../../../api/queries.js';
import type { Assessment } from '../../../api/types.js';
import type { Unsaved } from './own-scoring.js';

interface Saving {
  readonly dossierId: string;
  readonly bodyOf: (unsaved: Unsaved) => Assessment['sheet'];
  readonly onSaved: (sent: Unsaved, version: number) => void;
}

/** Saves while the owner goes on typing, so nothing but the scoring itself is asked for again. */
export function useSaveAssessment({ dossierId, bodyOf, onSaved }: Saving) {
  const client = useQueryClient();
  return useMutation<Assessment, unknown, Unsaved>({
    mutationFn: (unsaved) =>
      answerOf(
        api.PUT('/api/dossiers/{id}/assessment', {
          params: { path: { id: dossierId }, header: ifMatch(unsaved.version) },
          body: bodyOf(unsaved),
        }),
      ),
    onSuccess: (answer, sent) => {
      client.setQueryData(queries.assessment(dossierId).queryKey, answer);
      onSaved(sent, answer.version);
    },
    onError: async (error) => {
      if (error instanceof Problem && error.status >= 400)
        await client.invalidateQueries({ queryKey: ['dossier', dossierId] });
    },
  });
}
