import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import { queries } from '../../api/queries.js';
import type { BallotDraft, CriteriaSet } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { ballotBody, sheetOf } from './ballot-body.js';
import { countPoints } from './count-points.js';
import { blankSheet, isSheet, type Sheet } from './sheet.js';
import { useSavedByItself } from '../../api/use-saved-by-itself.js';

interface Props {
  readonly dossierId: string;
  readonly panelId: string;
  readonly set: CriteriaSet;
  readonly kept: BallotDraft;
}

/** A member's unfinished ballot: the same on every device of that member. */
export function useBallotDraft({ dossierId, panelId, set, kept }: Props) {
  const client = useQueryClient();
  const query = queries.ballotDraft(dossierId, panelId);
  const keptSheet = useMemo(() => (kept.sheet ? sheetOf(kept.sheet) : blankSheet), [kept.sheet]);
  return useSavedByItself<Sheet, Pick<BallotDraft, 'version' | 'savedAt'>>({
    draft: `ocop.ballot.${useMe().id}.${panelId}`,
    isWork: isSheet,
    kept: keptSheet,
    version: kept.version,
    mayChange: true,
    save: ({ version, work }) =>
      answerOf(
        api.PUT('/api/dossiers/{id}/panels/{panelId}/draft', {
          params: { path: { id: dossierId, panelId }, header: ifMatch(version) },
          body: bodyOf(set, work),
        }),
      ),
    versionOf: ({ version }) => version,
    onSaved: (answer, sent) => client.setQueryData(query.queryKey, { ...answer, sheet: bodyOf(set, sent) }),
    onRefused: (error) => {
      if (error instanceof Problem && error.status >= 400)
        void client.invalidateQueries({ queryKey: ['dossier', dossierId] });
    },
  });
}

const bodyOf = (set: CriteriaSet, sheet: Sheet) =>
  ballotBody(set, sheet, countPoints(set, sheet).switchedOff);
