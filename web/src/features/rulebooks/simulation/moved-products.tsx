import { Link } from '@tanstack/react-router';
import type { Simulation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Icon } from '../../../ui/icon.js';
import { Panel } from '../../../ui/panel.js';
import styles from './moved-products.module.css';

/** Whose star changes, and whose cannot be told. */
export function MovedProducts({ simulation }: { simulation: Simulation }) {
  const { t, number } = useWords();
  const { moved, undecided, withoutSheet } = simulation;
  const star = (count: number | null) => t(`simulation.star.${count ?? 'none'}`);
  return (
    <Panel title={t('simulation.moved', { number: number(moved.length), count: moved.length })}>
      {moved.length === 0 && <p>{t('simulation.nobodyMoves')}</p>}
      <ul className={styles['list']}>
        {moved.map(({ id, productName, from, to }) => (
          <li key={id}>
            <Product id={id} name={productName} />
            <span className={styles['way']}>
              {star(from)}
              <Icon name="next" size={18} />
              <span className="visually-hidden">{t('decision.becomes')}</span>
              <strong className={(to ?? 0) < (from ?? 0) ? styles['down'] : styles['up']}>{star(to)}</strong>
            </span>
          </li>
        ))}
      </ul>
      {undecided.length > 0 && (
        <>
          <h3 className={styles['head']}>{t('simulation.undecided')}</h3>
          <ul className={styles['list']}>
            {undecided.map(({ id, productName, from, lowest, highest }) => (
              <li key={id}>
                <Product id={id} name={productName} />
                <span>
                  {t('simulation.between', {
                    from: star(from),
                    lowest: star(lowest),
                    highest: star(highest),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {withoutSheet.length > 0 && (
        <>
          <h3 className={styles['head']}>{t('simulation.withoutSheet')}</h3>
          <ul className={styles['list']}>
            {withoutSheet.map(({ id, productName }) => (
              <li key={id}>
                <Product id={id} name={productName} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

const Product = ({ id, name }: { id: string; name: string }) => (
  <Link to="/dossiers/$dossierId" params={{ dossierId: id }}>
    {name}
  </Link>
);
