import type { CriteriaSet } from '../../../src/domain/scoring/criteria-set.js';
import type { Draw } from '../sequences/draw.js';
import { drawSheet, persuaded, type PrintedSet, type ReadySheet } from '../sequences/sheets.js';
import { drawAppeal, playAppeal, type AppealPlan, type PlayedAppeal } from './appeal.js';
import type { SameIds } from './same-ids.js';
import type { Reader, Scene, SecrecyWorld } from './secrecy-world.js';
import type { Side } from './side.js';
import { Stage } from './stage.js';

/**
 * What is secret at which moment, and from whom. Where nothing that differs has come to light yet, `isBefore`, nothing of it
 * may even be read to be left out of an answer; what a closed panel gave is among the facts of its dossier.
 */
export const moments = {
  /** First sheets are cast and drafted. */
  voting: { isBefore: true, knows: () => false },
  /** The same in writing: some have answered, others have begun to. */
  opining: { isBefore: true, knows: () => false },
  /** First sheets have been shown, second ones are cast. */
  discussing: { isBefore: true, knows: () => false },
  /** First sheets differ in the two worlds, and are known to those who may read ballots; to nobody else. */
  shown: { isBefore: false, knows: (reader: Reader, world: SecrecyWorld) => readsBallots(reader, world) },
  /** The chair has ended that discussion and had them scored again, each with a reason that quotes one of them. */
  argued: { isBefore: false, knows: (reader: Reader, world: SecrecyWorld) => readsBallots(reader, world) },
  /** Cast and broken off: sealed for ever, from everybody but the voter. */
  brokenOff: { isBefore: true, knows: () => false },
  /** So are opinions where the chair has called a meeting instead. */
  called: { isBefore: true, knows: () => false },
  /** Opinions differ too much, in the two worlds as well, and the council has begun to score at a meeting. */
  differing: { isBefore: false, knows: (reader: Reader, world: SecrecyWorld) => readsBallots(reader, world) },
  /** The result stands and is the same; who gave which sheet is for those who may read ballots, or the minutes. */
  sealed: {
    isBefore: false,
    knows: (reader: Reader, world: SecrecyWorld) => readsBallots(reader, world) || auditsBoth(reader, world),
  },
  /** The same of opinions, of which there are minutes of their own. */
  opined: {
    isBefore: false,
    knows: (reader: Reader, world: SecrecyWorld) => readsBallots(reader, world) || auditsBoth(reader, world),
  },
  /** The result is appealed against and the same; how the appeal's members score it is known to nobody yet. */
  appealing: { isBefore: true, knows: () => false },
  /** The result appealed against differs, with every sheet and the star; whoever scores the appeal, or may yet be named to, knows nothing of it. */
  appealed: {
    isBefore: false,
    knows: (reader: Reader, { others }: SecrecyWorld) => !others.includes(reader),
  },
} as const;
export type Moment = keyof typeof moments;
/** Of a renewal, where the law has its council asked in writing. */
export const isInWriting = (moment: Moment): boolean =>
  ['opining', 'called', 'differing', 'opined'].includes(moment);

/** Council, officers and auditor of the level. */
const readsBallots = ({ person }: Reader, { places }: SecrecyWorld) =>
  person.assignments.some(
    ({ role, place }) =>
      place?.id === places.seat.id &&
      (role.startsWith('council') || ['districtOfficer', 'provinceOfficer', 'auditor'].includes(role)),
  );

/** Whoever audits the province reads the minutes of its districts. */
const auditsBoth = ({ person }: Reader, { places }: SecrecyWorld) =>
  person.assignments.some(({ role, place }) => role === 'auditor' && place?.id === places.province.id);

export interface Papers {
  readonly printed: PrintedSet;
  readonly engine: CriteriaSet;
}

/** The sheet without what would miss a floor: stars follow the totals. */
export const withoutShortfalls = (set: PrintedSet): PrintedSet => ({
  ...set,
  parts: set.parts.map((part) => ({
    sections: part.sections.map((section) => ({
      criteria: section.criteria.map((criterion) => ({
        ...criterion,
        options: criterion.options.filter(({ points }) =>
          criterion.floors.every(({ star, minPoints }) => star === 5 || points >= minPoints),
        ),
      })),
    })),
  })),
});

