import { Link } from '@tanstack/react-router';
import type { SettledRules } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { groupsOf } from '../../../ui/groups-of.js';
import styles from './settled-rules-card.module.css';

/** The sheets that have minimums of the province, each as it then reads. */
export function FlooredSheets({ settled }: { settled: SettledRules }) {
  const { t, number } = useWords();
  const sheets = groupsOf(settled.rules.floors, ({ set }) => set);
  if (sheets.length === 0) return null;
  return (
    <ul className={styles['sheets']}>
      {sheets.map(([code, floors]) => (
        <li key={code}>
          <Link
            to="/rulebooks/$rulebookId/sets/$setCode"
            params={{ rulebookId: settled.rulebook, setCode: code }}
            search={{ localRules: settled.id }}
          >
            {t('localRules.sheet', { code, number: number(floors.length), count: floors.length })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
