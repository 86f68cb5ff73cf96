import { randomUUID } from 'node:crypto';
import { availableActions } from '../../../src/domain/dossier/decide.js';
import { registerDossier } from '../../../src/domain/dossier/register-dossier.js';
import { factsOf } from '../../../src/modules/dossiers/facts-of.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../../../src/modules/people/index.js';
import type { Rulebooks } from '../../../src/modules/rulebooks/index.js';
import { fingerprint, send, type Told } from './answers.js';
import { differencesIn } from './compare-record.js';
import type { Draw } from './draw.js';
import { Judge } from './judge.js';
import type { Lane } from './lane.js';
import { addDays, type ModelBallot, type ModelDossier } from './model-facts.js';
import { mandatoryPapers } from './model-reasons.js';
import { isOver } from './model-table.js';
import { firstDay } from './proof-clock.js';
import type { SequenceSetting } from './sequence-setting.js';
import type { Way } from './sequence-world.js';
import type { ReadySheet } from './sheets.js';
import { Wishes, type Wish } from './wish.js';

const longest = 32;

/** Lets one to eight people work on a new dossier at once, over and over, and answers every disagreement with the model. */
export class SequenceRun {
  private ahead = 0;
  private readonly granted: Wish[] = [];

  private constructor(
    private readonly lane: Lane,
    private readonly draw: Draw,
    private readonly setting: SequenceSetting,
    private readonly wishes: Wishes,
    private readonly judge: Judge,
    private readonly way: Way,
  ) {}

  /** How many wishes were sent, how far the dossier came, and what went wrong. */
  static async play(lane: Lane, draw: Draw, setting: SequenceSetting, productId: string, way: Way) {
    await lane.moveClock(0);
    const dossier = await registered(lane, draw, setting, productId, way);
    const run = new SequenceRun(
      lane,
      draw,
      setting,
      new Wishes(draw, way, setting.findings),
      new Judge(dossier, setting.findings),
      way,
    );
    const sent = await run.bursts();
    for (const difference of await differencesIn(lane.client, run.judge.now))
      run.judge.problem('the record differs', difference);
    return { sent, state: run.judge.now.state, problems: run.judge.problems };
  }

  private async bursts(): Promise<number> {
    let sent = 0;
    for (let burst = 0; burst < longest; burst += 1) {
      await this.vote();
      const wishes = this.drawBurst();
      await this.burst(wishes);
      sent += wishes.length;
      if (this.judge.problems.length > 0) break;
      if (isOver(this.judge.now) && this.draw.percent(80)) break;
    }
    return sent;
  }

  private get today(): string {
    return addDays(firstDay, this.ahead);
  }

  private async burst(wishes: readonly Wish[]): Promise<void> {
    const { lane, draw, judge } = this;
    const days = [this.today];
    const leap = draw.percent(6) ? 1 + draw.below(draw.percent(15) ? 40 : 4) : 0;
    const moved = leap > 0 ? lane.moveClock((this.ahead += leap)) : undefined;
    if (moved) days.push(this.today);
    const dossierId = judge.now.id;
    const told = await Promise.all(
      wishes.map(async (wish): Promise<Told> => {
        const desk = draw.one(lane.desks);
        if (draw.percent(25)) await later(draw.below(4));
        return { wish, answer: await send(desk, dossierId, wish) };
      }),
    );
    await moved;
    judge.judge(told, days);
    this.granted.push(...told.flatMap(({ wish, answer }) => (answer.kind === 'taken' ? [wish] : [])));
    if (draw.percent(50)) await this.askSomebody(draw.one(this.way.people));
  }

  /** What is somebody offered who only looks? */
  private async askSomebody(person: SignedInPerson): Promise<void> {
    const { judge, lane, setting } = this;
    const stored = await lane.stores[0]?.find(judge.now.id, { personId: person.id, scope: scopeOf(person) });
    if (!stored) return judge.judgeOffers(person, null, this.today);
    const actor = { personId: person.id, roles: rolesOver(person, stored) };
    const facts = factsOf(stored, setting.rulebooks.get(stored.rulebook), actor);
    judge.judgeOffers(person, availableActions(stored, facts), stored.today);
  }

  private drawBurst(): readonly Wish[] {
    const { draw, wishes, judge } = this;
    const people = draw.percent(55) ? 1 : 2 + draw.below(7);
    return Array.from({ length: people }, (_, i) => i).reduce<readonly Wish[]>((drawn, i) => {
      if (i === 0 && draw.percent(85)) return [wishes.lawful(judge.now, this.today)];
      return [...drawn, this.another(drawn)];
    }, []);
  }

  /** A twin, a replay of an old wish, an old key for a new wish, a rival, or anything at all. */
  private another(drawn: readonly Wish[]): Wish {
    const { draw, wishes, judge } = this;
    const fresh = draw.percent(40) ? wishes.lawful(judge.now, this.today) : wishes.any(judge.now, this.today);
    if (drawn.length > 0 && draw.percent(20)) return this.twinOf(draw.one(drawn));
    if (this.granted.length > 0 && draw.percent(6)) return this.twinOf(draw.one(this.granted));
    const others = [...drawn, ...this.granted];
    if (others.length === 0 || !draw.percent(5)) return fresh;
    const other = draw.one(others);
    const { key, person } = other;
    // The same wish under the same key is no theft but a twin.
    return fingerprint(fresh) === fingerprint(other) ? this.twinOf(other) : { ...fresh, key, person };
  }

