import type { Simulation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Panel } from '../../../ui/panel.js';
import styles from './stars-before-after.module.css';

const rows = ['5', '4', '3', '2', '1', 'none'] as const;

/** How many products have which star, before and after. */
export function StarsBeforeAfter({ simulation }: { simulation: Simulation }) {
  const { t, number } = useWords();
  const { products, before, after, open, discussed, unlawfulSizes } = simulation;
  const most = Math.max(1, ...rows.flatMap((row) => [before[row], after[row]]));
  const bar = (count: number) => ({ width: `${(100 * count) / most}%` });
  return (
    <Panel title={t('simulation.stars')}>
      <p>{t('simulation.products', { number: number(products), count: products })}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('simulation.star')}</th>
            <th scope="col">{t('simulation.before')}</th>
            <th scope="col">{t('simulation.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`simulation.star.${row}`)}</th>
              {[before[row], after[row]].map((count, i) => (
                <td key={i === 0 ? 'before' : 'after'}>
                  <span className={styles['cell']}>
                    <span className={styles['count']}>{number(count)}</span>
                    <span className={styles['track']} aria-hidden="true">
                      <span className={i === 0 ? styles['was'] : styles['is']} style={bar(count)} />
                    </span>
                  </span>
                </td>
              ))}
            </tr>
          ))}
          {open > 0 && (
            <tr>
              <th scope="row">{t('simulation.star.open')}</th>
              <td>–</td>
              <td>
                <span className={styles['count']}>{number(open)}</span>
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <ul className={styles['notes']}>
        {open > 0 && <li>{t('simulation.open', { number: number(open), count: open })}</li>}
        {discussed.before + discussed.after > 0 && (
          <li>{t('simulation.discussed', { before: discussed.before, after: discussed.after })}</li>
        )}
        {unlawfulSizes.before + unlawfulSizes.after > 0 && (
          <li>
            {t('simulation.unlawfulSizes', { before: unlawfulSizes.before, after: unlawfulSizes.after })}
          </li>
        )}
      </ul>
    </Panel>
  );
}
