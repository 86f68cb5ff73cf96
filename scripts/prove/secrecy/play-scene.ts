import type { CriteriaSet } from '../../../src/domain/scoring/criteria-set.js';
import { Draw } from '../sequences/draw.js';
import { drawSheet, persuaded, type PrintedSet, type ReadySheet } from '../sequences/sheets.js';
import type { SameIds } from './same-ids.js';
import { writeScene, type Reader, type Scene, type SecrecyWorld } from './secrecy-world.js';
import type { Asked, Side } from './side.js';

/** What is secret at which moment, and from whom. */
export const moments = {
  /** First sheets are cast and drafted. */
  voting: { knows: () => false },
  /** First sheets have been shown, second ones are cast. */
  discussing: { knows: () => false },
  /** First sheets differ in the two worlds, and are known to those who may read ballots; to nobody else. */
  shown: { knows: (reader: Reader, world: SecrecyWorld) => readsBallots(reader, world) },
  /** The result stands and is the same; who gave which sheet is for those who may read ballots. */
  sealed: { knows: (reader: Reader, world: SecrecyWorld) => readsBallots(reader, world) },
} as const;
export type Moment = keyof typeof moments;

/** Council, officers and auditor of the level. */
const readsBallots = ({ person }: Reader, { places }: SecrecyWorld) =>
  person.assignments.some(
    ({ role, place }) =>
      place?.id === places.district.id &&
      (role.startsWith('council') || ['districtOfficer', 'auditor'].includes(role)),
  );

export interface Papers {
  readonly printed: PrintedSet;
  readonly engine: CriteriaSet;
}
/** Who of the council does what; the same in both worlds. */
export interface Plan {
  readonly moment: Moment;
  /** Members whose sheets are secret here; the others give the same in both worlds. */
  readonly hidden: readonly number[];
  readonly cast: readonly number[];
  readonly drafted: readonly number[];
}
/** The sheets of one world, by member, and whose sheet it is that persuades the hidden ones in a discussion. */
export interface Secrets {
  readonly first: readonly ReadySheet[];
  readonly persuades: number;
}

export function aPlan(draw: Draw, moment: Moment): Plan {
  const everybody = [0, 1, 2, 3, 4, 5, 6];
  const hidden = draw.shuffled(everybody.slice(2)).slice(0, 2 + draw.below(3));
  if (moment !== 'voting') return { moment, hidden, cast: everybody, drafted: [] };
  const cast = everybody.filter((i) => draw.percent(hidden.includes(i) ? 70 : 40));
  return { moment, hidden, cast, drafted: everybody.filter((i) => !cast.includes(i) && draw.percent(60)) };
}

/** Two worlds' sheets that differ in nothing but what is hidden. */
export function twoSecrets(draw: Draw, { printed, engine }: Papers, plan: Plan): readonly [Secrets, Secrets] {
  const filled = (total: number) => drawSheet(printed, engine, draw, { total, stops: false, findings: [] });
  const anySheet = () => filled(20 + draw.below(80));
  const swapped = (sheets: readonly ReadySheet[]) => {
    const [one = 0, other = 0] = plan.hidden;
    return sheets.map((sheet, i) => (i === one ? sheets[other] : i === other ? sheets[one] : sheet) ?? sheet);
  };
  const anew = (sheets: readonly ReadySheet[]) =>
    sheets.map((sheet, i) => (plan.hidden.includes(i) ? anySheet() : sheet));
  // Far apart where there has to be a discussion, close together where there must be none.
  const near = 60 + draw.below(30);
  const first = [0, 1, 2, 3, 4, 5, 6].map((i) => {
    if (plan.moment === 'discussing' || plan.moment === 'shown')
      return filled(i === 0 ? 40 : i === 1 ? 95 : 45 + draw.below(45));
    return plan.moment === 'sealed' ? filled(near + draw.below(4)) : anySheet();
  });
  switch (plan.moment) {
    case 'voting':
    case 'shown':
      return [
        { first, persuades: 0 },
        { first: anew(first), persuades: 0 },
      ];
    case 'sealed':
      return [
        { first, persuades: 0 },
        { first: swapped(first), persuades: 0 },
      ];
    case 'discussing':
      return [
        { first, persuades: 0 },
        { first, persuades: 1 },
      ];
  }
}

