import type { Book } from './book.js';
import type { BookDate, BookPerson, Occasion } from './book-facts.js';
import { byDaysLeft, daysOfDates, hasteOfReminder, hasteOfStep, lastDay } from './rules-of-sending.js';
import { dayOf, written, type Day, type Minute } from './wall-clock.js';

/** A place that makes plans, and who writes them there. */
export interface PlanningPlace {
  readonly id: string;
  readonly name: string;
  readonly level: 'commune' | 'district' | 'province';
  readonly superiors: () => readonly BookPerson[];
  readonly writers: (today: Day) => readonly BookPerson[];
}
export type CallDay = 'plansDue' | 'approvalDue';

/** A letter that asks for plans: of the places below by one day, of its own by another. */
export interface BookCall {
  readonly id: string;
  readonly year: number;
  readonly own: PlanningPlace;
  readonly below: readonly PlanningPlace[];
  readonly office: BookPerson;
  readonly approver: BookPerson;
  readonly days: Record<CallDay, BookDate>;
  version: number;
}
export interface BookPlan {
  readonly id: string;
  readonly place: PlanningPlace;
  readonly year: number;
  state: 'draft' | 'returned' | 'submitted' | 'merged' | 'approved';
  version: number;
  wasSubmitted: boolean;
  wasDecided: boolean;
}

const reminded = {
  plansDue: { template: 'planDue', short: 'gửi', due: 'hạn gửi' },
  approvalDue: { template: 'planApprovalDue', short: 'ban hành', due: 'hạn ban hành' },
} as const;

/** Plans that letters ask for: who is reminded of them, and told of what becomes of them. */
export class PlanBook {
  readonly calls: BookCall[] = [];
  readonly plans: BookPlan[] = [];

  constructor(private readonly book: Book) {}

  planOf(place: PlanningPlace, year: number): BookPlan | undefined {
    return this.plans.find((plan) => plan.place === place && plan.year === year);
  }

  call(call: BookCall, today: Day): void {
    this.calls.push(call);
    for (const day of ['plansDue', 'approvalDue'] as const) this.planReminders(call, day, today);
  }

  /** Told at once to whoever is reminded of it. */
  move(call: BookCall, day: CallDay, to: BookDate, now: Minute): void {
    call.days[day] = to;
    this.book.giveUp(`${call.id} ${day}`);
    for (const place of placesOf(call, day)) this.book.plan(this.moved(call, day, place), now);
    this.planReminders(call, day, dayOf(now));
  }

  /** Handed in, for the office above; sent back, for whoever writes it. */
  tell(plan: BookPlan, template: 'planSubmitted' | 'planReturned', to: BookPerson | null, now: Minute): void {
    const { place, year, id, version } = plan;
    const mark = `${template} ${id} ${version}`;
    const read =
      template === 'planSubmitted'
        ? `${place.name} đã gửi kế hoạch OCOP năm ${year}`
        : `Kế hoạch OCOP năm ${year} được trả lại: ${place.name}`;
    this.book.plan(
      {
        ...{ mark, thing: mark, belongsTo: [], reminds: null, isToldOnce: false },
        ...{ reads: () => read, stands: () => true, haste: hasteOfStep(template) },
        audience: (today) => (to ? [to] : place.writers(today)),
      },
      now,
    );
  }

  private planReminders(call: BookCall, day: CallDay, today: Day): void {
    const last = lastDay(call.days[day]);
    for (const place of placesOf(call, day))
      this.book.planDays(daysOfDates, last, today, (before) => this.reminder(call, day, place, last, before));
  }

  /** A day that is moved away and back is told each time. */
  private moved(call: BookCall, day: CallDay, place: PlanningPlace): Occasion {
    const last = lastDay(call.days[day]);
    return {
      mark: `planDaysMoved ${call.id} ${place.id} ${last}`,
      thing: `planDaysMoved ${call.id} ${place.id} ${call.version}`,
      ...{ belongsTo: [`${call.id} ${day}`], reminds: null, isToldOnce: false },
      reads: () => `Dời hạn kế hoạch OCOP năm ${call.year} sang ngày ${written(last)}: ${place.name}`,
      stands: (today) => this.isAwaited(call, day, place, last, today),
      audience: (today) => writersOf(call, day, place, today),
      haste: hasteOfStep('planDaysMoved'),
    };
  }

  private isAwaited(call: BookCall, day: CallDay, place: PlanningPlace, last: Day, today: Day): boolean {
    return lastDay(call.days[day]) === last && !isDone(day, this.planOf(place, call.year), last < today);
  }

  private reminder(call: BookCall, day: CallDay, place: PlanningPlace, last: Day, before: number): Occasion {
    const { template, short, due } = reminded[day];
    const mark = `${template} ${call.id} ${place.id} ${last} ${before}`;
    const what = `kế hoạch OCOP năm ${call.year}: ${place.name}`;
    return {
      ...{ mark, thing: mark, belongsTo: [`${call.id} ${day}`], isToldOnce: true },
      reminds: { of: `${template} ${call.id} ${place.id} ${last}`, before },
      reads: byDaysLeft(
        last,
        (left) => `Còn ${left} ngày đến ${due} ${what}`,
        `Hôm nay là ngày cuối ${short} ${what}`,
        `Đã quá ${due} ${what}`,
      ),
      stands: (today) => this.isAwaited(call, day, place, last, today),
      audience: (today) => [
        ...writersOf(call, day, place, today),
        ...(before < 0 ? [call.office, ...place.superiors()] : []),
      ],
      haste: hasteOfReminder(last),
    };
  }
}

const placesOf = (call: BookCall, day: CallDay) => (day === 'plansDue' ? call.below : [call.own]);
const writersOf = (call: BookCall, day: CallDay, place: PlanningPlace, today: Day) =>
  day === 'approvalDue' ? [call.office, call.approver] : place.writers(today);

/** What came back is awaited again until its day; after that what was in time stays in time. */
function isDone(day: CallDay, plan: BookPlan | undefined, isOver: boolean): boolean {
  if (!plan) return false;
  const { state, wasSubmitted, wasDecided } = plan;
  const isAbove = state === 'submitted' || state === 'merged';
  return day === 'plansDue'
    ? wasSubmitted && (isAbove || isOver)
    : isAbove || state === 'approved' || (wasDecided && isOver);
}

export const isOpen = ({ days }: BookCall, now: Minute): boolean => lastDay(days.approvalDue) >= dayOf(now);
