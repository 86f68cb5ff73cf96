import { Link } from '@tanstack/react-router';
import type { AgendaItem } from '../../api/types.js';
import { awaitsBallotOf } from '../../api/awaits-ballot.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';

/** Straight to the sheet of whoever still has to score this dossier. */
export function ScoreLink({ item }: { item: AgendaItem }) {
  const { t } = useWords();
  const me = useMe();
  const { dossierId, product, panel } = item;
  if (panel === null || !awaitsBallotOf(item, me.id)) return null;
  return (
    <div>
      <Link
        to="/dossiers/$dossierId/panels/$panelId/ballot"
        params={{ dossierId, panelId: panel.id }}
        hash="sheet"
        className={linkButton('primary')}
        aria-label={t('ballot.startOf', { product })}
      >
        <Icon name="score" />
        {t('ballot.start')}
      </Link>
    </div>
  );
}
