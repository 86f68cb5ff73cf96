import { markedSheet } from './marked-sheet.js';
import type { Browser, RunningApplication } from './running-application.js';
import { bestSheet, openScoring, type ScoringStory } from './scoring-story.js';

/** A criterion that the council marked low, with the points it gave and the best there are. */
export interface LowMark {
  readonly criterion: string;
  readonly given: number;
  readonly best: number;
  readonly bestOption: string;
  readonly givenOption: string;
}

export interface AppealStory extends ScoringStory {
  /** Widest gap first. */
  readonly low: readonly LowMark[];
}

interface Criterion {
  readonly code: string;
  readonly choice: string;
  readonly options: readonly { readonly code: string; readonly points: number }[];
  readonly appliesIf?: { readonly criterion: string };
}

/** A dossier that all seven members of its district gave so many points, with the criteria they marked low. */
export async function scoredAlike(
  world: RunningApplication,
  points: number,
  round = 1,
): Promise<AppealStory> {
  const story = await openScoring(world, round);
  const { council, dossierId, panelId, owner } = story;
  const sheet = await markedSheet(owner, 'qd-1048-2019', '12', points);
  for (const member of council) {
    const sent = { version: await story.version(), body: sheet };
    const cast = await member.post(`/dossiers/${dossierId}/panels/${panelId}/ballot`, sent);
    if (cast.status !== 200) throw new Error(JSON.stringify(cast.body));
  }
  const closed = await story.step(council[1], 'closeScoring');
  if (closed.status !== 200) throw new Error(JSON.stringify(closed.body));
  const best = await bestSheet(owner);
  return { ...story, low: await lowMarks(owner, sheet.marks, best.marks) };
}

async function lowMarks(
  browser: Browser,
  marks: Readonly<Record<string, string>>,
  best: Readonly<Record<string, string | string[]>>,
): Promise<readonly LowMark[]> {
  const { body } = await browser.get('/rulebooks/qd-1048-2019/sets/12');
  const { parts } = body as unknown as { parts: { sections: { criteria: Criterion[] }[] }[] };
  const criteria = parts.flatMap(({ sections }) => sections).flatMap((section) => section.criteria);
  const hangs = new Set(
    criteria.flatMap(({ code, appliesIf }) => (appliesIf ? [code, appliesIf.criterion] : [])),
  );
  return criteria
    .filter(({ code, choice }) => choice === 'one' && !hangs.has(code))
    .map(({ code, options }) => {
      const worth = (option: unknown) => options.find((each) => each.code === option)?.points ?? 0;
      const [givenOption, bestOption] = [marks[code] ?? '', String(best[code])];
      return { criterion: code, given: worth(givenOption), best: worth(bestOption), givenOption, bestOption };
    })
    .filter(({ given, best: most }) => given < most)
    .toSorted((one, other) => other.best - other.given - (one.best - one.given));
}

/** Members of the province's councils who sit on none and say that they have no conflict of interest. */
export async function otherMembers(world: RunningApplication, dossierId: string, count: number) {
  const others: Browser[] = [];
  for (let n = 0; n < count; n += 1) {
    const other = await world.signedIn(['councilMember', world.places.province]);
    await other.post(`/dossiers/${dossierId}/conflicts`, { body: { word: 'none' } });
    others.push(other);
  }
  return others;
}
