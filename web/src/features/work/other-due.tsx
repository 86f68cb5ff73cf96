import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { toneOf, useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { DatedLink } from '../../ui/dated-link.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import styles from './other-due.module.css';

export const useOtherDue = () => useQuery(queries.waiting());

/** What is late or due soon beside dossiers: plans, reports, what letters ask after recognition; nothing where nothing is. */
export function OtherDue({ due: { data, error } }: { due: ReturnType<typeof useOtherDue> }) {
  const { t, date, daysLeft, problem } = useWords();
  if (error) return <Callout tone="error" {...problem(error)} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={t('work.otherDue')}>
      <ul className={styles['items']}>
        {data.items.map((thing) => (
          <li key={thing.id}>
            <DatedLink thing={thing} />
            <span className={styles['when']}>
              <Pill tone={toneOf(thing.daysLeft)} icon="clock">
                {daysLeft(thing.daysLeft)}
              </Pill>
              <Small>{date(thing.on)}</Small>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
