import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.js';
import type { Panel } from '../api/types.js';
import { useWords } from './words.js';

/** Which council it is, and which of its scorings where the decision has several or this is not the first. */
export function usePanelTitle(): (rulebook: string, panel: Panel) => string {
  const { t, number } = useWords();
  const { data } = useQuery(queries.rulebooks());
  return (rulebook, { level, scoringRound, attempt }) => {
    const levels = data?.items.find(({ id }) => id === rulebook)?.levels ?? [];
    const planned = levels.find((each) => each.level === level)?.scoringRounds ?? 1;
    const council = t(`panel.title.${level}`);
    const panel =
      Math.max(planned, scoringRound) > 1
        ? t('panel.title.again', { council, round: number(scoringRound) })
        : council;
    return attempt > 1 ? t('panel.attempt', { panel, attempt: number(attempt) }) : panel;
  };
}
