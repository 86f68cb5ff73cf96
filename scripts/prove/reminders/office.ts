import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Draw } from '../sequences/draw.js';
import type { Clerks } from './clerks.js';
import type { Planners } from './planners.js';
import type { Renewers } from './renewers.js';
import type { Reporters } from './reporters.js';
import type { RoundBook } from './round-book.js';
import { lastDay } from './rules-of-sending.js';
import type { BookDate, BookRound, Kind } from './book-facts.js';
import type { Desk } from './desk.js';
import { isRemindedOn, quietHours } from './habits.js';
import { actorNamed, officerAt, setCode, type Stage, type StageDistrict } from './stage.js';
import { dayOf, daysFrom, later, type Day, type Minute } from './wall-clock.js';
import { openPanel, workingDaysAfter } from './panels.js';

const kinds: readonly Kind[] = ['registrationCloses', 'dueAtDistrict', 'dueAtProvince'];
const source = { source: 'Văn bản hoán đổi ngày nghỉ', sourceDatedOn: '2021-01-04' };

interface Beside {
  readonly planners: Planners;
  readonly clerks: Clerks;
  readonly renewers: Renewers;
  readonly reporters: Reporters;
}

/** What people do between two looks at the clock: through the application, and in the book whatever the application accepted. */
export class Office {
  private readonly roundNumbers = new Map<string, number>();
  private readonly offDays = new Set<Day>();
  private calendarVersion = 1;
  private products = 0;

  constructor(
    private readonly stage: Stage,
    private readonly book: RoundBook,
    private readonly beside: Beside,
    private readonly draw: Draw,
    private readonly desk: Desk,
    private readonly owner: Pool,
    private readonly count: (what: string) => void,
  ) {}

  /** Dossiers that lie there since long before anybody delivers. */
  async leaveWaiting(now: Minute): Promise<void> {
    await this.beside.renewers.resume(now);
    for (let i = 0; i < 4; i += 1) await this.beside.clerks.goOn(now, this.offDays);
  }

  /** Re-evaluations received so long before that their time ends soon, if it has not stood still since. */
  leaveTested(now: Minute): Promise<void> {
    return this.beside.renewers.leave(now, this.offDays);
  }

  /** Rounds with dossiers in them, so that there is something to be reminded of. */
  async begin(now: Minute): Promise<void> {
    for (let i = 0; i < 4; i += 1) await this.openRound(now);
    for (let i = 0; i < 8; i += 1) await this.register(now);
    await this.changeCalendar(now);
    for (let i = 0; i < 2; i += 1) await this.beside.planners.call(now);
    for (let i = 0; i < 5; i += 1) await this.beside.clerks.goOn(now, this.offDays);
    for (let i = 0; i < 4; i += 1) await this.beside.reporters.schedule(now);
  }

  /** What happens by itself when another minute has come. */
  pass(now: Minute): Promise<void> {
    return this.beside.reporters.draft(now, this.offDays);
  }

  async act(now: Minute): Promise<void> {
    const acts = [
      { weight: 10, act: () => this.openRound(now) },
      { weight: 22, act: () => this.register(now) },
      { weight: 22, act: () => this.takeStep(now) },
      { weight: 18, act: () => this.moveDate(now) },
      { weight: 12, act: () => this.wish(now) },
      { weight: 2, act: () => this.endOffice(now) },
      { weight: 4, act: () => this.nameSuperior() },
      { weight: 8, act: () => this.beside.planners.call(now) },
      { weight: 10, act: () => this.beside.planners.moveDay(now) },
      { weight: 24, act: () => this.beside.planners.goOn(now) },
      { weight: 5, act: () => this.beside.reporters.schedule(now) },
      { weight: 14, act: () => this.beside.reporters.goOn(now) },
      { weight: 26, act: () => this.beside.clerks.goOn(now, this.offDays) },
      { weight: 14, act: () => this.beside.renewers.goOn(now, this.offDays) },
    ];
    for (let left = 3 + this.draw.below(8); left > 0; left -= 1)
      await this.draw.weighted(acts, ({ weight }) => weight).act();
    if (this.draw.percent(12)) await this.changeCalendar(now);
  }

