import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { Reminder } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { groupsOf } from '../../ui/groups-of.js';
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
  const groups = groupsOf(data?.items ?? [], keyOf)
    .map(([, reminders]) => reminders)
    .sort((a, b) => firstDue(a).localeCompare(firstDue(b)));
  const isCancelled = ([first]: readonly Reminder[]) => first?.status === 'cancelled';
  const cancelled = groups.filter(isCancelled);
  return (
    <Panel title={t('reminders.title')}>
      <p>{t('reminders.lead')}</p>
      {error && <Callout tone="info" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} lines={2} />}
      {data?.items.length === 0 && <p>{t('reminders.nothing')}</p>}
      <DayByDay groups={groups.filter((group) => !isCancelled(group))} />
      {cancelled.length > 0 && (
        <details className={styles['cancelled']}>
          <summary>{t('reminders.cancelled', { number: number(cancelled.flat().length) })}</summary>
          <DayByDay groups={cancelled} />
        </details>
      )}
    </Panel>
  );
}

function DayByDay({ groups }: { groups: readonly (readonly Reminder[])[] }) {
  const { t, number, date, dayOf, label, reminderDay } = useWords();
  return (
    <ul className={styles['list']}>
      {groups.map(([first, ...rest]) =>
        first === undefined ? null : (
          <li key={keyOf(first)}>
            <span className={styles['day']}>{date(dayOf(first.dueAt))}</span>
            <span className={styles['what']}>
              {label('deadline', first.deadline)}: {reminderDay(first.daysBefore)}
              <span className={styles['count']}>
                {t('reminders.count', { number: number(rest.length + 1), count: rest.length + 1 })}
              </span>
            </span>
            <Pill tone={tones[first.status] ?? 'none'}>{label('reminder', first.status)}</Pill>
          </li>
        ),
      )}
    </ul>
  );
}

const keyOf = ({ deadline, daysBefore, dueAt, status }: Reminder) =>
  `${dueAt.slice(0, 10)} ${deadline} ${daysBefore} ${status}`;
const firstDue = ([first]: readonly Reminder[]) => first?.dueAt ?? '';
