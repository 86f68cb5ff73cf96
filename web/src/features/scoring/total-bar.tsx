import { Button } from 'antd';
import type { CriteriaSet } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import type { Count } from './count-points.js';
import styles from './total-bar.module.css';

interface Props {
  readonly set: CriteriaSet;
  readonly count: Count;
  readonly onNextOpen: () => void;
  readonly onReview: () => void;
}

/** The running total, always in sight, with the way on: the next open criterion, or the review. */
export function TotalBar({ set, count, onNextOpen, onReview }: Props) {
  const { t, number } = useWords();
  return (
    <section className={styles['bar']} aria-label={t('total.label')}>
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
        <p className="visually-hidden" role="status">
          {t('total.spoken', { points: number(count.total), open: number(count.open.length) })}
        </p>
      </div>
      {count.open.length > 0 ? (
        <Button size="large" onClick={onNextOpen}>
          {t('total.open', { number: number(count.open.length), count: count.open.length })}
        </Button>
      ) : (
        <span className={styles['complete']}>{t('total.complete')}</span>
      )}
      <Button type="primary" size="large" onClick={onReview}>
        {t('total.review')}
      </Button>
    </section>
  );
}
