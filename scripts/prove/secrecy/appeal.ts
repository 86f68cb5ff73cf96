import { scoredAnew } from '../../../src/domain/appeal/contested-sheet.js';
import { codesOf, type CriteriaSet } from '../../../src/domain/scoring/criteria-set.js';
import type { Draw } from '../sequences/draw.js';
import type { ReadySheet } from '../sequences/sheets.js';
import type { SecrecyWorld } from './secrecy-world.js';
import type { Stage } from './stage.js';

/** Who scores an appeal, and over what; the same in both worlds. People by their place among those who may. */
export interface AppealPlan {
  readonly contested: readonly string[];
  /** What is scored anew: the contested criteria, and those bound to them. */
  readonly criteria: readonly string[];
  readonly members: readonly number[];
  /** Members who have cast, by their place among the members. */
  readonly cast: readonly number[];
  /** Members who have begun and not cast. */
  readonly drafted: readonly number[];
  /** Of all these, those whose sheets are secret here: from everybody but themselves. */
  readonly secret: readonly number[];
  /** The same people, by their place among those who may score. */
  readonly hidden: readonly number[];
  readonly isDecided: boolean;
}

export interface PlayedAppeal {
  readonly id: string;
}

/** Three others or five score up to three criteria; all have declared, some have cast. */
export function drawAppeal(draw: Draw, others: number, engine: CriteriaSet): AppealPlan {
  const members = draw.shuffled([...Array(others).keys()]).slice(0, draw.one([3, 5]));
  const contested = draw.shuffled([...codesOf(engine)]).slice(0, 1 + draw.below(3));
  const places = [...members.keys()];
  const cast = places.filter((place) => place === 0 || draw.percent(60));
  const drafted = places.filter((place) => !cast.includes(place) && draw.percent(60));
  const secret = [...cast, ...drafted].filter((place) => place === 0 || draw.percent(70));
  const hidden = secret.flatMap((place) => members[place] ?? []);
  return {
    contested,
    criteria: scoredAnew(engine, contested),
    members,
    cast,
    drafted,
    secret,
    hidden,
    isDecided: false,
  };
}

/** What is scored anew in an appeal, and what somebody writes of the marks that are contested. */
interface AppealScript {
  readonly plan: AppealPlan;
  readonly anew: readonly ReadySheet[];
  readonly told: string;
}

/** The appeal as it ends once all of its members have cast. */
export const decided = (plan: AppealPlan): AppealPlan => ({
  ...plan,
  ...{ cast: [...plan.members.keys()], drafted: [], secret: [], hidden: [], isDecided: true },
});

/** The secretary would have the sealed result opened again; the owner appeals, the chair admits it, and some of its members score it. */
export async function playAppeal(
  stage: Stage,
  { owner, council, others }: SecrecyWorld,
  { plan, anew, told }: AppealScript,
): Promise<PlayedAppeal> {
  const [chair, secretary] = council;
  await stage.step(secretary, 'proposeReopening', { reason: told });
  const grounds = plan.contested.map((criterion) => ({ criterion, reason: 'Đã có trong hồ sơ' }));
  await stage.step(owner, 'fileAppeal', { grounds });
  const members = plan.members.flatMap((i) => others[i] ?? []);
  const path = `/api/dossiers/${stage.scene.dossierId}/conflicts`;
  for (const member of members) await stage.ask(member, { method: 'POST', path, body: { word: 'none' } });
  await stage.step(chair, 'admitAppeal', { memberIds: members.map(({ person }) => person.id) });
  const appeal = await stage.find<PlayedAppeal>('SELECT id FROM appeal WHERE dossier_id = $1');
  if (!appeal) throw new Error('An appeal was filed but is not there');
  for (const place of plan.drafted)
    await stage.ask(members[place], {
      method: 'PUT',
      path: `/api/dossiers/${stage.scene.dossierId}/appeals/${appeal.id}/draft`,
      version: 0,
      body: contestedPartOf(anew[place], plan.criteria),
    });
  for (const place of plan.cast)
    await stage.cast(members[place], `appeals/${appeal.id}`, contestedPartOf(anew[place], plan.criteria));
  if (plan.isDecided) await stage.step(secretary, 'decideAppeal');
  return appeal;
}

function contestedPartOf(ready: ReadySheet | undefined, criteria: readonly string[]) {
  if (!ready) throw new Error('Whoever casts has a sheet');
  const marks = Object.entries(ready.sheet.marks).filter(([code]) => criteria.includes(code));
  return { ...ready.sheet, marks: Object.fromEntries(marks) };
}
