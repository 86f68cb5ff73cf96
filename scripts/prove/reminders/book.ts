import type {
  BookDate,
  BookDossier,
  BookPanel,
  BookPerson,
  BookRound,
  Expected,
  Kind,
  Occasion,
  Planned,
  Way,
} from './book-facts.js';
import {
  audienceOf,
  bindingDate,
  endOfQuiet,
  hasteOf,
  isQuiet,
  isReminderOf,
  lastDay,
  mayReach,
  overtakes,
  stands,
  thingOf,
} from './book-rules.js';
import { digestReads, markOf, sentenceOf } from './sentences.js';
import { dayOf, daysFrom, later, timeOf, type Day, type Minute } from './wall-clock.js';

const ways = ['mail', 'text'] as const;
const kinds = ['registrationCloses', 'dueAtDistrict', 'dueAtProvince'] as const;
const ofDates = [14, 7, 3, 1, 0, -1];
const ofOpinions = [3, 1, 0];
const digestTime = '07:30';

interface Waiting {
  readonly person: BookPerson;
  readonly way: Way;
  readonly occasion: Occasion;
  readonly inDigest: boolean;
  readonly from: Minute;
}
interface OnItsWay extends Expected {
  readonly person: BookPerson;
  readonly wroteInQuiet: boolean;
}

/**
 * A small book of who is to be told what, when and by which way: what ADR 0009 and ADR 0019 promise, reckoned a second time. It knows
 * neither the application's code nor its tables; it is told what people did, and looked at whenever the clock stands still.
 */
export class Book {
  readonly dossiers: BookDossier[] = [];
  readonly rounds: BookRound[] = [];
  readonly panels: BookPanel[] = [];
  private readonly planned: Planned[] = [];
  private readonly told = new Set<string>();
  private waiting: Waiting[] = [];
  private onItsWay: OnItsWay[] = [];

  openRound(round: BookRound, today: Day): void {
    this.rounds.push(round);
    for (const kind of kinds) this.planRound(round, kind, today);
  }

  moveDate(round: BookRound, kind: Kind, to: BookDate, today: Day): void {
    round.dates[kind] = to;
    this.cancel((occasion) => isReminderOf(occasion, round, kind));
    this.planRound(round, kind, today);
    for (const dossier of this.dossiers)
      if (dossier.round === round && bindingDate(dossier) === kind) this.planDossier(dossier, today);
  }

  register(dossier: BookDossier, now: Minute): void {
    this.dossiers.push(dossier);
    this.planDossier(dossier, dayOf(now));
    this.tellStep(dossier, 'registered', now);
  }

  step(dossier: BookDossier, state: BookDossier['state'], template: string, now: Minute): void {
    const before = bindingDate(dossier);
    dossier.state = state;
    const after = bindingDate(dossier);
    if (before !== after) {
      this.cancel((occasion) => occasion.of === 'dossier' && occasion.dossier === dossier);
      if (after) this.planDossier(dossier, dayOf(now));
    }
    this.tellStep(dossier, template, now);
  }

  moveOpinions(panel: BookPanel, last: Day, now: Minute): void {
    this.cancel((occasion) => occasion.of === 'opinion' && occasion.panel === panel);
    panel.last = last;
    const today = dayOf(now);
    for (const member of panel.members) {
      const moved = {
        of: 'opinion',
        panel,
        member,
        moved: true,
        last,
        before: daysFrom(today, last),
      } as const;
      this.planned.push({ occasion: moved, due: now, state: 'planned' });
      for (const before of ofOpinions) {
        const on = later(last, -before);
        const occasion = { of: 'opinion', panel, member, moved: false, last, before } as const;
        if (on > today) this.planned.push({ occasion, due: `${on}T07:00`, state: 'planned' });
      }
    }
  }

