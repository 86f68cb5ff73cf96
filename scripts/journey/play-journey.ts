import type { Chapter } from './chapter.js';
import { district } from './chapters/district.js';
import { epilogue } from './chapters/epilogue.js';
import { preparation } from './chapters/preparation.js';
import { province } from './chapters/province.js';
import { registration } from './chapters/registration.js';
import { people } from './people.js';
import { Story, type Line } from './story.js';

const chapters: readonly Chapter[] = [registration, preparation, district, province, epilogue];

export interface Ending {
  readonly done: true;
  readonly state: string;
  readonly star: number | null;
  /** How many steps the dossier's history holds. */
  readonly steps: number;
}

/** Plays one product's way from its commune to its star over HTTP. Throws `Unexpected` or `Refused` at the first thing that is not as it should be. */
export async function playJourney(url: string, tell: (line: Line) => void): Promise<Ending> {
  const story = await Story.begin(url, tell);
  for (const chapter of chapters) await chapter(story);
  const { state, star, steps } = await story.read(people.owner);
  return { done: true, state: state.split('.')[1] ?? state, star, steps: steps.length };
}
