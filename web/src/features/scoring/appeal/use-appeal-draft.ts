import { answerOf } from '../../../api/answer-of.js';
import { api, ifMatch } from '../../../api/client.js';
import { queries } from '../../../api/queries.js';
import type { BallotDraft, CriteriaSet } from '../../../api/types.js';
import { useSheetDraft } from '../use-sheet-draft.js';

interface Props {
  readonly dossierId: string;
  readonly appealId: string;
  readonly set: CriteriaSet;
  readonly kept: BallotDraft;
}

/** The unfinished sheet of a member named for an appeal. */
export const useAppealDraft = ({ dossierId, appealId, set, kept }: Props) =>
  useSheetDraft({
    ...{ dossierId, of: appealId, set, kept },
    queryKey: queries.appealDraft(dossierId, appealId).queryKey,
    put: (version, body) =>
      answerOf(
        api.PUT('/api/dossiers/{id}/appeals/{appealId}/draft', {
          params: { path: { id: dossierId, appealId }, header: ifMatch(version) },
          body,
        }),
      ),
  });
