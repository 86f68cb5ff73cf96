import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api, ifMatch } from '../../../api/client.js';
import { filesOf } from '../../../api/evidence.js';
import { draftOf } from '../../../api/kept-draft.js';
import { Problem } from '../../../api/problem.js';
import { queries } from '../../../api/queries.js';
import type { Assessment, CriteriaSet, DossierView } from '../../../api/types.js';
import { useMe } from '../../../api/use-me.js';
import { countPoints } from '../count-points.js';
import { useSavedByItself } from '../../../api/use-saved-by-itself.js';
import {
  assessmentBody,
  changeOwnScoring,
  isOwnScoring,
  ownScoringOf,
  type OwnScoring,
  type OwnScoringChange,
} from './own-scoring.js';

interface Props {
  readonly dossier: DossierView;
  readonly set: CriteriaSet;
  readonly assessment: Assessment;
}

/** The owner's scoring on screen: saved while the owner goes on, so nothing but the scoring itself is asked for again. */
export function useOwnScoring({ dossier, set, assessment }: Props) {
  const client = useQueryClient();
  const { mayChange, version, sheet: saved } = assessment;
  const kept = useMemo(() => ownScoringOf(saved), [saved]);
  const { work, change, ...own } = useSavedByItself<OwnScoring, Assessment>({
    draft: draftOf(useMe().id, 'assessment', dossier.id),
    isWork: isOwnScoring,
    ...{ kept, version, mayChange },
    save: (unsaved) => {
      const files = new Set(filesOf(dossier).map(({ id }) => id));
      const { switchedOff } = countPoints(set, unsaved.work.sheet);
      return answerOf(
        api.PUT('/api/dossiers/{id}/assessment', {
          params: { path: { id: dossier.id }, header: ifMatch(unsaved.version) },
          body: assessmentBody(unsaved.work, { set, switchedOff, files }),
        }),
      );
    },
    versionOf: (answer) => answer.version,
    onSaved: (answer) => client.setQueryData(queries.assessment(dossier.id).queryKey, answer),
    onRefused: (error) => {
      if (error instanceof Problem && error.status >= 400)
        void client.invalidateQueries({ queryKey: ['dossier', dossier.id] });
    },
  });
  const count = useMemo(() => countPoints(set, work.sheet), [set, work.sheet]);
  return {
    ...own,
    scoring: work,
    count,
    change: (touch: OwnScoringChange) => change((current) => changeOwnScoring(current, touch)),
  };
}
