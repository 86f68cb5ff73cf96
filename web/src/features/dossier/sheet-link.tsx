import { Link } from '@tanstack/react-router';
import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';

/** The way to the blank sheet this dossier is scored on, with the minimums its province had settled. */
export function SheetLink({ dossier: { rulebook, criteriaSet, localRules } }: { dossier: DossierView }) {
  const { t } = useWords();
  return (
    <Link
      to="/rulebooks/$rulebookId/sets/$setCode"
      params={{ rulebookId: rulebook, setCode: criteriaSet }}
      search={{ localRules: localRules ?? undefined }}
      className={linkButton()}
    >
      <Icon name="law" />
      {t('sheet.open')}
    </Link>
  );
}
