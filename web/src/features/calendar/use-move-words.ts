import type { DeadlineMove } from '../../api/types.js';
import { useWords } from '../../texts/words.js';

/** Which deadline would move, from which day to which; and why it may not. */
export function useMoveWords() {
  const { t, date, refusal: sentence } = useWords();
  return ({ kind, product, place, dueOn, wouldBeDueOn, refusal }: DeadlineMove) => {
    const move = t(`calendar.move.${kind}`, {
      ...{ product, place: place.name },
      from: dueOn === null ? t('calendar.neverCounted') : date(dueOn),
      to: date(wouldBeDueOn),
    });
    return refusal ? t('calendar.stays', { move, why: sentence(refusal) }) : move;
  };
}
