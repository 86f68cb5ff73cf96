import type { Agenda } from '../api/types.js';
import { useWords } from './words.js';

/** What a date of the year says. */
export function useDatedWords() {
  const { t, place } = useWords();
  return ({ kind, facts }: Agenda['items'][number]): string => {
    const { place: name, level } = facts;
    const at = typeof name === 'string' ? { place: place(name, level as 'commune') } : {};
    const { products: count } = facts;
    return t(`dated.${kind}`, { ...facts, ...at, ...(typeof count === 'number' ? { count } : {}) });
  };
}