export interface Played extends Scene {
  readonly panelId: string;
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
  const id = (what: string) => {
    const draw = new Draw(hashed(`${number} ${what}`));
    return draw.uuid();
  };
  const scene = { dossierId: id('dossier'), sessionId: id('session'), evidenceId: id('evidence') };
  await writeScene(side.client, world, { ...scene, productId: id('product') });
  const [, secretary] = world.council;
  const traces: string[] = [];
  let version = 1;
  let asked = 0;
  const ask = async (by: Reader | undefined, request: Omit<Asked, 'cookie' | 'key'>) => {
    asked += 1;
    const key = id(`key ${asked}`);
    const answer = await ids.within(`scene ${number} ${asked}`, () =>
      side.ask({ ...request, cookie: by?.cookie ?? '', key }),
    );
    traces.push([action(request.path), ...answer.log, ...answer.statements].join('; '));
    if (answer.status >= 300) throw new Error(`${request.path}: ${answer.status} ${answer.body}`);
    return JSON.parse(answer.body) as {
      readonly dossier?: { readonly version: number; readonly state: string };
    };
  };
  const step = async (action: string) => {
    const path = `/api/dossiers/${scene.dossierId}/steps/${action}`;
    const answer = await ask(secretary, { method: 'POST', path, version, body: {} });
    version = answer.dossier?.version ?? version;
    return answer.dossier?.state;
  };
  const openPanel = async () => {
    const { rows } = await side.client.query<{ id: string; contested: readonly string[] }>(
      `SELECT p.id, coalesce((SELECT q.contested FROM panel q WHERE q.id = p.rescores), '[]') AS contested
         FROM panel p WHERE p.dossier_id = $1 ORDER BY p.turn DESC LIMIT 1`,
      [scene.dossierId],
    );
    return rows[0] ?? { id: '', contested: [] };
  };
  const sheets = `/api/dossiers/${scene.dossierId}/panels`;
  await step('openScoring');
  const { id: first } = await openPanel();
  for (const i of plan.drafted)
    await ask(world.council[i], {
      method: 'PUT',
      path: `${sheets}/${first}/draft`,
      version: 0,
      body: bodyOf(secrets.first[i]),
    });
  for (const i of plan.cast)
    await ask(world.council[i], {
      method: 'POST',
      path: `${sheets}/${first}/ballot`,
      version,
      body: bodyOf(secrets.first[i]),
    });
  if (plan.moment === 'voting') return { ...scene, panelId: first, traces };
  const state = await step('closeScoring');
  if (state !== (plan.moment === 'sealed' ? 'district.forwarding' : 'district.discussion'))
    throw new Error(`A scene went elsewhere: ${state}`);
  const open = await openPanel();
  for (const i of plan.moment === 'discussing' ? plan.hidden : []) {
    const [mine, other] = [secrets.first[i], secrets.first[secrets.persuades]];
    if (!mine || !other) continue;
    const after = persuaded([papers.printed, papers.engine], mine, [other, open.contested]);
    const path = `${sheets}/${open.id}/ballot`;
    await ask(world.council[i], { method: 'POST', path, version, body: withReasons(mine, after) });
  }
  return { ...scene, panelId: plan.moment === 'shown' ? first : open.id, traces };
}

const action = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const bodyOf = (ready: ReadySheet | undefined) => ready?.sheet ?? {};

/** Each change with its reason. */
function withReasons({ sheet: before }: ReadySheet, { sheet: after }: ReadySheet) {
  const changed = Object.keys({ ...before.marks, ...after.marks }).filter(
    (code) => JSON.stringify(before.marks[code]) !== JSON.stringify(after.marks[code]),
  );
  return { ...after, notes: Object.fromEntries(changed.map((code) => [code, 'Xem lại'])) };
}

function hashed(text: string): () => number {
  let state = 0;
  for (const letter of text) state = (Math.imul(state, 31) + letter.charCodeAt(0)) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