/** Who does what; the same in both worlds. */
export interface Plan {
  readonly moment: Moment;
  /** The whole council. */
  readonly everybody: readonly number[];
  /** Members whose sheets are secret here; the others give the same in both worlds. */
  readonly hidden: readonly number[];
  readonly cast: readonly number[];
  readonly drafted: readonly number[];
  readonly appeal: AppealPlan | null;
}
/** The sheets of one world, by member, and whose sheet it is that persuades the hidden ones in a discussion. */
export interface Secrets {
  readonly first: readonly ReadySheet[];
  readonly persuades: number;
  /** By member of the appeal, over the whole sheet: what is not contested is left out. */
  readonly anew: readonly ReadySheet[];
}

export function aPlan(draw: Draw, moment: Moment, world: SecrecyWorld, papers: Papers): Plan {
  const everybody = [...world.council.keys()];
  const hidden = draw.shuffled(everybody.slice(2)).slice(0, 2 + draw.below(3));
  const appeal = isAppealed(moment) ? drawAppeal(draw, world.others.length, papers.engine) : null;
  const plan = { moment, everybody, hidden, cast: everybody, drafted: [], appeal };
  if (moment === 'appealing') return { ...plan, hidden: [] };
  if (moment === 'appealed') return { ...plan, hidden: everybody };
  if (!isHalfCast(moment)) return plan;
  const cast = everybody.filter((i) => draw.percent(hidden.includes(i) ? 70 : 40));
  return { ...plan, cast, drafted: everybody.filter((i) => !cast.includes(i) && draw.percent(60)) };
}

/** Some have cast a first sheet, others have begun one. */
const isHalfCast = (moment: Moment) => ['voting', 'opining', 'brokenOff', 'called'].includes(moment);
const isAppealed = (moment: Moment) => moment === 'appealing' || moment === 'appealed';
const isSealed = (moment: Moment) => moment === 'sealed' || moment === 'opined' || isAppealed(moment);
/** Where totals lie close together, the lowest of them: opinions in one band, all but a few appealed against in three stars. */
const nearest = (draw: Draw, moment: Moment) => {
  if (moment === 'opined') return 72 + draw.below(10);
  return 60 + draw.below(moment === 'appealed' ? 6 : 30);
};

/** Who votes in secret here, and knows it. */
export function votersIn({ moment, hidden, appeal }: Plan, world: SecrecyWorld): readonly Reader[] {
  const [council, indices] =
    moment === 'appealing' ? [world.others, appeal?.hidden ?? []] : [world.council, hidden];
  return council.filter((_, i) => indices.includes(i));
}

/** Two worlds' sheets that differ in nothing but what is hidden. */
export function twoSecrets(draw: Draw, { printed, engine }: Papers, plan: Plan): readonly [Secrets, Secrets] {
  const filled = (total: number) => drawSheet(printed, engine, draw, { total, stops: false, findings: [] });
  const anySheet = () => filled(20 + draw.below(80));
  const swapped = (sheets: readonly ReadySheet[]) => {
    const [one = 0, other = 0] = plan.hidden;
    return sheets.map((sheet, i) => (i === one ? sheets[other] : i === other ? sheets[one] : sheet) ?? sheet);
  };
  const hiddenAnew = (sheets: readonly ReadySheet[], hidden: readonly number[]) =>
    sheets.map((sheet, i) => (hidden.includes(i) ? anySheet() : sheet));
  // Far apart where there has to be a discussion, close together where there must be none.
  const alike = (near: number) => plan.everybody.map(() => filled(near + draw.below(4)));
  const first = isSealed(plan.moment)
    ? alike(nearest(draw, plan.moment))
    : plan.everybody.map((i) => {
        if (isHalfCast(plan.moment)) return anySheet();
        return filled(i === 0 ? 40 : i === 1 ? 95 : 45 + draw.below(45));
      });
  const copied = (sheets: readonly ReadySheet[]) =>
    sheets.map((sheet, i) => (i < 2 ? sheets[0] : sheet) ?? sheet);
  const anew = (plan.appeal?.members ?? []).map(anySheet);
  const one: Secrets = { first, persuades: 0, anew };
  switch (plan.moment) {
    case 'voting':
    case 'opining':
    case 'brokenOff':
    case 'called':
    case 'shown':
    case 'argued':
    case 'differing':
      return [one, { ...one, first: hiddenAnew(first, plan.hidden) }];
    case 'sealed':
    case 'opined':
      return [one, { ...one, first: swapped(first) }];
    case 'discussing':
      return [one, { ...one, persuades: 1 }];
    case 'appealing':
      return [one, { ...one, anew: hiddenAnew(anew, plan.appeal?.secret ?? []) }];
    case 'appealed':
      // Three stars in one world and more in the other, which both lead the same way; two sheets there are copies.
      return [one, { ...one, first: copied(alike(74 + draw.below(18))) }];
  }
}

