import { randomUUID } from 'node:crypto';
import type { Draw } from '../sequences/draw.js';
import type { BookPerson, BookProvince } from './book-facts.js';
import type { Clerks } from './clerks.js';
import type { Desk } from './desk.js';
import { lastDayOf, type BookClock } from './file-book.js';
import type { BookRenewal, RenewalBook } from './renewal-book.js';
import { actorNamed, type Stage } from './stage.js';
import { dayOf, type Day, type Minute } from './wall-clock.js';

const most = 6;

/** The province with re-evaluations under QĐ 26/2026, which it sends to a laboratory and takes up again. */
export class Renewers {
  private renewals = 0;

  constructor(
    private readonly stage: Stage,
    private readonly book: RenewalBook,
    private readonly clerks: Clerks,
    private readonly draw: Draw,
    private readonly desk: Desk,
    private readonly count: (what: string) => void,
  ) {}

  async goOn(now: Minute, offDays: ReadonlySet<Day>): Promise<void> {
    const open = this.book.renewals.filter(({ state }) => state !== 'withdrawn' && state !== 'returned');
    if (open.length < 2 || (open.length < most && this.draw.percent(30))) return this.receive(now, offDays);
    const renewal = this.draw.one(open);
    if (renewal.state === 'atMinistry') return this.recordResult(renewal, now);
    if (this.draw.percent(10)) return this.withdraw(renewal, now);
    return renewal.state === 'testing' ? this.recordTest(renewal, now) : this.requestTest(renewal, now);
  }

  /** One whose time runs, two that are tested, and two that the ministry evaluates. */
  async leave(now: Minute, offDays: ReadonlySet<Day>): Promise<void> {
    for (let i = 0; i < 3; i += 1) await this.receive(now, offDays);
    for (const renewal of this.book.renewals.slice(1)) await this.requestTest(renewal, now);
    for (let i = 0; i < 2; i += 1) await this.forward(now, offDays);
  }

  /** One of two comes back; the other stands still when the first days come. */
  async resume(now: Minute): Promise<void> {
    const [tested, sent] = (['testing', 'atMinistry'] as const).map((state) =>
      this.book.renewals.find((each) => each.state === state),
    );
    if (tested) await this.recordTest(tested, now);
    if (sent) await this.recordResult(sent, now);
  }

  private async receive(now: Minute, offDays: ReadonlySet<Day>): Promise<void> {
    const renewal = await this.written(now, offDays, { state: 'province.intake' });
    if (!(await this.take(renewal, this.province.officer, 'receive', { samplesReceived: 50 })))
      throw new Error(`${renewal.product} is not received`);
    this.book.receive(renewal, now);
  }

  /** Scored long ago; its time runs until it is sent on. */
  private async forward(now: Minute, offDays: ReadonlySet<Day>): Promise<void> {
    const clock = clockFrom(dayOf(now), offDays);
    const { name: kind, startedOn, stops } = clock;
    const told = { kind, days: 45, unit: 'days', startedOn, stops, dueOn: lastDayOf(clock) };
    const clocks = [{ ...told, missingYear: null, calendarVersion: 1 }];
    const renewal = await this.written(now, offDays, { state: 'province.ministryForwarding', clocks });
    renewal.state = 'atMinistry';
    const body = { letterNumber: '9/TTr-UBND' };
    if (!(await this.take(renewal, this.province.approver, 'forwardToMinistry', body)))
      throw new Error(`${renewal.product} is not sent on`);
    this.book.forward(renewal, now);
  }

  private async recordResult(renewal: BookRenewal, now: Minute): Promise<void> {
    const decided = { decisionNumber: '3/QĐ-BNN', decidedOn: dayOf(now), points: 720, ballots: 10 };
    if (await this.take(renewal, this.province.officer, 'recordMinistryResult', decided))
      this.book.recordResult(renewal, now);
  }

  private async written(
    now: Minute,
    offDays: ReadonlySet<Day>,
    standing: { readonly state: string; readonly clocks?: readonly object[] },
  ): Promise<BookRenewal> {
    const district = this.draw.one(this.stage.districts);
    const commune = this.draw.one(district.communes);
    const owner = this.draw.one(commune.owners);
    const [id, product] = [randomUUID(), `Đánh giá lại số ${(this.renewals += 1)}`];
    const filed = { placeIds: [commune.place.id, district.place.id], purpose: 're-evaluation', ...standing };
    await this.clerks.writePrepared({ id, product, owner, ...filed }, now);
    return {
      ...{ id, product, commune: commune.book, owners: [owner.book], state: 'council', version: 1 },
      ...{ clock: clockFrom(dayOf(now), offDays), ministryDueOn: null },
    };
  }

  private async requestTest(renewal: BookRenewal, now: Minute): Promise<void> {
    if (
      await this.take(renewal, this.province.officer, 'requestTest', { laboratory: 'Trung tâm kiểm nghiệm' })
    )
      this.book.requestTest(renewal, now);
  }

  private async recordTest(renewal: BookRenewal, now: Minute): Promise<void> {
    const body = {
      ...{ performedOn: dayOf(now), laboratory: 'Trung tâm kiểm nghiệm' },
      ...{ reportNumber: '7/KN', conclusion: 'Đạt' },
    };
    if (await this.take(renewal, this.province.officer, 'recordTest', body))
      this.book.recordTest(renewal, now);
  }

  private async withdraw(renewal: BookRenewal, now: Minute): Promise<void> {
    const [owner] = renewal.owners;
    if (owner && (await this.take(renewal, owner, 'withdraw', { reason: 'Không tham gia nữa' })))
      this.book.withdraw(renewal, now);
  }

  private async take(renewal: BookRenewal, by: BookPerson, action: string, body: object): Promise<boolean> {
    const path = `/dossiers/${renewal.id}/steps/${action}`;
    const taken = await this.desk.post(actorNamed(this.stage, by.name), path, body, renewal.version);
    this.count(taken ? `renewal ${action}` : 'refused');
    if (taken) renewal.version += 1;
    return taken !== null;
  }

  private get province(): BookProvince {
    return this.stage.province;
  }
}

const clockFrom = (startedOn: Day, offDays: ReadonlySet<Day>): BookClock => ({
  ...{ name: 'reevaluation', startedOn, stops: [], offDays: new Set(offDays), last: null, appointed: [] },
});
