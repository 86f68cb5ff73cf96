import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { withClient } from '../../../src/platform/database/index.js';
import { forkApp, type RunningApp } from '../../world/fork-app.js';
import { startThrowAwayDatabase, type ThrowAwayDatabase } from '../../world/throw-away-database.js';
import { Draw } from '../sequences/draw.js';
import { Book } from './book.js';
import type { Expected, Way } from './book-facts.js';
import { Clerks } from './clerks.js';
import { Crew } from './crew.js';
import { Desk } from './desk.js';
import { differenceOf } from './difference-of.js';
import { mayBeAway } from './habits.js';
import { FileBook } from './file-book.js';
import { Office } from './office.js';
import { PlanBook } from './plan-book.js';
import { Planners } from './planners.js';
import { Receivers, type Received } from './receivers.js';
import { ReportBook } from './report-book.js';
import { RenewalBook } from './renewal-book.js';
import { Renewers } from './renewers.js';
import { Reporters } from './reporters.js';
import { RoundBook } from './round-book.js';
import { firstDay, writeStage } from './stage.js';
import { Stores } from './stores.js';
import { dayOf, later, minutesLater, type Minute } from './wall-clock.js';

/** Fifteen working days from here on, over Tết, end in the first week. */
const longBefore: Minute = '2021-02-04T09:00';
/** Of the 45 days of a re-evaluation from here on three are left on the first day, unless they have stood still since. */
const longestBefore: Minute = '2021-01-18T09:00';
/** Longest wait for what should come. */
const patienceMs = 90_000;
const problemsAtMost = 20;
/** Times of day at which something begins or ends, a minute before and after too. */
const moments = [
  '06:29',
  '06:30',
  '07:00',
  '07:05',
  '07:29',
  '07:30',
  '07:31',
  '12:00',
  '20:59',
  '21:00',
  '23:59',
  '00:00',
  '06:59',
];

interface Problem {
  readonly at: Minute;
  readonly missing: readonly string[];
  readonly superfluous: readonly string[];
}

/** Days of a small province: people act, the clock jumps, workers are killed meanwhile, and what arrived is held against the book. */
export class ReminderRun {
  private now: Minute = `${firstDay}T08:00`;
  private disasters = { workersKilled: 0, queuesLost: 0, databasesKilled: 0, waysDown: 0, away: 0 };
  private counted = { settled: 0, told: 0, mail: 0, text: 0, digests: 0, over: 0, keptTheirText: 0 };
  private isSomethingLeft = false;
  private down: Way | null = null;
  private readonly problems: Problem[] = [];

  private constructor(
    private readonly draw: Draw,
    private readonly database: ThrowAwayDatabase,
    private readonly stores: Stores,
    private readonly app: RunningApp,
    private readonly crew: Crew,
    private readonly receivers: Receivers,
    private readonly book: Book,
    private readonly office: Office,
    private readonly done: Readonly<Record<string, number>>,
  ) {}

  static async open(
    { redisUrl }: { readonly redisUrl?: string },
    random: () => number,
  ): Promise<ReminderRun> {
    const draw = new Draw(random);
    // A killed server must have kept what it answered; a power cut is not part of this.
    const database = await startThrowAwayDatabase(
      { fsync: 'off', max_connections: '100' },
      { supervise: true },
    );
    const { appUrl, ownerUrl, folder } = database;
    const pool = new Pool({ connectionString: ownerUrl, max: 2 });
    const stores = await Stores.open(database, pool, redisUrl);
    const stage = await withClient(ownerUrl, (client) => writeStage(client, draw));
    const receivers = await Receivers.open();
    const settings = { ...receivers.environment, ...stores.environment };
    const app = await forkApp(appUrl, folder, settings);
    const crew = new Crew({
      NODE_ENV: 'production',
      DATABASE_URL: appUrl,
      OCOP_DATA: folder,
      LOG_LEVEL: 'fatal',
      ...settings,
    });
    const book = new Book();
    const done: Record<string, number> = {};
    const count = (what: string) => {
      done[what] = (done[what] ?? 0) + 1;
    };
    const desk = new Desk(app.url);
    const planners = new Planners(stage, new PlanBook(book), draw, desk, count);
    const clerks = new Clerks(stage, new FileBook(book), draw, desk, pool, count);
    const reports = new ReportBook(book);
    const reporters = new Reporters(reports, planners, draw, desk, pool, appUrl, count);
    const renewalBook = new RenewalBook(book, stage.province);
    const renewers = new Renewers(stage, renewalBook, clerks, draw, desk, count);
    const beside = { planners, clerks, renewers, reporters };
    const office = new Office(stage, new RoundBook(book), beside, draw, desk, pool, count);
    return new ReminderRun(draw, database, stores, app, crew, receivers, book, office, done);
  }