  private async openRound(now: Minute): Promise<void> {
    const district = this.draw.one(this.stage.districts);
    const [today, year] = [dayOf(now), Number(now.slice(0, 4))];
    const number = 1 + (this.roundNumbers.get(`${district.place.id} ${year}`) ?? 0);
    if (
      number > 99 ||
      this.book.rounds.filter(({ dates }) => lastDay(dates.dueAtDistrict) >= today).length > 5
    )
      return;
    const closes = later(today, this.draw.one([1, 2, 3, 4, 7, 8, 14, 15, 1 + this.draw.below(18)]));
    const atDistrict = later(closes, this.draw.one([1, 3, 7, 1 + this.draw.below(16)]));
    const dates = {
      registrationCloses: this.dated(closes),
      dueAtDistrict: this.dated(atDistrict),
      dueAtProvince: this.dated(later(atDistrict, 1 + this.draw.below(20))),
    };
    const body = { placeId: district.place.id, year, number, rulebook: 'qd-1048-2019', ...dates };
    const opened = await this.desk.post<{ id: string; version: number }>(district.office, '/rounds', body);
    if (!opened) return this.count('refused');
    this.roundNumbers.set(`${district.place.id} ${year}`, number);
    const label = `đợt ${number} năm ${year}`;
    const { id, version } = opened;
    this.book.openRound({ id, label, district: district.book, dates, version }, today);
    this.count('rounds');
  }

  private async register(now: Minute): Promise<void> {
    const round = this.anyRound(({ dates }) => lastDay(dates.registrationCloses) >= dayOf(now));
    if (!round) return;
    const commune = this.draw.one(this.districtOf(round).communes);
    const owner = this.draw.one(commune.owners);
    const [productId, product] = [randomUUID(), `Sản phẩm số ${(this.products += 1)}`];
    await this.owner.query(
      `INSERT INTO product (id, producer_id, name, description, rulebook, set_code) VALUES ($1, $2, $3, $3, 'qd-1048-2019', $4)`,
      [productId, owner.person.producers[0]?.id, product, setCode],
    );
    const body = { productId, roundId: round.id };
    const answer = await this.desk.post<{ dossier: { id: string } }>(owner, '/dossiers', body);
    if (!answer) return this.count('refused');
    const dossier = { id: answer.dossier.id, product, round, commune: commune.book, owners: [owner.book] };
    this.book.register({ ...dossier, state: 'registered', version: 1 }, now);
    this.count('dossiers');
  }

  private async takeStep(now: Minute): Promise<void> {
    const open = this.book.dossiers.filter(({ state }) => state !== 'withdrawn');
    if (open.length === 0) return;
    const dossier = this.draw.one(
      this.rather(open, ({ state, round: { dates } }) =>
        isRemindedOn(dayOf(now), dates[state === 'preparing' ? 'dueAtDistrict' : 'registrationCloses']),
      ),
    );
    const owner = actorNamed(this.stage, dossier.owners[0]?.name);
    const officer = officerAt(this.stage, dossier.commune, dayOf(now));
    const reason = { reason: 'Lý do của phép thử' };
    const steps = {
      registered: [
        { action: 'acceptIdea', by: officer, to: 'preparing', tells: 'ideaAccepted', body: {} },
        { action: 'refuseIdea', by: officer, to: 'refused', tells: 'ideaRefused', body: reason },
      ],
      refused: [{ action: 'resubmitIdea', by: owner, to: 'registered', tells: 'ideaResubmitted', body: {} }],
      preparing: [],
    } as const;
    const withdraw = {
      action: 'withdraw',
      by: owner,
      to: 'withdrawn',
      tells: 'withdrawn',
      body: reason,
    } as const;
    const { action, by, to, tells, body } = this.draw.one([
      ...steps[dossier.state as 'registered'],
      withdraw,
    ]);
    const taken = await this.desk.post(by, `/dossiers/${dossier.id}/steps/${action}`, body, dossier.version);
    if (!taken) return this.count('refused');
    dossier.version += 1;
    this.book.step(dossier, to, tells, now);
    this.count(action);
  }

  private async moveDate(now: Minute): Promise<void> {
    const today = dayOf(now);
    const movable = this.book.rounds.filter(({ dates }) => lastDay(dates.dueAtDistrict) >= later(today, -3));
    if (movable.length === 0) return;
    const isRemindedOf = (kind: Kind) => (round: BookRound) => isRemindedOn(today, round.dates[kind]);
    const round = this.draw.one(
      this.rather(movable, (each) => kinds.some((kind) => isRemindedOf(kind)(each))),
    );
    const kind = this.draw.one(this.rather(kinds, (each) => isRemindedOf(each)(round)));
    // Back to where it was is a move too, as are a few days to either side.
    const to = this.dated(later(round.dates[kind].on, this.draw.below(13) - 5));
    const body = { [kind]: to, reason: 'Gia hạn' };
    const path = `/rounds/${round.id}/deadlines`;
    const moved = await this.desk.post<{ version: number }>(
      this.districtOf(round).office,
      path,
      body,
      round.version,
    );
    if (!moved) return this.count('refused');
    round.version = moved.version;
    this.book.moveDate(round, kind, to, now);
    this.count('datesMoved');
  }