export interface Played extends Scene {
  readonly panelId: string;
  readonly appeal: PlayedAppeal | null;
  /** What some were given for their ballots: the same in both worlds where theirs are. */
  readonly receipts: readonly string[];
  /** What was logged and asked of the database while people wrote. */
  readonly traces: readonly string[];
}

export interface Screenplay {
  readonly number: number;
  readonly plan: Plan;
  readonly secrets: Secrets;
  readonly papers: Papers;
}

/** Plays a scene in one world by the requests that people send; answers the panel that is open, or the last. */
export async function playScene(
  side: Side,
  world: SecrecyWorld,
  ids: SameIds,
  { number, plan, secrets, papers }: Screenplay,
): Promise<Played> {
  const inWriting = isInWriting(plan.moment);
  const purpose = inWriting ? 're-evaluation' : 'first';
  const stage = await Stage.set(side, world, ids, { number, purpose });
  const { scene, traces } = stage;
  const { level, scored } = world.law;
  const [chair, secretary] = world.council;
  const played = async (panelId: string, appeal: PlayedAppeal | null = null) => ({
    ...{ ...scene, panelId, appeal, receipts: await receiptsIn(stage, votersIn(plan, world)), traces },
  });
  const openPanel = async () =>
    (await stage.find<{ id: string; contested: readonly string[] }>(
      `SELECT p.id, coalesce((SELECT q.contested FROM panel q WHERE q.id = p.rescores), '[]') AS contested
         FROM panel p WHERE p.dossier_id = $1 ORDER BY p.scoring_round DESC, p.turn DESC LIMIT 1`,
    )) ?? { id: '', contested: [] };
  await stage.step(secretary, 'openScoring');
  const { id: first } = await openPanel();
  for (const i of plan.drafted)
    await stage.ask(world.council[i], {
      method: 'PUT',
      path: `/api/dossiers/${scene.dossierId}/panels/${first}/draft`,
      version: 0,
      body: bodyOf(secrets.first[i]),
    });
  for (const i of plan.cast) await stage.cast(world.council[i], `panels/${first}`, bodyOf(secrets.first[i]));
  if (plan.moment === 'brokenOff') await breakOff(stage, world);
  if (plan.moment === 'called') await stage.step(chair, 'callMeeting', { reason: 'Phức tạp' });
  if (isHalfCast(plan.moment)) return played(first);
  const state = await (inWriting ? stage.endOpinions() : stage.step(secretary, 'closeScoring'));
  const apart = inWriting ? 'meeting' : 'discussion';
  if (state !== (isSealed(plan.moment) ? scored : `${level}.${apart}`))
    throw new Error(`A scene went elsewhere: ${state}`);
  if (plan.moment === 'differing') {
    await stage.step(secretary, 'openScoring');
    const { id: meeting } = await openPanel();
    for (const i of [0, 1]) await stage.cast(world.council[i], `panels/${meeting}`, bodyOf(secrets.first[i]));
    return played(first);
  }
  const open = await openPanel();
  for (const i of plan.moment === 'discussing' ? plan.hidden : []) {
    const [mine, other] = [secrets.first[i], secrets.first[secrets.persuades]];
    if (!mine || !other) continue;
    const after = persuaded([papers.printed, papers.engine], mine, [other, open.contested]);
    await stage.cast(world.council[i], `panels/${open.id}`, withReasons(mine, after));
  }
  if (plan.moment === 'argued') await argue(stage, chair, markedIn(secrets.first[plan.hidden[0] ?? 0]));
  if (isSealed(plan.moment)) {
    if (!inWriting) await sealTheSession(stage, secretary);
    const minutes = inWriting
      ? `dossiers/${scene.dossierId}/panels/${open.id}`
      : `council-sessions/${scene.sessionId}`;
    const body = { what: 'Tên sản phẩm', reason: 'Viết nhầm' };
    await stage.ask(secretary, { method: 'POST', path: `/api/${minutes}/annexes`, body });
  }
  const told = markedIn(secrets.first[0]);
  const appeal =
    plan.appeal && (await playAppeal(stage, world, { plan: plan.appeal, anew: secrets.anew, told }));
  return played(['shown', 'argued'].includes(plan.moment) ? first : open.id, appeal);
}

