import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { BallotDraft, CriteriaSet } from '../../api/types.js';
import { useSheetDraft } from './use-sheet-draft.js';

interface Props {
  readonly dossierId: string;
  readonly panelId: string;
  readonly set: CriteriaSet;
  readonly kept: BallotDraft;
}

/** A member's unfinished ballot. */
export const useBallotDraft = ({ dossierId, panelId, set, kept }: Props) =>
  useSheetDraft({
    ...{ dossierId, of: panelId, set, kept },
    queryKey: queries.ballotDraft(dossierId, panelId).queryKey,
    put: (version, body) =>
      answerOf(
        api.PUT('/api/dossiers/{id}/panels/{panelId}/draft', {
          params: { path: { id: dossierId, panelId }, header: ifMatch(version) },
          body,
        }),
      ),
  });