  /** Of whoever is still in office: nobody else may do anything. */
  private async wish(now: Minute): Promise<void> {
    const left = this.stage.districts.flatMap(({ communes }) =>
      communes.flatMap(({ book: { officers } }) =>
        officers.filter(({ until }) => until !== null && until < dayOf(now)).map(({ person }) => person.name),
      ),
    );
    const { book, ...actor } = this.draw.one(
      this.stage.people.filter((each) => !left.includes(each.book.name)),
    );
    const [mail, text, digest] = [this.draw.percent(90), this.draw.percent(85), this.draw.percent(75)];
    const quiet = this.draw.one(quietHours);
    const body = { mail, text, digest, quiet: quiet && { from: quiet[0], to: quiet[1] } };
    if (!(await this.desk.put({ book, ...actor }, '/notice-preferences', body)))
      throw new Error('Wishes were refused');
    book.wishes = { mail, text, digest, quiet };
    this.count('wishes');
  }

  /** Somebody above a place, or nobody by name any more. */
  private async nameSuperior(): Promise<void> {
    const { province, country } = this.stage;
    const { book, communes } = this.draw.one(this.stage.districts);
    const ofProvince = [province.officer, province.approver];
    const place = this.draw.one([province, book, ...communes.map((commune) => commune.book)]);
    const above = place === province ? ofProvince : [...ofProvince, book.approver];
    const superior = this.draw.percent(70) ? this.draw.one(above) : null;
    const personId = superior && actorNamed(this.stage, superior.name).person.id;
    if (!(await this.desk.put(country, `/places/${place.id}/superior`, { personId })))
      throw new Error('The superior of a place was refused');
    place.superior = superior;
    this.count('superiorsNamed');
  }

  /** Whoever ends here is told today for the last time. */
  private async endOffice(now: Minute): Promise<void> {
    const commune = this.draw.one(this.draw.one(this.stage.districts).communes).book;
    const [first] = commune.officers;
    if (!first || first.until !== null) return;
    first.until = dayOf(now);
    await this.owner.query('UPDATE assignment SET valid_to = $2 WHERE person_id = $1', [
      actorNamed(this.stage, first.person.name).person.id,
      dayOf(now),
    ]);
    this.count('officesEnded');
  }

  /** A day off that nobody knew of: nothing moves until the deadline is issued again. */
  private async changeCalendar(now: Minute): Promise<void> {
    const today = dayOf(now);
    let panel = this.book.panels.find(({ last }) => last >= later(today, 1));
    if (!panel) {
      panel = await openPanel(this.owner, this.stage, {
        today,
        calendarVersion: this.calendarVersion,
        offDays: this.offDays,
      });
      this.book.panels.push(panel);
      return this.count('opinionsAsked');
    }
    const date = later(today, 1 + this.draw.below(daysFrom(today, panel.last)));
    if (this.offDays.has(date) || workingDaysAfter(later(date, -1), 1, this.offDays) !== date) return;
    const { country } = this.stage;
    const days = [{ date, kind: 'swapped-day-off', name: 'Nghỉ thêm', ...source }];
    const body = { years: [], days, reason: 'Thủ tướng cho nghỉ thêm' };
    if (!(await this.desk.post(country, '/calendar/changes', body, this.calendarVersion)))
      return this.count('refused');
    this.offDays.add(date);
    this.calendarVersion += 1;
    const deadlines = [{ kind: 'opinions', ofId: panel.id, dossierId: panel.dossierId }];
    const reissue = { deadlines, reason: 'Tính lại theo lịch mới' };
    if (!(await this.desk.post(country, '/calendar/reissues', reissue, this.calendarVersion)))
      return this.count('refused');
    this.book.moveOpinions(panel, workingDaysAfter(panel.askedOn, panel.workingDays, this.offDays), now);
    await this.beside.clerks.reissue(now, new Set(this.offDays), this.calendarVersion);
    this.count('calendarsChanged');
  }

  /** Mostly one of those: what people are just being told of is what must not be over. */
  private rather<Item>(all: readonly Item[], which: (item: Item) => boolean): readonly Item[] {
    const some = all.filter(which);
    return some.length > 0 && this.draw.percent(75) ? some : all;
  }

  private dated(on: Day): BookDate {
    return { on, counts: this.draw.percent(50) ? 'by' : 'before' };
  }

  private anyRound(which: (round: BookRound) => boolean): BookRound | undefined {
    const rounds = this.book.rounds.filter(which);
    return rounds.length > 0 ? this.draw.one(rounds) : undefined;
  }

  private districtOf({ district }: BookRound): StageDistrict {
    const found = this.stage.districts.find(({ book }) => book === district);
    if (!found) throw new Error('A round belongs to a district');
    return found;
  }
}
