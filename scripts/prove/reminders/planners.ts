import type { Draw } from '../sequences/draw.js';
import { officersIn, superiorsIn, type BookCommune, type BookPlace } from './book-facts.js';
import type { Desk } from './desk.js';
import { isRemindedOn } from './habits.js';
import {
  isOpen,
  type BookCall,
  type BookPlan,
  type CallDay,
  type PlanBook,
  type PlanningPlace,
} from './plan-book.js';
import { lastDay } from './rules-of-sending.js';
import { actorNamed, officerAt, type Actor, type Stage } from './stage.js';
import { dayOf, later, type Day, type Minute } from './wall-clock.js';

const calledDays = ['plansDue', 'approvalDue'] as const;

/** Who calls for plans at a place, who decides there, and what lies below. */
export interface Caller {
  readonly own: PlanningPlace;
  readonly below: readonly PlanningPlace[];
  readonly office: Actor;
  readonly approver: Actor;
  nextYear: number;
}

/** Offices call for plans and move their days; communes and districts write, hand in, send back, merge and approve. */
export class Planners {
  readonly callers: readonly Caller[];
  private readonly communes = new Map<PlanningPlace, BookCommune>();

  constructor(
    private readonly stage: Stage,
    private readonly book: PlanBook,
    private readonly draw: Draw,
    private readonly desk: Desk,
    private readonly count: (what: string) => void,
  ) {
    const districts = stage.districts.map(({ book, communes }): Caller => {
      const below = communes.map((commune): PlanningPlace => {
        const writers = (today: Day) => officersIn(commune.book, today);
        const place: PlanningPlace = { ...asPlanning(commune.book), level: 'commune', writers };
        this.communes.set(place, commune.book);
        return place;
      });
      const own: PlanningPlace = { ...asPlanning(book), level: 'district', writers: () => [book.office] };
      const [office, approver] = [this.actor(book.office.name), this.actor(book.approver.name)];
      return { own, below, office, approver, nextYear: 2021 };
    });
    const { province } = stage;
    const own: PlanningPlace = {
      ...asPlanning(province),
      ...{ level: 'province', writers: () => [province.office] },
    };
    const [office, approver] = [this.actor(province.office.name), this.actor(province.approver.name)];
    const below = districts.map((district) => district.own);
    this.callers = [...districts, { own, below, office, approver, nextYear: 2021 }];
  }

  async call(now: Minute): Promise<void> {
    const caller = this.draw.one(this.callers);
    const [today, year] = [dayOf(now), Math.max(caller.nextYear, Number(now.slice(0, 4)))];
    if (this.book.calls.filter((call) => call.own === caller.own && isOpen(call, now)).length > 1) return;
    const plansDueOn = later(today, this.draw.one([0, 1, 3, 4, 7, 14, this.draw.below(18)]));
    const days = {
      plansDue: this.dated(plansDueOn),
      approvalDue: this.dated(later(plansDueOn, 1 + this.draw.below(12))),
    };
    const body = { placeId: caller.own.id, year, ...days, source: 'Công văn gọi kế hoạch' };
    const called = await this.desk.post<{ id: string }>(caller.office, '/plan-calls', body);
    if (!called) return this.count('refused');
    caller.nextYear = year + 1;
    const { own, below, office, approver } = caller;
    const people = { office: office.book, approver: approver.book };
    this.book.call({ id: called.id, year, own, below, ...people, days, version: 1 }, today);
    this.count('planCalls');
  }

  async moveDay(now: Minute): Promise<void> {
    const today = dayOf(now);
    const movable = this.book.calls.filter(({ days }) => lastDay(days.approvalDue) >= later(today, -3));
    if (movable.length === 0) return;
    const call = this.draw.one(movable);
    const reminded = calledDays.filter((day) => isRemindedOn(today, call.days[day]));
    const day: CallDay = this.draw.one(reminded.length > 0 ? reminded : calledDays);
    const to = this.dated(later(call.days[day].on, this.draw.below(11) - 4));
    const path = `/plan-calls/${call.id}/days`;
    const body = { [day]: to, reason: 'Gia hạn' };
    const moved = await this.desk.post<{ version: number }>(
      this.callerOf(call).office,
      path,
      body,
      call.version,
    );
    if (!moved) return this.count('refused');
    call.version += 1;
    this.book.move(call, day, to, now);
    this.count('planDaysMoved');
  }