  /** The clock stands at `now` and everything that can happen has happened: what was told in the application, and what people received. */
  settle(
    now: Minute,
    down: Way | null,
  ): { readonly told: readonly string[]; readonly received: readonly Expected[] } {
    const told: string[] = [];
    for (const plan of this.planned) {
      if (plan.state !== 'planned' || plan.due > now) continue;
      const isOver =
        !stands(plan.occasion, dayOf(now)) ||
        this.isOvertaken(plan.occasion, now) ||
        this.wasToldBefore(plan.occasion);
      plan.state = isOver ? 'over' : 'told';
      if (isOver) continue;
      for (const person of audienceOf(plan.occasion, dayOf(now))) {
        told.push(`${person.name} ${markOf(plan.occasion)}`);
        for (const way of ways) this.plan(person, way, plan, now);
      }
    }
    this.writeWhatWaited(now);
    return { told, received: this.handOver(now, down) };
  }

  private plan(person: BookPerson, way: Way, { occasion, due }: Planned, now: Minute): void {
    const thing = `${way} ${thingOf(occasion)}`;
    if (!mayReach(person, way) || person.things.has(thing)) return;
    person.things.add(thing);
    const { digest, quiet } = person.wishes;
    const { isUrgent, breaksQuiet } = hasteOf(occasion, dayOf(now));
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
    const standing = ready.filter(
      ({ person, way, occasion }) =>
        mayReach(person, way) && stands(occasion, dayOf(now)) && !this.isOvertaken(occasion, now),
    );
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
    const lines = occasions.map((occasion) => sentenceOf(occasion, dayOf(now)));
    if (isDigest) person.digests[way].add(dayOf(now));
    const reads = lines.length === 1 ? (lines[0] ?? '') : digestReads(way, lines, dayOf(now));
    const wroteInQuiet = isQuiet(timeOf(now), person.wishes.quiet);
    this.onItsWay.push({ person, way, to: person.address[way] ?? '', reads, wroteInQuiet });
  }

  private handOver(now: Minute, down: Way | null): readonly Expected[] {
    const leaves = ({ person, way, wroteInQuiet }: OnItsWay) =>
      way !== down && (wroteInQuiet || !isQuiet(timeOf(now), person.wishes.quiet));
    const received = this.onItsWay.filter(leaves).map(({ way, to, reads }) => ({ way, to, reads }));
    this.onItsWay = this.onItsWay.filter((each) => !leaves(each));
    return received;
  }

  /** After days without delivery only the last reminder of a day is told. */
  private isOvertaken(occasion: Occasion, now: Minute): boolean {
    return this.planned.some(
      ({ occasion: other, due, state }) => state !== 'over' && due <= now && overtakes(other, occasion),
    );
  }

  private wasToldBefore(occasion: Occasion): boolean {
    if (occasion.of === 'step' || occasion.of === 'opinion') return false;
    const mark = markOf(occasion);
    const before = this.told.has(mark);
    this.told.add(mark);
    return before;
  }

  private planRound(round: BookRound, kind: Kind, today: Day): void {
    if (kind !== 'registrationCloses') return; // communes and districts are told of it for the round itself
    const last = lastDay(round.dates[kind]);
    this.planDays(last, today, (before) => ({ of: 'round', round, kind, last, before }));
  }

  private planDossier(dossier: BookDossier, today: Day): void {
    const kind = bindingDate(dossier);
    if (!kind) return;
    const last = lastDay(dossier.round.dates[kind]);
    this.planDays(last, today, (before) => ({ of: 'dossier', dossier, kind, last, before }));
  }

  private planDays(last: Day, today: Day, occasionOf: (before: number) => Occasion): void {
    for (const before of ofDates) {
      const on = later(last, -before);
      if (on >= today)
        this.planned.push({ occasion: occasionOf(before), due: `${on}T07:00`, state: 'planned' });
    }
  }

  private tellStep(dossier: BookDossier, template: string, now: Minute): void {
    const toOwners = template === 'ideaAccepted' || template === 'ideaRefused';
    const occasion = { of: 'step', dossier, template, toOwners, number: dossier.version } as const;
    this.planned.push({ occasion, due: now, state: 'planned' });
  }

  private cancel(which: (occasion: Occasion) => boolean): void {
    for (const plan of this.planned)
      if (plan.state === 'planned' && plan.occasion.of !== 'step' && which(plan.occasion))
        plan.state = 'over';
  }
}
