import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Draw } from '../sequences/draw.js';
import type { Desk } from './desk.js';
import { awaitedOn, clockOf, lastDayOf, type BookClock, type BookFile, type FileBook } from './file-book.js';
import { workingDaysAfter } from './panels.js';
import { actorNamed, officerAt, setCode, type Actor, type Stage } from './stage.js';
import { dayOf, daysFrom, instantOf, type Day, type Minute } from './wall-clock.js';

/** Owners and communes with dossiers under QĐ 26/2026, whose lawful times run, stand still and end. */
export class Clerks {
  private files = 0;

  constructor(
    private readonly stage: Stage,
    private readonly book: FileBook,
    private readonly draw: Draw,
    private readonly desk: Desk,
    private readonly owner: Pool,
    private readonly count: (what: string) => void,
  ) {}

  /** Mostly what is late or nearly so goes on. */
  async goOn(now: Minute, offDays: ReadonlySet<Day>): Promise<void> {
    const open = this.book.files.filter(({ state }) => state !== 'withdrawn');
    if (open.length < 4 || (open.length < 14 && this.draw.percent(30))) return this.submitNew(now, offDays);
    const isNear = (file: BookFile) =>
      [...file.clocks.values()].some((clock) => {
        const last = awaitedOn(clock);
        return last !== null && Math.abs(daysFrom(dayOf(now), last)) <= 3;
      });
    const near = open.filter(isNear);
    const file = this.draw.one(near.length > 0 && this.draw.percent(70) ? near : open);
    if (this.draw.percent(8)) return this.withdraw(file, now);
    if (file.state === 'returned') return this.resubmit(file, now);
    const { last, appointed } = clockOf(file, 'communeReview');
    const mayApologise = last !== null && last < dayOf(now) && (appointed.at(-1) ?? '') <= dayOf(now);
    return mayApologise && this.draw.percent(70)
      ? this.apologise(file, now, offDays)
      : this.returnToOwner(file, now, offDays);
  }

  /** Under another calendar: what ends on another day by it is issued again, unless that day is over. */
  async reissue(now: Minute, offDays: ReadonlySet<Day>, calendarVersion: number): Promise<void> {
    for (const file of this.book.files)
      for (const clock of file.clocks.values()) {
        const to = clock.last === null ? null : lastDayOf({ ...clock, offDays });
        if (to === null || to === clock.last || to < dayOf(now)) continue;
        const deadlines = [{ kind: clock.name, ofId: file.id, dossierId: file.id }];
        const body = { deadlines, reason: 'Tính lại theo lịch mới' };
        const path = '/calendar/reissues';
        if (!(await this.desk.post(this.stage.country, path, body, calendarVersion))) {
          this.count('refused');
          continue;
        }
        this.book.recount(file, clock, offDays, now);
        this.count('clocksRecounted');
      }
  }

  private async submitNew(now: Minute, offDays: ReadonlySet<Day>): Promise<void> {
    const district = this.draw.one(this.stage.districts);
    const commune = this.draw.one(district.communes);
    const owner = this.draw.one(commune.owners);
    const [id, product] = [randomUUID(), `Hồ sơ số ${(this.files += 1)}`];
    await this.writePrepared({ id, product, owner, placeIds: [commune.place.id, district.place.id] }, now);
    const file: BookFile = {
      ...{ id, product, commune: commune.book, district: district.book, owners: [owner.book] },
      ...{ clocks: new Map<never, BookClock>(), state: 'preparing', version: 1, timesReturned: 0 },
    };
    if (!(await this.take(file, owner, 'submit', {}))) throw new Error(`${product} cannot be submitted`);
    this.book.files.push(file);
    this.book.submit(file, new Set(offDays), now);
  }

  private async returnToOwner(file: BookFile, now: Minute, offDays: ReadonlySet<Day>): Promise<void> {
    const items = [{ reason: 'Chưa rõ nội dung' }];
    if (await this.take(file, this.officerOf(file, now), 'returnForSupplement', { items }))
      this.book.returnToOwner(file, new Set(offDays), now);
  }

  private async resubmit(file: BookFile, now: Minute): Promise<void> {
    if (await this.take(file, this.ownerOf(file), 'resubmit', {})) this.book.resubmit(file, now);
  }

  private async apologise(file: BookFile, now: Minute, offDays: ReadonlySet<Day>): Promise<void> {
    const appointedOn = workingDaysAfter(dayOf(now), 1 + this.draw.below(4), offDays);
    const body = { clock: 'communeReview', appointedOn, reason: 'Nhiều hồ sơ cùng lúc' };
    if (await this.take(file, this.officerOf(file, now), 'apologise', body))
      this.book.apologise(file, appointedOn, now);
  }

  private async withdraw(file: BookFile, now: Minute): Promise<void> {
    if (await this.take(file, this.ownerOf(file), 'withdraw', { reason: 'Không tham gia nữa' }))
      this.book.withdraw(file, now);
  }

  private async take(file: BookFile, by: Actor, action: string, body: object): Promise<boolean> {
    const taken = await this.desk.post(by, `/dossiers/${file.id}/steps/${action}`, body, file.version);
    this.count(taken ? `clock ${action}` : 'refused');
    if (taken) file.version += 1;
    return taken !== null;
  }

  private officerOf({ commune }: BookFile, now: Minute): Actor {
    return officerAt(this.stage, commune, dayOf(now));
  }

  private ownerOf({ owners }: BookFile): Actor {
    return actorNamed(this.stage, owners[0]?.name);
  }

  /** A dossier whose papers are all there, as its owner or the province has it. */
  async writePrepared(
    {
      id,
      product,
      owner,
      placeIds,
      state = 'preparation.preparing',
      purpose = 'first',
      clocks = [],
    }: Prepared,
    now: Minute,
  ): Promise<void> {
    const [productId, at] = [randomUUID(), instantOf(now)];
    const producerId = owner.person.producers[0]?.id;
    await this.owner.query(
      `INSERT INTO product (id, producer_id, name, description, rulebook, set_code) VALUES ($1, $2, $3, $3, 'qd-26-2026', $4)`,
      [productId, producerId, product, setCode],
    );
    await this.owner.query(
      `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose, rulebook,
         criteria_set, machine_id, machine_version, state, open, deadline, stage_entered_at, filed_on, head, updated_at, clocks)
       VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $11, 'qd-26-2026', $8, 'qd-26-2026', '1', $12, true,
         CASE $12 WHEN 'preparation.preparing' THEN 'dueAtProvince' END, $9, $10, '\\x00', $9, $13)`,
      [
        ...[id, productId, producerId, this.stage.longRoundId, ...placeIds, this.stage.province.id],
        ...[setCode, at, dayOf(now), purpose, state, JSON.stringify(clocks)],
      ],
    );
    await this.owner.query(
      `INSERT INTO evidence (id, dossier_id, kind, file_name, media_type, size, sha256, attached_by, attached_at)
       SELECT gen_random_uuid(), $1, kind, 'giay-to.pdf', 'application/pdf', 1, repeat('0', 64), $2, $3
         FROM unnest(ARRAY['registration-slip', 'self-assessment-report', 'updated-papers']) AS kind`,
      [id, owner.person.id, at],
    );
  }
}

interface Prepared {
  readonly id: string;
  readonly product: string;
  readonly owner: Actor;
  /** Commune and district. */
  readonly placeIds: readonly string[];
  readonly state?: string;
  readonly purpose?: string;
  readonly clocks?: readonly object[];
}