/** One of a ballot of the council and one of an appeal's, of those that are no secret; without any, one that was never given. */
async function receiptsIn(stage: Stage, voters: readonly Reader[]): Promise<readonly string[]> {
  const found = await stage.find<{ readonly receipts: readonly string[] | null }>(
    `SELECT array_agg(encode(receipt, 'hex')) AS receipts FROM (
       (SELECT b.receipt FROM ballot b JOIN panel p ON p.id = b.panel_id WHERE p.dossier_id = $1 AND b.person_id <> ALL ($2)
         ORDER BY p.scoring_round DESC, p.turn DESC, b.person_id LIMIT 1)
       UNION ALL (SELECT b.receipt FROM appeal_ballot b JOIN appeal v ON v.id = b.appeal_id
         WHERE v.dossier_id = $1 AND b.person_id <> ALL ($2) ORDER BY b.person_id LIMIT 1)) given`,
    [voters.map(({ person }) => person.id)],
  );
  return found?.receipts ?? ['0'.repeat(64)];
}

/** So many find a conflict of interest that no quorum is left; whoever presides gives the scoring up. */
async function breakOff(stage: Stage, { council, law }: SecrecyWorld): Promise<void> {
  const path = `/api/dossiers/${stage.scene.dossierId}/conflicts`;
  for (const member of council.slice(3))
    await stage.ask(member, { method: 'POST', path, body: { word: 'conflict', ground: 'kin' } });
  const state = await stage.step(council[0], 'breakOffScoring', { reason: 'Thiếu thành viên' });
  if (state !== `${law.level}.council`) throw new Error(`A scoring was not broken off: ${state}`);
}

/** Nobody looks at a sheet again, and the chair says why that is not the end of it. */
async function argue(stage: Stage, chair: Reader | undefined, reason: string): Promise<void> {
  for (const action of ['closeScoring', 'scoreAgain']) await stage.step(chair, action, { reason });
}

/** Its minutes are written. */
async function sealTheSession(stage: Stage, secretary: Reader | undefined): Promise<void> {
  const path = `/api/council-sessions/${stage.scene.sessionId}/steps/seal`;
  await stage.ask(secretary, { method: 'POST', path, version: 1, body: {} });
}

/** A reason that gives a sheet away. */
const markedIn = (ready: ReadySheet | undefined) => `Đã chấm ${JSON.stringify(ready?.sheet.marks)}`;

const bodyOf = (ready: ReadySheet | undefined) => ready?.sheet ?? {};

/** Each change with its reason. */
function withReasons({ sheet: before }: ReadySheet, { sheet: after }: ReadySheet) {
  const changed = Object.keys({ ...before.marks, ...after.marks }).filter(
    (code) => JSON.stringify(before.marks[code]) !== JSON.stringify(after.marks[code]),
  );
  return { ...after, notes: Object.fromEntries(changed.map((code) => [code, 'Xem lại'])) };
}
