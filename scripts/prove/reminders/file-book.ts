import type { Book } from './book.js';
import {
  officersIn,
  superiorsIn,
  type BookCommune,
  type BookDistrict,
  type BookPerson,
  type Occasion,
} from './book-facts.js';
import { isWorked } from './panels.js';
import { byDaysLeft, hasteOfReminder, hasteOfStep } from './rules-of-sending.js';
import { dayOf, daysFrom, later, written, type Day, type Minute } from './wall-clock.js';

export type ClockName = 'communeReview' | 'supplementAnswer' | 'reevaluation';

/** A lawful time: when it began, when it stood still, and by which working days it is counted. */
export interface BookClock {
  readonly name: ClockName;
  readonly startedOn: Day;
  readonly stops: { readonly from: Day; to: Day | null }[];
  offDays: ReadonlySet<Day>;
  /** Null while it stands still. */
  last: Day | null;
  readonly appointed: Day[];
}
/** A dossier under QĐ 26/2026 at its commune. */
export interface BookFile {
  readonly id: string;
  readonly product: string;
  readonly commune: BookCommune;
  readonly district: BookDistrict;
  readonly owners: readonly BookPerson[];
  readonly clocks: Map<ClockName, BookClock>;
  state: 'preparing' | 'review' | 'returned' | 'withdrawn';
  version: number;
  timesReturned: number;
}

const ofClocks = [7, 3, 1, 0, -1];
// Fifteen working days for the commune: QĐ 26/2026, Đ.7.2; 45 days for a re-evaluation: Đ.7.6g; fifteen days for the owner: ADR 0007.
const lengths = { communeReview: 15, supplementAnswer: 15, reevaluation: 45 } as const;
const steps: Readonly<Record<string, string>> = {
  submitted: 'Hồ sơ được gửi đến xã',
  returnedForSupplement: 'Hồ sơ cần bổ sung',
  supplementAskedAgain: 'Yêu cầu bổ sung nhiều lần',
  resubmitted: 'Hồ sơ đã được bổ sung',
  withdrawn: 'Hồ sơ được rút',
};

export const awaitedOn = ({ last, appointed }: BookClock): Day | null =>
  last === null ? null : (appointed.at(-1) ?? last);

/** The lawful times of dossiers: they run, stand still, are over, are apologised for, and are counted anew. */
export class FileBook {
  readonly files: BookFile[] = [];

  constructor(private readonly book: Book) {}

  submit(file: BookFile, offDays: ReadonlySet<Day>, now: Minute): void {
    file.state = 'review';
    this.begin(file, 'communeReview', offDays, now);
    this.tell(file, 'submitted', toOfficers, now);
  }

  returnToOwner(file: BookFile, offDays: ReadonlySet<Day>, now: Minute): void {
    file.state = 'returned';
    file.timesReturned += 1;
    const review = clockOf(file, 'communeReview');
    review.stops.push({ from: dayOf(now), to: null });
    review.last = null;
    this.book.giveUp(`${file.id} communeReview`);
    this.begin(file, 'supplementAnswer', offDays, now);
    this.tell(file, 'returnedForSupplement', toOwners, now);
    // Asked for as a whole, a second request is for what could be seen before.
    if (file.timesReturned > 1) this.tell(file, 'supplementAskedAgain', toSuperiors, now);
  }

  resubmit(file: BookFile, now: Minute): void {
    file.state = 'review';
    this.end(file, 'supplementAnswer');
    const review = clockOf(file, 'communeReview');
    const stop = review.stops.at(-1);
    if (stop) stop.to = dayOf(now);
    review.last = lastDayOf(review);
    this.remind(file, review, now);
    this.tell(file, 'resubmitted', toOfficers, now);
  }

  apologise(file: BookFile, appointedOn: Day, now: Minute): void {
    const review = clockOf(file, 'communeReview');
    review.appointed.push(appointedOn);
    this.remind(file, review, now);
    const read = `Xin lỗi, hẹn lại ngày ${written(appointedOn)}: ${file.product}`;
    const to = (of: BookFile) => [...of.owners, ...superiorsIn(of.commune)];
    this.tell(file, 'apologised', to, now, read);
  }

  withdraw(file: BookFile, now: Minute): void {
    file.state = 'withdrawn';
    for (const name of file.clocks.keys()) this.end(file, name);
    this.tell(file, 'withdrawn', toOfficers, now);
  }

  /** Counted anew by other working days; where another day was appointed, that one is awaited as before. */
  recount(file: BookFile, clock: BookClock, offDays: ReadonlySet<Day>, now: Minute): void {
    clock.offDays = offDays;
    const before = awaitedOn(clock);
    clock.last = lastDayOf(clock);
    const last = awaitedOn(clock);
    if (last === before || last === null) return;
    const left = daysFrom(dayOf(now), last);
    this.book.giveUp(`${file.id} ${clock.name}`);
    this.book.plan(clockOccasion(file, clock, { last, before: left, moved: true }), now);
    this.planDays(file, clock, last, now);
  }

