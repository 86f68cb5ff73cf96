import { useEffect, useMemo, useState } from 'react';
import { filesOf } from '../../../api/evidence.js';
import { Problem } from '../../../api/problem.js';
import type { Assessment, CriteriaSet, DossierView } from '../../../api/types.js';
import { useMe } from '../../../api/use-me.js';
import { countPoints } from '../count-points.js';
import { dropDraft, keepDraft, keptDraft } from '../draft.js';
import {
  assessmentBody,
  changeOwnScoring,
  isUnsaved,
  ownScoringOf,
  type OwnScoringChange,
  type Unsaved,
} from './own-scoring.js';
import { useSaveAssessment } from './use-save-assessment.js';

/** Long enough to choose again, short enough to see the star at once. */
const quietMs = 1_200;

interface Props {
  readonly dossier: DossierView;
  readonly set: CriteriaSet;
  readonly assessment: Assessment;
}

/** The owner's scoring on screen: saved by itself after every pause, kept in this tab until it is. */
export function useOwnScoring({ dossier, set, assessment }: Props) {
  const { mayChange, version, sheet: saved } = assessment;
  const draft = `ocop.assessment.${useMe().id}.${dossier.id}`;
  const [unsaved, setUnsaved] = useState(() => (mayChange ? keptDraft(draft, isUnsaved) : null));
  const kept = useMemo(() => ownScoringOf(saved), [saved]);
  const scoring = unsaved?.scoring ?? kept;
  const count = useMemo(() => countPoints(set, scoring.sheet), [set, scoring.sheet]);

  const { mutate, isPending, error, reset } = useSaveAssessment({
    dossierId: dossier.id,
    bodyOf: (sent) => {
      const files = new Set(filesOf(dossier).map(({ id }) => id));
      const { switchedOff } = countPoints(set, sent.scoring.sheet);
      return assessmentBody(sent.scoring, { set, switchedOff, files });
    },
    onSaved: (sent, savedVersion) => {
      const left = (current: Unsaved | null) => stillUnsaved(current, sent, savedVersion);
      setUnsaved(left);
      // The page may have been left meanwhile.
      const rest = left(keptDraft(draft, isUnsaved));
      if (rest === null) dropDraft(draft);
      else keepDraft(draft, rest);
    },
  });

  /** Somebody has saved meanwhile, in another tab perhaps. */
  const isStale = error instanceof Problem && error.isStale;
  useEffect(() => {
    if (unsaved !== null) keepDraft(draft, unsaved);
  }, [draft, unsaved]);
  useEffect(() => {
    if (unsaved === null || !mayChange || isPending || error !== null) return undefined;
    const timer = setTimeout(() => mutate(unsaved), quietMs);
    return () => clearTimeout(timer);
  }, [unsaved, mayChange, isPending, error, mutate]);

  return {
    scoring,
    count,
    isUnsaved: unsaved !== null,
    isPending,
    error,
    isStale,
    change: (change: OwnScoringChange) =>
      setUnsaved((current) => ({
        version: current?.version ?? version,
        scoring: changeOwnScoring(current?.scoring ?? kept, change),
      })),
    /** Over the version that is there now, once its owner was told of it. */
    save: () => {
      if (unsaved === null) return;
      mutate(isStale ? { ...unsaved, version } : unsaved);
    },
    takeSaved: () => {
      dropDraft(draft);
      setUnsaved(null);
      reset();
    },
  };
}

function stillUnsaved(current: Unsaved | null, sent: Unsaved, version: number): Unsaved | null {
  const isSent = JSON.stringify(current?.scoring) === JSON.stringify(sent.scoring);
  return current === null || isSent ? null : { ...current, version };
}
