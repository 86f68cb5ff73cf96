import type { Explanation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Panel } from '../../../ui/panel.js';
import styles from './decided-result.module.css';
import { useExplainedWords } from './use-explained-words.js';

/** What stood between this result and the next star. */
export function MissingForNextStar({ explanation }: { explanation: Explanation }) {
  const { t, number } = useWords();
  const sentences = useExplainedWords(explanation);
  const { next, ballots } = explanation;
  if (next === null) return null;
  return (
    <Panel title={t('explain.next', { star: number(next.star) })} tone="amber">
      <ul className={styles['reasons']}>
        <li>
          {t(next.pointsShort > 0 ? 'explain.pointsShort' : 'explain.enoughPoints', {
            points: number(next.pointsShort),
            meanFrom: number(next.meanFrom),
            ballots: number(ballots),
          })}
        </li>
        {next.floorsMissed.map((floor) => (
          <li key={`${floor.criterion}-${floor.star}`}>{sentences.floor(floor)}</li>
        ))}
        {next.blockedBy.map((finding) => (
          <li key={finding.code}>{sentences.finding(finding)}</li>
        ))}
      </ul>
    </Panel>
  );
}
