import { criteriaOf } from '../../../api/criteria-of.js';
import type { AssessedSheet, CriteriaSet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Panel } from '../../../ui/panel.js';
import { Small } from '../../../ui/small.js';
import { Stars } from '../../../ui/stars.js';
import styles from './expected-star.module.css';
import { useBlockerSentences } from './use-blocker-sentences.js';

interface Props {
  readonly set: CriteriaSet;
  readonly result: AssessedSheet;
  readonly waiting: boolean;
}

/** The star to expect, and what keeps the points from a better one. */
export function ExpectedStar({ set, result: { rating, open, gap }, waiting }: Props) {
  const { t, number } = useWords();
  const blockerSentences = useBlockerSentences(set);
  const nameOf = (code: string) => criteriaOf(set).find((criterion) => criterion.code === code)?.name ?? code;
  return (
    <Panel title={t('assessment.expectedTitle')} tone="green">
      <div className={styles['summary']}>
        {rating.star === null ? (
          <strong className={styles['star']}>{t(`assessment.noStar.${rating.outcome}`)}</strong>
        ) : (
          <p className={styles['star']}>
            <Stars count={rating.star} size={28} label={t('assessment.expected', { count: rating.star })} />
            <strong aria-hidden="true">{t('star.label', { count: rating.star })}</strong>
          </p>
        )}
        <p>
          {t(rating.outcome === 'rated' ? 'assessment.sum' : 'assessment.sumAlone', {
            points: number(rating.sum),
            most: number(set.maxPoints),
            star: number(rating.band),
          })}
        </p>
      </div>
      {rating.outcome !== 'rated' && (
        <Callout
          tone="error"
          title={t(`assessment.why.${rating.outcome}`)}
          sentences={blockerSentences(gap.blockers)}
        />
      )}
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
