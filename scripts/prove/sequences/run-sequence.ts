import { lawsOf } from '../../world/laws.js';
import { availableActions } from '../../../src/domain/dossier/decide.js';
import { factsOf } from '../../../src/modules/dossiers/facts-of.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../../../src/modules/people/index.js';
import { fingerprint, send, type Told } from './answers.js';
import { insertBallots, openPanelOf } from './cast-sheets.js';
import { differencesIn } from './compare-record.js';
import type { Draw } from './draw.js';
import { Judge } from './judge.js';
import type { Lane } from './lane.js';
import { Meetings } from './meetings.js';
import { countingSeats } from './model-council.js';
import { addDays, daysFrom } from './model-facts.js';
import { isOver } from './model-table.js';
import { lastDayOfTime, runningTime } from './model-times.js';
import { newDossier } from './new-dossier.js';
import { firstDay } from './proof-clock.js';
import type { SequenceSetting } from './sequence-setting.js';
import type { Way } from './sequence-world.js';
import { persuaded, type ReadySheet } from './sheets.js';
import { Wishes, type Wish } from './wish.js';

const longest = 40;

/** Lets one to eight people work on a new dossier at once, over and over, and answers every disagreement with the model. */
export class SequenceRun {
  private ahead = 0;
  private readonly granted: Wish[] = [];
  private readonly refused = new Set<string>();
  /** The last sheet of each member on the panel. */
  private sheets = new Map<string, ReadySheet>();

  private constructor(
    private readonly lane: Lane,
    private readonly draw: Draw,
    private readonly setting: SequenceSetting,
    private readonly wishes: Wishes,
    private readonly judge: Judge,
    private readonly way: Way,
    private readonly meetings: Meetings,
  ) {}

  /** How many wishes were sent, how far the dossier came and what it met on its way, and what went wrong. */
  static async play(lane: Lane, draw: Draw, setting: SequenceSetting, productId: string, way: Way) {
    await lane.moveClock(0);
    const dossier = await newDossier(lane, draw, setting, productId, way);
    const run = new SequenceRun(
      lane,
      draw,
      setting,
      new Wishes(draw, way, setting.sheet),
      new Judge(dossier, setting.sheet),
      way,
      new Meetings(lane.client, draw, way.people),
    );
    const sent = await run.bursts();
    for (const difference of await differencesIn(lane.client, run.judge.now))
      run.judge.problem('the record differs', difference);
    const { state, steps } = run.judge.now;
    const met = [...steps.map(({ action, from, to }) => (from === to ? action : to)), ...run.refused];
    return { sent, state, met: new Set(met), problems: run.judge.problems };
  }

  private async bursts(): Promise<number> {
    let sent = 0;
    for (let burst = 0; burst < longest; burst += 1) {
      this.judge.now = await this.meetings.goOn(this.judge.now, this.today);
      await this.vote();
      await this.endOpinions();
      if (this.judge.problems.length > 0) break;
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
    const leap = this.drawLeap();
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
    for (const { answer } of told)
      if (answer.kind === 'refused') for (const reason of answer.reasons) this.refused.add(reason);
    if (draw.percent(50)) await this.askSomebody(draw.one(this.way.people));
  }

  /** Mostly none; sometimes a few days, or many, or to the last day of a lawful time or the day after. */
  private drawLeap(): number {
    const { draw, judge } = this;
    const time = runningTime(judge.now);
    if (time && draw.percent(3))
      return Math.max(0, daysFrom(this.today, lastDayOfTime(time)) + draw.below(2));
    return draw.percent(6) ? 1 + draw.below(draw.percent(15) ? 40 : 4) : 0;
  }

  /** What is somebody offered who only looks? */
  private async askSomebody(person: SignedInPerson): Promise<void> {
    const { judge, lane, setting } = this;
    const stored = await lane.stores[0]?.find(judge.now.id, { personId: person.id, scope: scopeOf(person) });
    if (!stored) return judge.judgeOffers(person, null, this.today);
    const actor = { personId: person.id, roles: rolesOver(person, stored) };
    const facts = factsOf(stored, await lawsOf(setting.rulebooks).of(stored), actor);
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

  /** Between bursts some or all of the members who have not voted do so; in a discussion some let themselves be persuaded. */
  private async vote(): Promise<void> {
    const { judge, draw, lane } = this;
    const { panel, words } = judge.now;
    if (!panel || draw.percent(20) || (panel.dueOn !== null && this.today > panel.dueOn)) return;
    const open = countingSeats(panel, judge.now).filter(
      (seat) => !panel.ballots.has(seat) && words[seat] === 'none',
    );
    const isFirst = panel.turn === 1;
    if (isFirst && panel.ballots.size === 0) this.sheets = new Map();
    const voters = draw.percent(isFirst ? 75 : 40) ? open : open.slice(0, draw.below(open.length + 1));
    const filled = isFirst ? this.firstSheets(voters) : this.laterSheets(voters, panel.contested);
    // Which panel it is only the record knows: twins brought different ids along, and later turns get theirs from the server.
    const id = await openPanelOf(lane, judge.now.id);
    await insertBallots(
      lane,
      id,
      [...filled].map(([personId, ready]) => ({ personId, ready })),
    );
    this.sheets = new Map([...this.sheets, ...filled]);
    const cast = [...filled].map(([personId, { ballot }]) => [personId, ballot] as const);
    judge.now = { ...judge.now, panel: { ...panel, ballots: new Map([...panel.ballots, ...cast]) } };
  }

  /** Two processes look at what is due at once; one of them ends it, the other finds nothing left to do. */
  private async endOpinions(): Promise<void> {
    const { judge, lane, draw, way } = this;
    if (judge.now.state !== 'province.opinions' || draw.percent(40)) return;
    const step = {
      ...{ dossierId: judge.now.id, placeId: way.province.id },
      event: { type: 'endOpinions', input: {} },
    } as const;
    const answers = await Promise.all(lane.systems.map((system) => system.execute(step)));
    judge.judgeSystem('endOpinions', answers, this.today);
  }

  private firstSheets(voters: readonly string[]): ReadonlyMap<string, ReadySheet> {
    const pile = this.draw.one(this.setting.piles);
    return new Map(voters.map((personId) => [personId, this.draw.one(pile)]));
  }

  private laterSheets(voters: readonly string[], contested: readonly string[]) {
    const { draw, sheets, setting } = this;
    const { printed, rulebooks, setCode } = setting;
    const set = [printed, rulebooks.getSet(setting.rulebook, setCode)] as const;
    const model = draw.one([...sheets.values()]);
    const on = draw.percent(70) ? contested : contested.filter(() => draw.percent(50));
    return new Map(
      voters.flatMap((personId) => {
        const mine = sheets.get(personId);
        return mine ? [[personId, persuaded(set, mine, [model, on])] as const] : [];
      }),
    );
  }
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
