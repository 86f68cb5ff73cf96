import type { CalendarDay } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { CitedDay } from './cited-day.js';
import type { MonthWeeks } from './months-of.js';
import styles from './month-panel.module.css';

interface Props {
  readonly month: MonthWeeks;
  readonly days: readonly CalendarDay[];
}

const weekend = 5;

/** One month at a glance, and its listed days with what each stands on. */
export function MonthPanel({ month: { month, weeks }, days }: Props) {
  const { t, label } = useWords();
  const listed = new Map(days.map((day) => [day.date, day]));
  return (
    <section className={styles['month']} aria-label={t('calendar.month', { month })}>
      <table className={styles['table']}>
        <caption>{t('calendar.month', { month })}</caption>
        <thead>
          <tr>
            {weeks[0]?.map((_, day) => (
              <th key={day} scope="col">
                {label('calendar.weekday', String(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, index) => {
                const kind = day === null ? undefined : listed.get(day)?.kind;
                const look = kind ?? (day !== null && index >= weekend ? 'rest' : 'plain');
                return (
                  <td key={index} className={styles[look]}>
                    {day !== null && Number(day.slice(8))}
                    {kind && <span className="visually-hidden">: {label('calendar.kind', kind)}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {days.length > 0 && (
        <ul className={styles['days']}>
          {days.map((day) => (
            <CitedDay key={day.date} day={day} />
          ))}
        </ul>
      )}
    </section>
  );
}
