import { Link } from '@tanstack/react-router';
import type { DossierView, Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';

/** The way to why a scoring came to its star. */
export function ExplanationLink({ dossier, panel }: { dossier: DossierView; panel: Panel }) {
  const { t } = useWords();
  return (
    <Link
      to="/dossiers/$dossierId/panels/$panelId/explanation"
      params={{ dossierId: dossier.id, panelId: panel.id }}
      className={linkButton()}
    >
      <Icon name="file" />
      {t('explain.title')}
    </Link>
  );
}
