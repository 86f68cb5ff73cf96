import { Link } from '@tanstack/react-router';
import type { CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { linkButton } from '../../ui/link-button.js';
import styles from './declarations-link.module.css';

/** On the page of a session: how many of its dossiers still wait for this member's word. */
export function DeclarationsLink({ session }: { session: CouncilSession }) {
  const { t, number } = useWords();
  const left = session.items.filter(({ awaitsMyWord }) => awaitsMyWord).length;
  if (left === 0) return null;
  return (
    <Callout tone="warning" title={t('declarations.left', { number: number(left), count: left })}>
      <p className={styles['go']}>
        <Link
          to="/council-sessions/$sessionId/declarations"
          params={{ sessionId: session.id }}
          className={linkButton('primary')}
        >
          {t('declarations.open')}
        </Link>
      </p>
    </Callout>
  );
}
