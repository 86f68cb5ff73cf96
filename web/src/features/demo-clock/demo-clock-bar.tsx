import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { Icon } from '../../ui/icon.js';
import styles from './demo-clock-bar.module.css';

const dayInMilliseconds = 86_400_000;
const leaps = [1, 7] as const;
/** What has fallen due goes out a moment after the clock was moved. */
const remindedWithinMs = 3_000;
const later = (now: string, days: number) =>
  new Date(Date.parse(now) + days * dayInMilliseconds).toISOString();
/** Eight in the morning in Vietnam, when offices open. */
const morningOf = (day: string) => `${day}T01:00:00.000Z`;

/** Moves the clock of the demo world, so that reminders can be seen to go out. Does not exist in production. */
export function DemoClockBar() {
  const { t, date, number } = useWords();
  const { data: clock } = useQuery(queries.demoClock());
  const client = useQueryClient();
  const move = useWrite(
    (to: string) => answerOf(api.PUT('/api/demo/clock', { body: { to } })),
    () => setTimeout(() => void client.invalidateQueries(), remindedWithinMs),
  );
  if (!clock) return null;
  return (
    <section className={styles['bar']} aria-label={t('clock.label')}>
      <span className={styles['today']}>
        <Icon name="clock" size={20} />
        <span>
          <span className={styles['word']}>{t('clock.today')} </span>
          <strong>{date(clock.today)}</strong>
        </span>
      </span>
      {leaps.map((days) => (
        <button
          key={days}
          type="button"
          disabled={move.isPending}
          onClick={() => move.mutate(later(clock.now, days))}
        >
          {t('clock.leap', { count: days, days: number(days) })}
        </button>
      ))}
      <DayPicker
        aria-label={t('clock.pick')}
        placeholder={t('clock.pickShort')}
        from={clock.today}
        disabled={move.isPending}
        className={styles['pick']}
        onChange={(day) => day !== undefined && move.mutate(morningOf(day))}
      />
    </section>
  );
}
