import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import styles from './sessions-ahead.module.css';

/** Sessions that sit now, and those whose dossiers have reached the members; none for whoever is in no council. */
export function useSessionsAhead(isMember: boolean) {
  const open = useInfiniteQuery({ ...queries.councilSessions({ state: 'open' }), enabled: isMember });
  const delivered = useInfiniteQuery({
    ...queries.councilSessions({ state: 'delivered' }),
    enabled: isMember,
  });
  return {
    sessions: [open, delivered].flatMap(({ data }) => data?.pages.flatMap(({ items }) => items) ?? []),
    isLoading: open.isLoading || delivered.isLoading,
  };
}

/** For members of a council. */
export function SessionsAhead({ sessions }: Pick<ReturnType<typeof useSessionsAhead>, 'sessions'>) {
  const { t, date } = useWords();
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