  private begin(file: BookFile, name: ClockName, offDays: ReadonlySet<Day>, now: Minute): void {
    const clock: BookClock = { name, startedOn: dayOf(now), stops: [], offDays, last: null, appointed: [] };
    clock.last = lastDayOf(clock);
    file.clocks.set(name, clock);
    this.remind(file, clock, now);
  }

  private end(file: BookFile, name: ClockName): void {
    file.clocks.delete(name);
    this.book.giveUp(`${file.id} ${name}`);
  }

  private remind(file: BookFile, clock: BookClock, now: Minute): void {
    const last = awaitedOn(clock);
    this.book.giveUp(`${file.id} ${clock.name}`);
    if (last !== null) this.planDays(file, clock, last, now);
  }

  private planDays(file: BookFile, clock: BookClock, last: Day, now: Minute): void {
    this.book.planTime(ofClocks, last, now, (before) =>
      clockOccasion(file, clock, { last, before, moved: false }),
    );
  }

  private tell(
    file: BookFile,
    template: string,
    to: (file: BookFile, today: Day) => readonly BookPerson[],
    now: Minute,
    read = `${steps[template]}: ${file.product}`,
  ): void {
    const mark = `${template} ${file.id} ${file.version}`;
    this.book.plan(
      {
        ...{ mark, thing: mark, belongsTo: [], reminds: null, isToldOnce: false },
        ...{ reads: () => read, stands: () => true, haste: hasteOfStep(template) },
        audience: (today) => to(file, today),
      },
      now,
    );
  }
}

const toOwners = ({ owners }: BookFile) => owners;
const toOfficers = ({ commune }: BookFile, today: Day) => officersIn(commune, today);
const toSuperiors = ({ commune }: BookFile) => superiorsIn(commune);

export function clockOf({ clocks, product }: BookFile, name: ClockName): BookClock {
  const clock = clocks.get(name);
  if (!clock) throw new Error(`${product} has no ${name}`);
  return clock;
}

/** The n-th counted day; days of the calendar end on a working day. */
export function lastDayOf({ name, startedOn, stops, offDays }: BookClock): Day {
  const counts = (day: Day) =>
    (name !== 'communeReview' || isWorked(day, offDays)) &&
    stops.every(({ from, to }) => day < from || (to !== null && day > to));
  const counted = Array.from({ length: 400 }, (_, i) => later(startedOn, i + 1)).filter(counts);
  let last = counted[lengths[name] - 1];
  if (last === undefined) throw new Error(`${name} of ${startedOn} does not end`);
  while (!isWorked(last, offDays)) last = later(last, 1);
  return last;
}

interface OfClock {
  readonly last: Day;
  readonly before: number;
  /** Told of another last day, rather than reminded. */
  readonly moved: boolean;
}

function clockOccasion(file: BookFile, clock: BookClock, { last, before, moved }: OfClock): Occasion {
  const { id, product, commune } = file;
  const { name } = clock;
  const template = moved ? 'clockMoved' : 'clockEnds';
  const mark = `${template} ${id} ${name} ${last} ${before}`;
  const ownersTime = name === 'supplementAnswer';
  const hearsOfIt = (today: Day) => (ownersTime ? officersIn(commune, today) : superiorsIn(commune));
  return {
    ...{ mark, thing: mark, belongsTo: [`${id} ${name}`], isToldOnce: true },
    reminds: { of: `${template} ${id} ${name} ${last}`, before },
    reads: (today) =>
      moved
        ? `Ngày cuối theo ${titles[name]} đổi thành ${written(last)}: ${product}`
        : `${says(name, clock.appointed.at(-1) === last, last)(today)}: ${product}`,
    stands: () => {
      const running = file.clocks.get(name);
      return running !== undefined && awaitedOn(running) === last;
    },
    audience: (today) => [
      ...(file.state === 'returned' ? file.owners : officersIn(commune, today)),
      ...(before < 0 ? hearsOfIt(today) : []),
    ],
    haste: hasteOfReminder(last),
  };
}

const titles = {
  communeReview: 'thời hạn xã xem xét hồ sơ',
  supplementAnswer: 'thời hạn bổ sung hồ sơ',
  reevaluation: 'thời hạn đánh giá, phân hạng lại',
} as const;

export function says(name: ClockName, isAppointed: boolean, last: Day) {
  const days = (left: number) => `Còn ${left} ngày`;
  if (name === 'supplementAnswer')
    return byDaysLeft(
      last,
      (left) => `${days(left)} để bổ sung hồ sơ`,
      'Hôm nay là ngày cuối để bổ sung hồ sơ',
      'Đã quá hạn bổ sung hồ sơ',
    );
  if (isAppointed)
    return byDaysLeft(
      last,
      (left) => `${days(left)} đến ngày đã hẹn lại`,
      'Hôm nay là ngày đã hẹn lại',
      'Đã quá cả ngày hẹn lại',
    );
  return byDaysLeft(
    last,
    (left) => `${days(left)} theo ${titles[name]}`,
    `Hôm nay là ngày cuối theo ${titles[name]}`,
    `Đã quá ${titles[name]}`,
  );
}
