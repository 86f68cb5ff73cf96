import type { Rulebook, RulebookLevel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';
import { Panel } from '../../ui/panel.js';
import styles from './levels-panel.module.css';
import { useRuleWords } from '../../texts/use-rule-words.js';

/** What each level with a council does, from below. */
export function LevelsPanel({ levels }: Pick<Rulebook, 'levels'>) {
  const { t, label } = useWords();
  return (
    <Panel title={t('levels.title')}>
      <ul className={styles['levels']}>
        {levels.map((level) => (
          <li key={level.level}>
            <h3>{label('level', level.level)}</h3>
            <LevelFacts level={level} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function LevelFacts({ level }: { level: RulebookLevel }) {
  const { t, label, number } = useWords();
  const { council, scoringRounds, recognises, forwardsFrom } = level;
  const words = useRuleWords();
  const stars = recognises.map(number).join(', ');
  return (
    <FactsList
      facts={[
        {
          label: t('levels.recognises'),
          value: recognises.length === 0 ? t('levels.recognisesNone') : t('levels.stars', { stars }),
        },
        {
          label: t('levels.forwards'),
          value:
            forwardsFrom === null
              ? t('levels.forwardsNone')
              : t('levels.forwardsFrom', { points: words.points(forwardsFrom) }),
        },
        {
          label: t('levels.scorings'),
          value: t('levels.times', { number: number(scoringRounds), count: scoringRounds }),
        },
        { label: label('rule', 'size'), value: words.size(council) },
        { label: label('rule', 'quorum'), value: words.quorum(council.quorum) },
        { label: label('rule', 'spreadAbove'), value: words.spread(council.spreadAbove) },
        { label: label('rule', 'leadWorkingDays'), value: words.workingDays(council.leadWorkingDays) },
      ]}
    />
  );
}
