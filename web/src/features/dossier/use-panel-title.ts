import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { DossierView, Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';

/** Which council it is, and which of its scorings where the decision has several or this is not the first. */
export function usePanelTitle({ rulebook }: DossierView): (panel: Panel) => string {
  const { t, number } = useWords();
  const { data } = useQuery(queries.rulebooks());
  const levels = data?.items.find(({ id }) => id === rulebook)?.levels ?? [];
  return ({ level, scoringRound }) => {
    const planned = levels.find((each) => each.level === level)?.scoringRounds ?? 1;
    const council = t(`panel.title.${level}`);
    return Math.max(planned, scoringRound) > 1
      ? t('panel.title.again', { council, round: number(scoringRound) })
      : council;
  };
}