  async until(kills: number, tried: (kills: number) => void) {
    await this.stores.setClock(longestBefore);
    await this.office.leaveTested(longestBefore);
    await this.stores.setClock(longBefore);
    await this.office.leaveWaiting(longBefore);
    await this.stores.setClock(this.now);
    await this.office.begin(this.now);
    while (this.crew.kills < kills && this.problems.length < problemsAtMost) {
      const before = this.crew.kills;
      await this.turn();
      tried(this.crew.kills - before);
    }
    const copies = this.receivers.copies;
    const { workersKilled, ...others } = this.disasters;
    const met = {
      ...{
        until: this.now,
        kills: this.crew.kills,
        crashes: this.crew.crashes,
        ...others,
        ...this.done,
        ...this.counted,
      },
      repeatedOverAKill: copies,
      unsigned: this.receivers.unsigned,
    };
    // So many of each way at once are in the hands of a worker; a database that dies may leave those of both.
    const excusedOf = (atOnce: number) => atOnce * (workersKilled + 2 * this.disasters.databasesKilled);
    for (const [way, atOnce] of [['mail', 4] as const, ['text', 2] as const]) {
      const excused = excusedOf(atOnce);
      if (copies[way] > excused) this.complain(`${copies[way]} copies by ${way}, at most ${excused}`);
    }
    const { keptTheirText } = this.counted;
    if (keptTheirText > excusedOf(6))
      this.complain(`${keptTheirText} kept their text, at most ${excusedOf(6)}`);
    if (this.receivers.unsigned > 0) this.complain(`${this.receivers.unsigned} messages without a signature`);
    return { problems: this.problems, met };
  }

  async close(): Promise<void> {
    await this.crew.leave();
    await this.app.stop();
    await this.receivers.close();
    await this.stores.close();
    await this.database.remove();
  }

  private async turn(): Promise<void> {
    const isAway = this.draw.percent(15) && mayBeAway(this.now);
    if (isAway) await this.loseEverybody();
    if (this.draw.percent(80)) {
      await this.act();
      if (!isAway) await this.settle();
    }
    await this.jump();
    await this.settle();
  }

  /** Nobody delivers until the clock has jumped: what has fallen due meanwhile may be over when they come back. */
  private async loseEverybody(): Promise<void> {
    await this.crew.atLeast(1);
    this.receivers.disturb();
    while (await this.crew.killOne((limit) => this.draw.below(limit), { replace: false }))
      this.disasters.workersKilled += 1;
    this.disasters.away += 1;
  }

  /** What several people do in one minute is one thing to whoever is told of it afterwards. */
  private act(): Promise<void> {
    return this.whileNobodyDelivers(() => this.office.act(this.now));
  }

  /** What a worker was handing over when it was stopped is turned away: it was judged before. */
  private async whileNobodyDelivers(work: () => Promise<void>): Promise<void> {
    if (this.isSomethingLeft) this.receivers.shut();
    this.crew.holdStill();
    try {
      await work();
    } finally {
      this.crew.goOn();
    }
    if (!this.isSomethingLeft) return;
    do await pause(100);
    while (await this.stores.anythingHeld());
  }

  /** From minutes to a week, mostly to a moment at which something begins or ends. */
  private async jump(): Promise<void> {
    this.now = this.nextMinute();
    await this.whileNobodyDelivers(async () => {
      await this.stores.setClock(this.now);
      await this.office.pass(this.now);
    });
  }

  private nextMinute(): Minute {
    if (this.draw.percent(15)) return minutesLater(this.now, 1 + this.draw.below(180));
    const next = moments
      .map((time) => `${dayOf(this.now)}T${time}`)
      .toSorted()
      .find((at) => at > this.now);
    if (next !== undefined && this.draw.percent(60)) return next;
    return `${later(dayOf(this.now), 1 + (this.draw.percent(15) ? this.draw.below(6) : 0))}T${this.draw.one(moments)}`;
  }

