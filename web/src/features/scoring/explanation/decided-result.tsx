import type { Explanation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Panel } from '../../../ui/panel.js';
import { Stars } from '../../../ui/stars.js';
import styles from './decided-result.module.css';
import { useExplainedWords } from './use-explained-words.js';

/** The star, its points, and the one thing that decided it. */
export function DecidedResult({ explanation }: { explanation: Explanation }) {
  const { t, number, mean, label } = useWords();
  const sentences = useExplainedWords(explanation);
  const { star, band, outcome, sum, ballots, decidedBy } = explanation;
  const { floors = [], findings = [] } = decidedBy;
  return (
    <Panel title={t('explain.result')} tone="green">
      <div className={styles['summary']}>
        {star === null ? (
          <strong className={styles['star']}>{label('noStar', outcome)}</strong>
        ) : (
          <p className={styles['star']}>
            <Stars count={star} size={30} label={t('star.label', { count: star })} />
            <strong aria-hidden="true">{t('star.label', { count: star })}</strong>
          </p>
        )}
        <p className={styles['mean']}>
          <strong>{mean(explanation.mean)}</strong> {t('explain.mean')}
        </p>
      </div>
      <p>{t('explain.sum', { points: number(sum), ballots: number(ballots), star: number(band) })}</p>
      <h3>{t(`explain.by.${decidedBy.by}`)}</h3>
      {decidedBy.by === 'bound' && (
        <p>
          {t('explain.bound', {
            star: number(decidedBy.star ?? band),
            meanFrom: number(decidedBy.meanFrom ?? 0),
            need: number(decidedBy.need ?? 0),
            have: number(decidedBy.have ?? sum),
            ballots: number(ballots),
          })}
        </p>
      )}
      {floors.length + findings.length > 0 && (
        <ul className={styles['reasons']}>
          {floors.map((floor) => (
            <li key={`${floor.criterion}-${floor.star}`}>{sentences.floor(floor)}</li>
          ))}
          {findings.map((finding) => (
            <li key={finding.code}>{sentences.finding(finding)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
