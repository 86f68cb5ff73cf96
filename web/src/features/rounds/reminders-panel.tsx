import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { RemindersOfADay } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { Pill, type PillTone } from '../../ui/pill.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './reminders-panel.module.css';

const tones: Readonly<Record<string, PillTone>> = {
  planned: 'info',
  handed: 'soon',
  delivered: 'good',
  cancelled: 'none',
};

/** Which reminders are planned, have gone out or were called off, day by day. */
export function RemindersPanel({ roundId }: { roundId: string }) {
  const { t, problem, number } = useWords();
  const { data, error } = useQuery(queries.reminders(roundId));
  const days = data?.items ?? [];
  const cancelled = days.filter(({ status }) => status === 'cancelled');
  const howMany = cancelled.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title={t('reminders.title')}>
      <p>{t('reminders.lead')}</p>
      {error && <Callout tone="info" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} lines={2} />}
      {data?.items.length === 0 && <p>{t('reminders.nothing')}</p>}
      <DayByDay days={days.filter(({ status }) => status !== 'cancelled')} />
      {howMany > 0 && (
        <details>
          <summary>{t('reminders.cancelled', { number: number(howMany) })}</summary>
          <DayByDay days={cancelled} />
        </details>
      )}
    </Panel>
  );
}

function DayByDay({ days }: { days: readonly RemindersOfADay[] }) {
  const { t, number, date, label, reminderDay } = useWords();
  return (
    <ul className={styles['list']}>
      {days.map(({ deadline, daysBefore, day, status, count }) => (
        <li key={`${day} ${deadline} ${daysBefore} ${status}`}>
          <span className={styles['day']}>{date(day)}</span>
          <span className={styles['what']}>
            {label('deadline', deadline)}: {reminderDay(daysBefore)}
            <span className={styles['count']}>{t('reminders.count', { number: number(count), count })}</span>
          </span>
          <Pill tone={tones[status] ?? 'none'}>{label('reminder', status)}</Pill>
        </li>
      ))}
    </ul>
  );
}
