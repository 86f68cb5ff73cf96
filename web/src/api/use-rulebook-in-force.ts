import { useQuery } from '@tanstack/react-query';
import { queries } from './queries.js';
import { takesFilingsOn } from './takes-filings-on.js';
import type { Rulebook } from './types.js';
import { useToday } from './use-today.js';

/** The decision in force today, whose sets a new product is sorted into; nothing until the list has come. */
export function useRulebookInForce(): Rulebook | undefined {
  const today = useToday();
  const { data } = useQuery(queries.rulebooks());
  return data?.items.find((rulebook) => takesFilingsOn(today, rulebook));
}
