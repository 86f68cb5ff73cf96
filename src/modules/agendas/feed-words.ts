import { fillIn } from '../../domain/shared/fill-in.js';
import type { DatedThing } from '../calendar/index.js';
import texts from './texts/vi.json' with { type: 'json' };

export const feedName = texts.calendar;

/** What a date says in a calendar program, in Vietnamese. Throws where its sentence asks for what it does not name. */
export function feedSentence({ kind, facts }: DatedThing): string {
  const { place, level, stage } = facts;
  return fillIn(texts[kind], {
    ...facts,
    ...(place === undefined
      ? {}
      : { place: fillIn(texts.place[level as keyof typeof texts.place], { name: place }) }),
    ...(stage === undefined ? {} : { stage: texts.stage[stage as keyof typeof texts.stage] }),
  });
}

export const feedLink = (link: string): string => fillIn(texts.more, { link });
