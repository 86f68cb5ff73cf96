import type { BookPerson, Expected, Occasion, Planned, Way } from './book-facts.js';
import { endOfQuiet, isQuiet, mayReach, overtakes } from './rules-of-sending.js';
import { digestReads } from './sentences.js';
import { dayOf, later, timeOf, type Day, type Minute } from './wall-clock.js';

const ways = ['mail', 'text'] as const;
const digestTime = '07:30';

interface Waiting {
  readonly person: BookPerson;
  readonly way: Way;
  readonly occasion: Occasion;
  readonly inDigest: boolean;
  readonly from: Minute;
}
interface OnItsWay {
  readonly person: BookPerson;
  readonly way: Way;
  readonly wroteInQuiet: boolean;
  readonly earlier: Set<string>;
  occasions: readonly Occasion[];
}
/** What people were told in the application and received at a moment, and what became of all other messages. */
interface Settled {
  readonly told: readonly string[];
  readonly received: readonly Expected[];
  /** How many messages were over before they could leave, so far. */
  readonly ended: number;
  /** How many wait to be sent, and how many of those were offered now in vain. */
  readonly waiting: number;
  readonly inVain: number;
}

/**
 * A small book of who is to be told what, when and by which way: what ADR 0009 and ADR 0019 promise, reckoned a second time. It knows
 * neither the application's code nor its tables; it is told what people did, and looked at whenever the clock stands still.
 */
export class Book {
  private readonly planned: Planned[] = [];
  private readonly told = new Set<string>();
  private waiting: Waiting[] = [];
  private onItsWay: OnItsWay[] = [];
  private ended = 0;

  plan(occasion: Occasion, due: Minute): void {
    this.planned.push({ occasion, due, state: 'planned' });
  }

  /** Reminders of a day, at seven in the morning; none for days that are over. */
  planDays(days: readonly number[], last: Day, from: Day, occasionOf: (before: number) => Occasion): void {
    for (const before of days) {
      const on = later(last, -before);
      if (on >= from) this.plan(occasionOf(before), `${on}T07:00`);
    }
  }

  /** Of a lawful time: on the day of a step that step is reminder enough, unless the last day was over by then. */
  planTime(days: readonly number[], last: Day, now: Minute, occasionOf: (before: number) => Occasion): void {
    const today = dayOf(now);
    if (last < today) this.plan(occasionOf(-1), `${today}T07:00`);
    else this.planDays(days, last, later(today, 1), occasionOf);
  }

  /** What is planned for this and not told yet is told no more. */
  giveUp(whatBelongsTo: string): void {
    for (const plan of this.planned)
      if (plan.state === 'planned' && plan.occasion.belongsTo.includes(whatBelongsTo)) plan.state = 'over';
  }

  /** The clock stands at `now` and everything that can happen has happened: what was told in the application, and what people received. */
  settle(now: Minute, down: Way | null): Settled {
    const told: string[] = [];
    for (const plan of this.planned) {
      if (plan.state !== 'planned' || plan.due > now) continue;
      const isOver =
        !plan.occasion.stands(dayOf(now)) ||
        this.isOvertaken(plan.occasion, now) ||
        this.wasToldBefore(plan.occasion);
      plan.state = isOver ? 'over' : 'told';
      if (isOver) continue;
      for (const person of new Set(plan.occasion.audience(dayOf(now)))) {
        told.push(`${person.name} ${plan.occasion.mark}`);
        for (const way of ways) this.carry(person, way, plan, now);
      }
    }
    this.writeWhatWaited(now);
    const { received, inVain } = this.handOver(now, down);
    return { told, received, ended: this.ended, waiting: this.onItsWay.length, inVain };
  }

