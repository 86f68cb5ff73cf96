import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import type { CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { linkButton } from '../../ui/link-button.js';
import styles from './declarations-link.module.css';

/** On the page of a session: how many of its dossiers still wait for this member's word. */
export function DeclarationsLink({ session }: { session: CouncilSession }) {
  const { t, number } = useWords();
  const answers = useQueries({
    queries: session.items.map(({ dossierId }) => queries.conflicts(dossierId)),
  });
  const left = answers.filter(({ data }) => data?.mine && !data.mine.standing).length;
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