  /** Lets happen what is due, with up to two disasters meanwhile, and compares once it has come to rest. */
  private async settle(): Promise<void> {
    const down = this.nextDown();
    this.receivers.turnAway(down);
    const wanted = this.book.settle(this.now, down);
    this.isSomethingLeft = wanted.waiting > 0;
    await this.crew.atLeast(1);
    const arrived: Received[] = [];
    const disasters = this.draw.below(3);
    const unexcusedBefore = this.receivers.unexcused;
    this.receivers.beginToLook();
    if (disasters > 0) this.receivers.disturb();
    const stirred = this.stir(disasters);
    await this.rest(wanted, arrived);
    await stirred;
    await this.rest(wanted, arrived);
    this.note(wanted, arrived, await this.stores.toldAt(this.now));
    const ended = await this.stores.ended();
    if (ended !== wanted.ended) this.complain(`${ended} messages over before they left, not ${wanted.ended}`);
    this.counted.over = ended;
    const copies = this.receivers.unexcused - unexcusedBefore;
    if (copies > 0) this.complain(`${copies} copies of what was taken over while nothing was killed`);
  }

  /** A way that is away mostly stays so for a while: what waits for it is over meanwhile, or reads otherwise. */
  private nextDown(): Way | null {
    if (this.down && this.draw.percent(65)) return this.down;
    this.down = this.draw.percent(12) ? this.draw.one(['mail', 'text'] as const) : null;
    if (this.down) this.disasters.waysDown += 1;
    return this.down;
  }

  private async stir(times: number): Promise<void> {
    for (let i = 0; i < times; i += 1) {
      await pause(this.draw.below(500));
      const which = this.draw.below(100);
      if (which < 5) {
        await this.stores.killDatabase();
        this.disasters.databasesKilled += 1;
      } else if (which < 12 && (await this.stores.loseQueue())) this.disasters.queuesLost += 1;
      else {
        await this.crew.atLeast(1);
        if (await this.crew.killOne((limit) => this.draw.below(limit))) this.disasters.workersKilled += 1;
      }
      await this.stores.letTimePass();
      this.crew.nudge();
    }
  }

  /** Until nothing is under way and as much has come as the book wants, or patience ends; more than that tells by itself. */
  private async rest(wanted: ReturnType<Book['settle']>, arrived: Received[]): Promise<void> {
    if (wanted.inVain > 0) await this.stores.letTimePass();
    const began = Date.now();
    for (let looks = 1; Date.now() < began + patienceMs; looks += 1) {
      await this.crew.atLeast(1);
      this.crew.nudge();
      await pause(120);
      const underWay = await this.stores.underWay(wanted);
      arrived.push(...this.receivers.take());
      if (underWay === 0 && arrived.length >= wanted.received.length) return;
      if (looks % 15 === 0) await this.stores.letTimePass(); // what was taken by one who died meanwhile
    }
  }

  /** What somebody was killed at while it was offered in vain may read as it did then. */
  private asTheyRead(received: readonly Expected[], come: readonly string[]): readonly Received[] {
    const left = [...come];
    const take = ({ way, to }: Expected, reads: string) => {
      const at = left.indexOf(`${way} ${to}: ${reads}`);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    };
    const others = received.filter((each) => !take(each, each.reads));
    return received.map((each) => {
      const kept = others.includes(each) && each.earlier.find((reads) => take(each, reads));
      if (!kept) return each;
      this.counted.keptTheirText += 1;
      return { ...each, reads: kept };
    });
  }

  private complain(superfluous: string): void {
    this.problems.push({ at: this.now, missing: [], superfluous: [superfluous] });
  }

  private note(
    { told, received }: ReturnType<Book['settle']>,
    arrived: readonly Received[],
    notices: readonly string[],
  ): void {
    const reading = ({ way, to, reads }: Received) => `${way} ${to}: ${reads}`;
    const come = arrived.map(reading);
    const messages = differenceOf(this.asTheyRead(received, come).map(reading), come);
    const inside = differenceOf(told, notices);
    const missing = [...messages.missing, ...inside.missing];
    const superfluous = [...messages.superfluous, ...inside.superfluous];
    if (missing.length + superfluous.length > 0) this.problems.push({ at: this.now, missing, superfluous });
    this.counted.settled += 1;
    this.counted.told += notices.length;
    for (const { way, reads } of arrived) {
      this.counted[way] += 1;
      if (reads.includes('việc cần chú ý')) this.counted.digests += 1;
    }
  }
}