  private carry(person: BookPerson, way: Way, { occasion, due }: Planned, now: Minute): void {
    const thing = `${way} ${occasion.thing}`;
    if (!mayReach(person, way) || person.things.has(thing)) return;
    person.things.add(thing);
    const { digest, quiet } = person.wishes;
    const { isUrgent, breaksQuiet } = occasion.haste(dayOf(now));
    const held = !breaksQuiet && isQuiet(timeOf(now), quiet) ? endOfQuiet(now, quiet) : now;
    if (isUrgent || !digest) {
      if (held > now) this.waiting.push({ person, way, occasion, inDigest: false, from: held });
      else this.write(person, way, [occasion], false, now);
      return;
    }
    const time = quiet && isQuiet(digestTime, quiet) ? quiet[1] : digestTime;
    const slot = `${timeOf(due) <= time ? dayOf(due) : later(dayOf(due), 1)}T${time}`;
    this.waiting.push({ person, way, occasion, inDigest: true, from: slot > now ? slot : held });
  }

  private writeWhatWaited(now: Minute): void {
    const isReady = ({ person, way, inDigest, from }: Waiting) =>
      from <= now &&
      !isQuiet(timeOf(now), person.wishes.quiet) &&
      (!inDigest || (timeOf(now) >= digestTime && !person.digests[way].has(dayOf(now))));
    const ready = this.waiting.filter(isReady);
    this.waiting = this.waiting.filter((each) => !isReady(each));
    const standing = ready.filter(({ person, way, occasion }) => this.isTold(occasion, person, way, now));
    for (const { person, way, occasion } of standing.filter(({ inDigest }) => !inDigest))
      this.write(person, way, [occasion], false, now);
    const inDigests = standing.filter(({ inDigest }) => inDigest);
    for (const person of new Set(inDigests.map((each) => each.person)))
      for (const way of ways) {
        const occasions = inDigests.filter((each) => each.person === person && each.way === way);
        if (occasions.length > 0)
          this.write(
            person,
            way,
            occasions.map(({ occasion }) => occasion),
            true,
            now,
          );
      }
  }

  private write(
    person: BookPerson,
    way: Way,
    occasions: readonly Occasion[],
    isDigest: boolean,
    now: Minute,
  ): void {
    if (isDigest) person.digests[way].add(dayOf(now));
    const wroteInQuiet = isQuiet(timeOf(now), person.wishes.quiet);
    this.onItsWay.push({ person, way, occasions, wroteInQuiet, earlier: new Set() });
  }

  /** What is over by now leaves no more, by no way; the rest tells of today. */
  private handOver(now: Minute, down: Way | null) {
    const received: Expected[] = [];
    const waiting: OnItsWay[] = [];
    let inVain = 0;
    for (const each of this.onItsWay) {
      const { person, way, wroteInQuiet, earlier } = each;
      if (!wroteInQuiet && isQuiet(timeOf(now), person.wishes.quiet)) {
        waiting.push(each);
        continue;
      }
      each.occasions = each.occasions.filter((occasion) => this.isTold(occasion, person, way, now));
      if (each.occasions.length === 0) {
        this.ended += 1;
        continue;
      }
      const reads = readOn(dayOf(now), each);
      if (way !== down) received.push({ way, to: person.address[way] ?? '', reads, earlier: [...earlier] });
      else {
        earlier.add(reads);
        waiting.push(each);
        inVain += 1;
      }
    }
    this.onItsWay = waiting;
    return { received, inVain };
  }

  private isTold(occasion: Occasion, person: BookPerson, way: Way, now: Minute): boolean {
    const today = dayOf(now);
    const concerns = occasion.stands(today) && occasion.audience(today).includes(person);
    return mayReach(person, way) && concerns && !this.isOvertaken(occasion, now);
  }

  /** After days without delivery only the last reminder of a day is told. */
  private isOvertaken(occasion: Occasion, now: Minute): boolean {
    return this.planned.some(
      ({ occasion: other, due, state }) => state !== 'over' && due <= now && overtakes(other, occasion),
    );
  }

  private wasToldBefore({ isToldOnce, mark }: Occasion): boolean {
    if (!isToldOnce) return false;
    const before = this.told.has(mark);
    this.told.add(mark);
    return before;
  }
}

function readOn(today: Day, { way, occasions }: OnItsWay): string {
  const lines = occasions.map(({ reads }) => reads(today));
  return lines.length === 1 ? (lines[0] ?? '') : digestReads(way, lines, today);
}
