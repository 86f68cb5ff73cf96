import type { Simulation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Panel } from '../../../ui/panel.js';
import styles from './biting-rules.module.css';

const shown = 12;

/** Which floors and criteria make the difference. */
export function BitingRules({ simulation: { floors, criteria } }: { simulation: Simulation }) {
  const { t, number } = useWords();
  if (floors.length + criteria.length === 0) return null;
  return (
    <Panel title={t('simulation.bites')}>
      {floors.length > 0 && (
        <>
          <h3>{t('simulation.floors')}</h3>
          <ul className={styles['list']}>
            {floors.map(({ set, criterion, name, star, products }) => (
              <li key={`${set} ${criterion} ${star}`}>
                <span>{t('simulation.floor', { set, criterion, name, star })}</span>
                <strong>{t('simulation.floorMissed', { number: number(products), count: products })}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {criteria.length > 0 && (
        <>
          <h3 className={styles['head']}>{t('simulation.criteria')}</h3>
          <ul className={styles['list']}>
            {criteria.slice(0, shown).map(({ name, before, after }) => (
              <li key={name}>
                <span>{name}</span>
                <span>{t('simulation.points', { before: number(before), after: number(after) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
