import type { Charter } from '../api/types.js';
import { useRuleWords } from './use-rule-words.js';
import { useWords } from './words.js';

type Terms = Charter['terms'];

/** The terms of a charter as people say them. */
export function useCharterWords() {
  const { t, number } = useWords();
  const rule = useRuleWords();
  return {
    quorum: rule.quorum,
    spread: (spread: NonNullable<Terms['spread']> | null) =>
      spread === null
        ? t('charter.spread.none')
        : t(`charter.spread.${spread.counts}`, { points: number(spread.points) }),
    scoringRounds: (rounds: number) => t('levels.times', { number: number(rounds), count: rounds }),
    leadWorkingDays: rule.workingDays,
    appealDays: rule.days,
  };
}
