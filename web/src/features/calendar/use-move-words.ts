import type { DeadlineMove } from '../../api/types.js';
import { useWords } from '../../texts/words.js';

/** Which deadline would move, from which day to which. */
export function useMoveWords() {
  const { t, date } = useWords();
  return ({ kind, product, place, dueOn, wouldBeDueOn }: DeadlineMove) =>
    t(`calendar.move.${kind}`, {
      ...{ product, place: place.name },
      from: dueOn === null ? t('calendar.neverCounted') : date(dueOn),
      to: date(wouldBeDueOn),
    });
}