  /** The same wish again; what the server itself makes up is made up anew. */
  private twinOf(wish: Wish): Wish {
    const { panelId, ...input } = wish.input;
    return panelId === undefined ? wish : { ...wish, input: { ...input, panelId: this.draw.uuid() } };
  }

  /** Between bursts some or all of the members who have not voted do so. */
  private async vote(): Promise<void> {
    const { judge, draw, setting, lane } = this;
    const { panel } = judge.now;
    if (!panel || draw.percent(20)) return;
    const open = panel.seats.filter((seat) => !panel.ballots.has(seat));
    const voters = draw.percent(75) ? open : open.slice(0, draw.below(open.length + 1));
    const pile = draw.one(setting.piles);
    const cast = voters.map((personId) => ({ personId, ready: draw.one(pile) }));
    // Twins brought panels of different ids along; only the record knows which of them was first.
    const id = await openPanelOf(lane, judge.now.id);
    await insertBallots(lane, id, cast);
    const ballots = new Map([
      ...panel.ballots,
      ...cast.map(({ personId, ready }): [string, ModelBallot] => [personId, ready.ballot]),
    ]);
    judge.now = { ...judge.now, panel: { ...panel, id, ballots } };
  }
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function openPanelOf({ client }: Lane, dossierId: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>({
    name: 'proof.panel',
    text: `SELECT id FROM panel WHERE dossier_id = $1 AND status = 'open'`,
    values: [dossierId],
  });
  return rows[0]?.id ?? 'no panel is open';
}

interface CastSheet {
  readonly personId: string;
  readonly ready: ReadySheet;
}

async function insertBallots({ client }: Lane, panelId: string, cast: readonly CastSheet[]): Promise<void> {
  await client.query({
    name: 'proof.ballots',
    text: `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
      SELECT $1, b.person, b.sheet -> 'marks', b.sheet -> 'declared', b.sheet -> 'confirmedEmpty', '{}', b.evaluated, b.total, ocop_now()
        FROM json_to_recordset($2::json) AS b(person uuid, sheet json, evaluated json, total smallint)`,
    values: [
      panelId,
      JSON.stringify(
        cast.map(({ personId, ready: { sheet, evaluated } }) => ({
          person: personId,
          sheet,
          evaluated,
          total: evaluated.total,
        })),
      ),
    ],
  });
}

/** Registers through the engine and puts some papers on file, as the model then has them too. */
async function registered(
  lane: Lane,
  draw: Draw,
  { rulebooks, councils, setCode }: SequenceSetting,
  productId: string,
  way: Way,
): Promise<ModelDossier> {
  const [round] = way.rounds;
  const [store] = lane.stores;
  const [producer] = way.owner.producers;
  if (!round || !store || !producer) throw new Error('A way has a round, an owner and a store');
  const places = { commune: way.commune.id, district: way.district.id, province: way.province.id };
  const covered = {
    producerId: producer.id,
    communeId: places.commune,
    districtId: places.district,
    provinceId: places.province,
  };
  const actor = { personId: way.owner.id, roles: rolesOver(way.owner, covered) };
  const rulebook = rulebooks.get(round.rulebook);
  const decided = registerDossier({ today: firstDay, actor, rulebook, round, ...covered, setCode });
  if (!decided.ok) throw new Error(`Registering was refused: ${JSON.stringify(decided.refusals)}`);
  const id = randomUUID();
  const wish = { action: 'register', input: {}, person: way.owner, version: 0, key: draw.uuid() };
  const outcome = await store.register(
    {
      ...{
        id,
        productId,
        roundId: round.id,
        covered,
        rulebook: rulebook.id,
        notify: [],
        takenBy: way.owner.id,
      },
      ...decided.value,
      availableActions: [],
    },
    { key: wish.key, fingerprint: fingerprint(wish) },
  );
  if (!outcome.ok) throw new Error(`Registering was refused: ${JSON.stringify(outcome.refusals)}`);
  return {
    ...{ id, version: 1, state: 'registration.registered', councils, round, boundSince: firstDay },
    places: { producerId: producer.id, ...places },
    evidence: await papersOnFile(lane, draw, id, way.owner.id),
    ...{ asked: [], had: [], samples: null, testedOn: null, checkedOn: null, central: null, star: null },
    ...{ panel: null, results: [], resultOn: null, certificate: null },
    steps: [
      {
        number: 1,
        action: 'register',
        from: null,
        to: 'registration.registered',
        by: way.owner.id,
        as: 'producer',
      },
    ],
  };
}

/** Most dossiers have all four papers, so that they get far; some lack one or all. */
async function papersOnFile(
  { client }: Lane,
  draw: Draw,
  dossierId: string,
  by: string,
): Promise<ReadonlyMap<string, string>> {
  const kinds = draw.percent(75) ? mandatoryPapers : mandatoryPapers.slice(draw.below(5));
  const papers = new Map(kinds.map((kind) => [draw.uuid(), kind]));
  await client.query({
    name: 'proof.papers',
    text: `INSERT INTO evidence (id, dossier_id, kind, file_name, media_type, size, sha256, attached_by, attached_at)
      SELECT p.id, $1, p.kind, 'tệp.pdf', 'application/pdf', 1, repeat('0', 64), $2, ocop_now()
        FROM json_to_recordset($3::json) AS p(id uuid, kind text)`,
    values: [dossierId, by, JSON.stringify([...papers].map(([id, kind]) => ({ id, kind })))],
  });
  return papers;
}
