import type { RulebookLevel } from '../api/types.js';
import { useWords } from './words.js';

type Council = RulebookLevel['council'];

/** The values of a decision, or of what a province settled over it, as people say them. */
export function useRuleWords() {
  const { t, number } = useWords();
  const days = (count: number) => t('rule.days', { number: number(count), count });
  const points = (count: number) => t('rule.points', { number: number(count), count });
  return {
    days,
    points,
    workingDays: (count: number) => t('rule.workingDays', { number: number(count), count }),
    months: (count: number) => t('rule.months', { number: number(count), count }),
    size: ({ minimum, maximum }: Pick<Council, 'minimum' | 'maximum'>) =>
      t('rule.members', {
        number: minimum === maximum ? number(minimum) : `${number(minimum)}–${number(maximum)}`,
        count: maximum,
      }),
    quorum: ({ present, of, withChair }: Council['quorum']) =>
      t(withChair ? 'rule.quorumWithChair' : 'rule.quorumOf', {
        share: of === 100 ? `${number(present)}%` : `${number(present)}/${number(of)}`,
      }),
    spread: (above: number | null) =>
      above === null ? t('rule.none') : t('rule.spread', { points: points(above) }),
    daysList: (each: readonly number[]) =>
      each.length === 0 ? t('rule.none') : t('rule.daysBefore', { days: each.map(number).join(', ') }),
  };
}
