import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Pill, type PillTone } from '../../ui/pill.js';
import styles from './dossier-reminders.module.css';

const tones: Readonly<Record<string, PillTone>> = {
  planned: 'info',
  handed: 'soon',
  delivered: 'good',
  cancelled: 'none',
};

/** Which reminders of this dossier are planned, went out or were called off. */
export function DossierReminders({ dossierId }: { dossierId: string }) {
  const { t, label, has, date, dayOf, reminderDay, number } = useWords();
  const { data } = useQuery(queries.dossierReminders(dossierId));
  if (!data || data.items.length === 0) return null;
  return (
    <details className={styles['reminders']}>
      <summary>{t('reminders.ofDossier', { number: number(data.items.length) })}</summary>
      <ul>
        {data.items.map((reminder) => (
          <li key={`${reminder.deadline} ${reminder.daysBefore} ${reminder.dueAt}`}>
            <span>
              <strong>{date(dayOf(reminder.dueAt))}</strong> ·{' '}
              {label(has(`clock.${reminder.deadline}`) ? 'clock' : 'deadline', reminder.deadline)}:{' '}
              {reminderDay(reminder.daysBefore)}
            </span>
            <Pill tone={tones[reminder.status] ?? 'none'}>{label('reminder', reminder.status)}</Pill>
          </li>
        ))}
      </ul>
    </details>
  );
}
