import { criteriaOf } from '../../../api/criteria-of.js';
import type { Assessment, CriteriaSet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Panel } from '../../../ui/panel.js';
import { Small } from '../../../ui/small.js';
import { Stars } from '../../../ui/stars.js';
import styles from './expected-star.module.css';

interface Props {
  readonly set: CriteriaSet;
  readonly result: Assessment['result'];
  readonly waiting: boolean;
}

/** The star to expect, and what keeps the points from a better one. */
export function ExpectedStar({ set, result: { rating, open }, waiting }: Props) {
  const { t, number } = useWords();
  const nameOf = (code: string) => criteriaOf(set).find((criterion) => criterion.code === code)?.name ?? code;
  return (
    <Panel title={t('assessment.expectedTitle')} tone="green">
      <div className={styles['summary']}>
        {rating.star === null ? (
          <strong className={styles['star']}>{t('assessment.noStar')}</strong>
        ) : (
          <p className={styles['star']}>
            <Stars count={rating.star} size={28} label={t('assessment.expected', { count: rating.star })} />
            <strong aria-hidden="true">{t('star.label', { count: rating.star })}</strong>
          </p>
        )}
        <p>
          {t('assessment.sum', {
            points: number(rating.sum),
            most: number(set.maxPoints),
            star: number(rating.band),
          })}
        </p>
      </div>
      {open.length > 0 && <p>{t('assessment.open', { number: number(open.length), count: open.length })}</p>}
      {rating.failedFloors.length > 0 && (
        <Callout
          tone="warning"
          title={t('result.floors')}
          sentences={rating.failedFloors.map(({ criterion, star, need, have }) =>
            t('result.floor', {
              star: number(star),
              criterion: nameOf(criterion),
              minPoints: number(need),
              points: number(have),
            }),
          )}
        />
      )}
      <Small>{t(waiting ? 'assessment.waiting' : 'assessment.expectedHint')}</Small>
    </Panel>
  );
}
