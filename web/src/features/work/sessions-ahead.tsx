import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import styles from './sessions-ahead.module.css';

/** For members of a council: sessions whose dossiers have reached them, and those that sit now. */
export function SessionsAhead() {
  const { t, date } = useWords();
  const open = useInfiniteQuery(queries.councilSessions({ state: 'open' }));
  const delivered = useInfiniteQuery(queries.councilSessions({ state: 'delivered' }));
  const sessions = [open, delivered].flatMap(({ data }) => data?.pages.flatMap(({ items }) => items) ?? []);
  if (sessions.length === 0) return null;
  return (
    <Callout tone="info" title={t('work.sessions')}>
      <ul className={styles['sessions']}>
        {sessions.map(({ id, title, plannedOn, plannedAt }) => (
          <li key={id}>
            <Link to="/council-sessions/$sessionId" params={{ sessionId: id }}>
              {t('work.session', { title, on: date(plannedOn), at: plannedAt })}
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
