import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/queries.js';
import type { CriteriaSet, DossierView, Panel } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Waiting } from '../../../ui/waiting.js';
import { sheetOf } from '../ballot-body.js';
import { OpenRescoring } from './open-rescoring.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly set: CriteriaSet;
  /** The panel whose sheets are scored again. */
  readonly of: string;
}

/** A second sheet: it begins as the one before, and only what was contested may change. */
export function RescoringSheet({ dossier, panel, set, of }: Props) {
  const { t, problem } = useWords();
  const before = useQuery(queries.ownBallot(dossier.id, of));
  const draft = useQuery(queries.ballotDraft(dossier.id, panel.id));
  const assessment = useQuery(queries.assessment(dossier.id));
  const error = before.error ?? draft.error ?? assessment.error;
  if (!before.data || !draft.data || !assessment.data)
    return error ? (
      <Callout tone="error" {...problem(error)} />
    ) : (
      <Waiting label={t('page.loading')} lines={5} />
    );
  return (
    <OpenRescoring
      dossier={dossier}
      panel={panel}
      set={set}
      before={sheetOf(before.data)}
      kept={draft.data}
      assessment={assessment.data}
      refetch={draft.refetch}
    />
  );
}