  /** Mostly where a letter still waits for the plan. */
  async goOn(now: Minute): Promise<void> {
    const open = this.book.calls.filter((call) => isOpen(call, now));
    if (open.length === 0) return;
    const call = this.draw.one(open);
    const place = this.draw.one([...call.below, call.own]);
    const plan = this.book.planOf(place, call.year);
    if (!plan) return this.begin(place, call.year, now);
    switch (plan.state) {
      case 'draft':
      case 'returned':
        return place.level === 'commune' ? this.submit(plan, now) : this.approve(plan, now);
      case 'approved':
        return place.level === 'district' && this.draw.percent(65)
          ? this.submit(plan, now)
          : this.amend(plan, now);
      case 'submitted':
        return this.draw.percent(50) ? this.merge(plan, now) : this.sendBack(plan, now);
      case 'merged':
        return this.sendBack(plan, now);
    }
  }

  private async begin(place: PlanningPlace, year: number, now: Minute): Promise<void> {
    const writer = this.writerOf(place, now);
    const begun = await this.desk.post<{ id: string }>(writer, '/plans', { placeId: place.id, year });
    if (!begun) return this.count('refused');
    const first = { state: 'draft', version: 1, wasSubmitted: false, wasDecided: false } as const;
    const plan: BookPlan = { id: begun.id, place, year, ...first };
    this.book.plans.push(plan);
    this.count('plans');
    if (place.level === 'commune') await this.take(plan, writer, 'addItem', itemOf(plan, writer));
    await this.take(plan, writer, 'setTargets', { first: 1, upgrade: 0, 're-evaluation': 0 });
  }

  private async submit(plan: BookPlan, now: Minute): Promise<void> {
    if (!(await this.take(plan, this.writerOf(plan.place, now), 'submit', {}))) return;
    plan.state = 'submitted';
    plan.wasSubmitted = true;
    this.book.tell(plan, 'planSubmitted', this.above(plan).office.book, now);
  }

  private async approve(plan: BookPlan, now: Minute): Promise<void> {
    const body = { decisionNumber: '12/QĐ-UBND', decidedOn: dayOf(now) };
    if (!(await this.take(plan, this.of(plan).approver, 'approve', body))) return;
    plan.state = 'approved';
    plan.wasDecided = true;
  }

  private async amend(plan: BookPlan, _now: Minute): Promise<void> {
    if (await this.take(plan, this.of(plan).approver, 'amend', { reason: 'Bổ sung sản phẩm' }))
      plan.state = 'draft';
  }

  private async merge(plan: BookPlan, _now: Minute): Promise<void> {
    if (!(await this.take(plan, this.above(plan).office, 'merge', {}))) return;
    plan.state = 'merged';
    this.touchAbove(plan);
  }

  private async sendBack(plan: BookPlan, now: Minute): Promise<void> {
    const wasMerged = plan.state === 'merged';
    if (!(await this.take(plan, this.above(plan).office, 'return', { reasons: ['Chưa rõ mục tiêu'] })))
      return;
    plan.state = 'returned';
    if (wasMerged) this.touchAbove(plan);
    this.book.tell(plan, 'planReturned', null, now);
  }

  /** What the plan above lists has changed as well. */
  private touchAbove({ place, year }: BookPlan): void {
    const above = this.callers.find(({ below }) => below.includes(place));
    const plan = above && this.book.planOf(above.own, year);
    if (plan) plan.version += 1;
  }

  private async take(plan: BookPlan, by: Actor, action: string, body: object): Promise<boolean> {
    const taken = await this.desk.post(by, `/plans/${plan.id}/steps/${action}`, body, plan.version);
    this.count(taken ? `plan ${action}` : 'refused');
    if (taken) plan.version += 1;
    return taken !== null;
  }

  writerOf(place: PlanningPlace, now: Minute): Actor {
    const commune = this.communes.get(place);
    return commune ? officerAt(this.stage, commune, dayOf(now)) : this.ofPlace(place).office;
  }

  private of({ place }: BookPlan): Caller {
    return this.ofPlace(place);
  }

  private ofPlace(place: PlanningPlace): Caller {
    return found(this.callers.find(({ own }) => own === place));
  }

  private above({ place }: BookPlan): Caller {
    return found(this.callers.find(({ below }) => below.includes(place)));
  }

  private callerOf({ own }: BookCall): Caller {
    return this.ofPlace(own);
  }

  private actor(name: string): Actor {
    return actorNamed(this.stage, name);
  }

  private dated(on: Day) {
    return { on, counts: this.draw.percent(50) ? 'by' : 'before' } as const;
  }
}

const asPlanning = (place: BookPlace) => ({
  ...{ id: place.id, name: place.name },
  superiors: () => superiorsIn(place),
});

function found(caller: Caller | undefined): Caller {
  if (!caller) throw new Error('Nobody calls for plans there');
  return caller;
}

const itemOf = ({ year, place }: BookPlan, { person }: Actor) => ({
  ...{ producerName: `Hợp tác xã ${place.name}`, productName: `Sản phẩm ${year}`, purpose: 'first' },
  ...{ hasPotential: true, finding: 'Có tiềm năng', guideId: person.id, targetStar: 3, quarter: 2 },
});
