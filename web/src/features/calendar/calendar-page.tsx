import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useToday } from '../../api/use-today.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { linkButton } from '../../ui/link-button.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './calendar-page.module.css';
import { ChangeDialog } from './change-dialog.js';
import { ListStanding } from './list-standing.js';
import { MonthPanel } from './month-panel.js';
import { monthsOf } from './months-of.js';
import { ReissuePanel } from './reissue-panel.js';
import { VersionsPanel } from './versions-panel.js';

interface Props {
  readonly year?: number | undefined;
  readonly version?: number | undefined;
}

/** The working days of a year at a glance, each listed day with its document; administrators change them here. */
export function CalendarPage({ year, version }: Props) {
  const { t, problem } = useWords();
  const thisYear = Number(useToday().slice(0, 4));
  const asked = year ?? thisYear;
  const { data, error } = useQuery(queries.calendar(asked, version));
  return (
    <Page
      title={t('calendar.title', { year: asked })}
      lead={t('calendar.lead')}
      extra={data?.mayChange && data.version === data.latest && <ChangeDialog />}
    >
      <YearChoice year={asked} />
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} lines={5} />}
      {data && <ListStanding calendar={data} />}
      {data && (
        <div className={styles['months']}>
          {monthsOf(data.year).map((month) => (
            <MonthPanel
              key={month.month}
              month={month}
              days={data.days.filter(({ date }) => Number(date.slice(5, 7)) === month.month)}
            />
          ))}
        </div>
      )}
      {data?.mayReissue && <ReissuePanel />}
      {data && <VersionsPanel year={data.year} />}
    </Page>
  );
}

function YearChoice({ year }: { year: number }) {
  const { t } = useWords();
  return (
    <nav className={styles['years']} aria-label={t('calendar.chooseYear')}>
      {[year - 1, year + 1].map((other) => (
        <Link key={other} to="/calendar" search={{ year: other }} className={linkButton()}>
          {t('calendar.year', { year: other })}
        </Link>
      ))}
    </nav>
  );
}
