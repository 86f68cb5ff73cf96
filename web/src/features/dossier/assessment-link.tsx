import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';
import { Small } from '../../ui/small.js';

/** The way to the owner's own scoring: to begin it, to go on, to read it; or the word that there is none. */
export function AssessmentLink({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  const { data: assessment, isPending } = useQuery(queries.assessment(dossier.id));
  if (isPending) return null;
  const isBlank = assessment?.savedAt === null;
  if (isBlank && !assessment.mayChange) return <Small>{t('assessment.none')}</Small>;
  return (
    <Link to="/dossiers/$dossierId/assessment" params={{ dossierId: dossier.id }} className={linkButton()}>
      <Icon name="score" />
      {t(isBlank ? 'assessment.begin' : 'assessment.sheet')}
    </Link>
  );
}
