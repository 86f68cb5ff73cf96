import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import styles from './calendar-page.module.css';

/** Every change of the calendar, newest first; each earlier one stays readable. */
export function VersionsPanel({ year }: { year: number }) {
  const { t, number, instant } = useWords();
  const { data } = useQuery(queries.calendarVersions());
  return (
    <Panel title={t('calendar.versions')}>
      <ul className={styles['list']}>
        {data?.items.map(({ version, madeAt, madeBy, reason }) => (
          <li key={version}>
            <Link to="/calendar" search={{ year, version }}>
              {t('calendar.version', { version: number(version) })}
            </Link>
            {`: ${reason}${madeBy === null ? '' : ` (${madeBy}, ${instant(madeAt)})`}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
