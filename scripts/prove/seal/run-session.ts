import type { SignedInPerson } from '../../../src/modules/people/index.js';
import type { ReadySheet } from '../sequences/sheets.js';
import type { Closer } from './closers.js';
import { judgeTurn } from './judge-turn.js';
import type { OpenPanel } from './panel-world.js';
import { later, type Race } from './race.js';
import type { Spoken, TurnLog } from './turn-log.js';
import type { Turn, Voted } from './voters.js';

/** What a session met: a proof that never came near a thing says nothing about it. */
export interface SessionMet {
  readonly problems: readonly string[];
  readonly late: number;
  readonly void: number;
  readonly carried: number;
  readonly secondSheets: number;
  readonly spokenWhileClosing: number;
}

/** One council scores one product while everybody does something else, and both closers close. */
export class SessionRun {
  private readonly spoken: Spoken[] = [];
  private readonly sheets = new Map<string, ReadySheet>();

  constructor(
    private readonly race: Race,
    private readonly panel: OpenPanel,
    private readonly way: string,
  ) {}

  async run(): Promise<SessionMet> {
    const { race, panel, way } = this;
    const closers = race.closers[way];
    if (!closers) throw new Error(`Nobody closes by ${way}`);
    const first = this.logOf({ ...panel, version: 1 });
    const waits = way === 'use case';
    const acting = Promise.all(race.world.members.map((member) => this.actFirst(first, member)));
    const closing = this.close(first, closers, waits ? 3 : 12);
    // Half of the councils go on at once, before everybody has heard that the first sheets are closed.
    const isHasty = race.draw.percent(50);
    await (isHasty ? closing : Promise.all([acting, closing]));
    const second = waits ? await this.discuss(closers, isHasty ? 2 : 12) : null;
    await acting;
    const turns = second ? [first, second] : [first];
    const afterwards = await this.tryOnceMore(turns);
    return this.judge(turns, afterwards);
  }

  private logOf(turn: Turn): TurnLog {
    return { turn, told: [], closing: { began: 0, ended: 0 } };
  }

  /** Most vote, some twice at once; some declare a conflict, before or after voting; some leave. Chair and secretary stay. */
  private async actFirst(log: TurnLog, member: SignedInPerson): Promise<void> {
    const { draw, world, leave } = this.race;
    const isDesk = member === world.chair || member === world.secretary;
    const lot = isDesk ? 0 : draw.below(100);
    await later(draw.below(12));
    if (lot < 70) return this.vote(log, member);
    if (lot < 76) return void (await Promise.all([this.vote(log, member), this.vote(log, member)]));
    if (lot < 84) return void (await Promise.all([this.vote(log, member), this.speak(member)]));
    if (lot < 92) return this.speak(member);
    return leave(this.panel, member);
  }

  private async vote(log: TurnLog, member: SignedInPerson, sheet?: ReadySheet): Promise<void> {
    const { draw, votes, sheets } = this.race;
    const filled = sheet ?? this.sheets.get(member.id) ?? draw.one(sheets);
    if (!sheet) this.sheets.set(member.id, filled);
    log.told.push({ personId: member.id, voted: await draw.one(votes)(log.turn, member, filled) });
  }

  private async speak(member: SignedInPerson): Promise<void> {
    const { draw, speaks } = this.race;
    await later(draw.below(4));
    const spoken: Spoken = { personId: member.id, began: performance.now(), ended: Infinity };
    this.spoken.push(spoken);
    await draw.one(speaks)(this.panel, member);
    spoken.ended = performance.now();
  }

  /** Both closers try until it is closed; it was closed between the last look at an open panel and the first at a closed one. */
  private async close(
    { turn, closing }: TurnLog,
    closers: readonly Closer[],
    patience: number,
  ): Promise<void> {
    const { draw } = this.race;
    closing.began = performance.now();
    closing.ended = Infinity;
    await Promise.all(
      closers.map(async (closer) => {
        for (let isClosed = false; !isClosed;) {
          await later(draw.below(patience));
          const began = performance.now();
          isClosed = await closer(turn);
          if (isClosed) closing.ended = Math.min(closing.ended, performance.now());
          else closing.began = Math.max(closing.began, Math.min(began, closing.ended));
        }
      }),
    );
  }

  /** Whoever scored may cast again on what was contested, or stand by the first sheet; nobody waits for anybody. */
  private async discuss(closers: readonly Closer[], patience: number): Promise<TurnLog | null> {
    const { race, panel } = this;
    const { rows } = await race.pool.query<{ id: string; version: number; contested: readonly string[] }>(
      `SELECT p.id, d.version, q.contested FROM panel p JOIN panel q ON q.id = p.rescores JOIN dossier d ON d.id = p.dossier_id
        WHERE p.dossier_id = $1 AND p.status = 'open'`,
      [panel.dossierId],
    );
    const [open] = rows;
    if (!open) return null;
    const log = this.logOf({ dossierId: panel.dossierId, panelId: open.id, version: open.version });
    await Promise.all([
      ...race.world.members.map((member) => this.actAgain(log, member, open.contested)),
      this.close(log, closers, patience),
    ]);
    return log;
  }

  private async actAgain(log: TurnLog, member: SignedInPerson, contested: readonly string[]): Promise<void> {
    const { draw, world, sheets, secondSheet } = this.race;
    const mine = this.sheets.get(member.id);
    const lot = draw.below(100);
    await later(draw.below(12));
    if (lot < 55)
      return this.vote(
        log,
        member,
        mine ? secondSheet(mine, draw.one([...this.sheets.values()]), contested) : draw.one(sheets),
      );
    const isDesk = member === world.chair || member === world.secretary;
    const hasSpoken = this.spoken.some(({ personId }) => personId === member.id);
    if (lot < 62 && !isDesk && !hasSpoken) return this.speak(member);
  }

  private async tryOnceMore(turns: readonly TurnLog[]): Promise<readonly Voted[]> {
    const { draw, world, votes, sheets } = this.race;
    const last = turns.at(-1);
    if (!last) return [];
    return Promise.all(
      world.members.map((member) =>
        draw.one(votes)(draw.one(turns).turn, member, this.sheets.get(member.id) ?? draw.one(sheets)),
      ),
    );
  }

  private async judge(turns: readonly TurnLog[], afterwards: readonly Voted[]): Promise<SessionMet> {
    const { pool } = this.race;
    const problems = afterwards.includes('cast') ? ['a ballot was taken after closing'] : [];
    const met = { late: 0, void: 0, carried: 0, secondSheets: 0, spokenWhileClosing: 0 };
    let before: ReadonlySet<string> | null = null;
    for (const log of turns) {
      const found = await judgeTurn(pool, log, { spoken: this.spoken, before });
      problems.push(...found.problems.map((problem) => `turn ${before ? 2 : 1}: ${problem}`));
      met.late += log.told.filter(({ voted }) => voted === 'closed').length;
      met.void += found.void.size;
      met.carried += found.carried.size;
      met.secondSheets += before ? found.own.size : 0;
      met.spokenWhileClosing += this.spoken.filter(
        ({ began, ended }) => began < log.closing.ended && ended > log.closing.began,
      ).length;
      before = found.counted;
    }
    return { problems, ...met };
  }
}
