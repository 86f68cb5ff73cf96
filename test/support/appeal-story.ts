import { markedSheet } from './marked-sheet.js';
import type { Answer, Browser, RunningApplication } from './running-application.js';
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
  const { owner } = story;
  const sheet = await markedSheet(owner, 'qd-1048-2019', '12', points);
  await scoreAlike(story, story.panelId, sheet);
  const best = await bestSheet(owner);
  return { ...story, low: await lowMarks(owner, sheet.marks, best.marks) };
}

/** The same council scores the story's dossier anew, once two have opened its result again. */
export async function scoredAgain(
  world: RunningApplication,
  story: AppealStory,
  points: number,
): Promise<AppealStory> {
  const [chair, secretary] = story.council;
  took(await story.step(secretary, 'proposeReopening', { reason: 'Sót hồ sơ' }));
  took(await story.step(chair, 'confirmReopening', { reason: 'Đồng ý' }));
  return scoredInAnotherSession(world, story, points);
}

/** The same council meets once more on the story's dossier, which waits for it. */
export async function scoredInAnotherSession(
  world: RunningApplication,
  story: AppealStory,
  points: number,
): Promise<AppealStory> {
  const { dossierId, council, owner } = story;
  await world.convene(dossierId, 'district');
  took(await story.step(council[1], 'openScoring'));
  const [panel] = await world.query<{ id: string }>(
    `SELECT id FROM panel WHERE dossier_id = $1 AND status = 'open'`,
    [dossierId],
  );
  const panelId = panel?.id ?? '';
  await scoreAlike(story, panelId, await markedSheet(owner, 'qd-1048-2019', '12', points));
  return { ...story, panelId };
}

async function scoreAlike(story: ScoringStory, panelId: string, sheet: object): Promise<void> {
  for (const member of story.council) {
    const sent = { version: await story.version(), body: sheet };
    took(await member.post(`/dossiers/${story.dossierId}/panels/${panelId}/ballot`, sent));
  }
  took(await story.step(story.council[1], 'closeScoring'));
}

const took = ({ status, body }: Answer) => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
};

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
