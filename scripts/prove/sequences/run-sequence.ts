import { availableActions } from '../../../src/domain/dossier/decide.js';
import { factsOf } from '../../../src/modules/dossiers/facts-of.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../../../src/modules/people/index.js';
import { fingerprint, send, type Told } from './answers.js';
import { insertBallots, openPanelOf } from './cast-sheets.js';
import { differencesIn } from './compare-record.js';
import type { Draw } from './draw.js';
import { Judge } from './judge.js';
import type { Lane } from './lane.js';
import { addDays, type ModelBallot } from './model-facts.js';
import { isOver } from './model-table.js';
import { newDossier } from './new-dossier.js';
import { firstDay } from './proof-clock.js';
import type { SequenceSetting } from './sequence-setting.js';
import type { Way } from './sequence-world.js';
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
    const dossier = await newDossier(lane, draw, setting, productId, way);
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
