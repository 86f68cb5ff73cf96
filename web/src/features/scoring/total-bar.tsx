import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CriteriaSet } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import type { Count } from './count-points.js';
import { goToCriterion } from './criterion-anchor.js';
import styles from './total-bar.module.css';

interface Props {
  readonly set: CriteriaSet;
  readonly count: Count;
  /** What the points come to. */
  readonly star?: ReactNode;
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** The running total, always in sight, with the way on: the next open criterion, and what is done with the sheet. */
export function TotalBar({ set, count, star, above, children }: Props) {
  const { t, number } = useWords();
  const [nextOpen] = count.open;
  return (
    <section className={styles['bar']} aria-label={t('total.label')}>
      {above && <div className={styles['above']}>{above}</div>}
      <div className={styles['numbers']}>
        <p className={styles['total']}>
          <strong>{number(count.total)}</strong>
          <span>{t('total.of', { most: number(set.maxPoints) })}</span>
        </p>
        <ul className={styles['parts']}>
          {set.parts.map(({ code, maxPoints }) => (
            <li key={code}>
              <b>{code}</b> {number(count.parts[code] ?? 0)}/{number(maxPoints)}
            </li>
          ))}
        </ul>
        {star}
        <p className="visually-hidden" role="status">
          {t('total.spoken', { points: number(count.total), open: number(count.open.length) })}
        </p>
      </div>
      {nextOpen ? (
        <Button size="large" onClick={() => goToCriterion(nextOpen)}>
          {t('total.open', { number: number(count.open.length), count: count.open.length })}
        </Button>
      ) : (
        <span className={styles['complete']}>{t('total.complete')}</span>
      )}
      {children}
    </section>
  );
}
