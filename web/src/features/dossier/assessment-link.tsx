import { Link } from '@tanstack/react-router';
import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';

/** The way to the owner's own scoring. */
export function AssessmentLink({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  return (
    <Link to="/dossiers/$dossierId/assessment" params={{ dossierId: dossier.id }} className={linkButton()}>
      <Icon name="score" />
      {t('assessment.sheet')}
    </Link>
  );
}
