import type { CalendarDay } from '../../api/types.js';
import { useWords } from '../../texts/words.js';

/** The paper that a row stands on, in words. */
export function useBasis() {
  const { t, date } = useWords();
  return ({ source, sourceDatedOn }: Pick<CalendarDay, 'source' | 'sourceDatedOn'>) =>
    // Most sources say the day themselves.
    sourceDatedOn === null || source.includes(date(sourceDatedOn))
      ? t('calendar.basis', { source })
      : t('calendar.basisDated', { source, on: date(sourceDatedOn) });
}
