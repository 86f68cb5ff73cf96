import { Link } from '@tanstack/react-router';
import type { Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';
import styles from './next-to-score.module.css';
import { useNextToScore } from './use-next-to-score.js';

interface Props {
  readonly dossierId: string;
  readonly panel: Panel;
}

/** After one ballot, the way straight to the next. */
export function NextToScore({ dossierId, panel }: Props) {
  const { t, number } = useWords();
  const next = useNextToScore(dossierId, panel);
  if (next === null) return null;
  const { first, left } = next;
  return (
    <Callout tone="info" title={t(first ? 'next.left' : 'next.none', { number: number(left), count: left })}>
      <p className={styles['go']}>
        {first && (
          <Link
            to="/dossiers/$dossierId/panels/$panelId/ballot"
            params={{ dossierId: first.dossierId, panelId: first.panelId }}
            hash="sheet"
            className={linkButton('primary')}
          >
            <Icon name="score" />
            {t('next.score', { product: first.product })}
          </Link>
        )}
        {panel.sessionId && (
          <Link
            to="/council-sessions/$sessionId"
            params={{ sessionId: panel.sessionId }}
            className={linkButton()}
          >
            {t('next.session')}
          </Link>
        )}
      </p>
    </Callout>
  );
}
