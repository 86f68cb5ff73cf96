import type { Book } from './book.js';
import {
  officersIn,
  superiorsIn,
  type BookCommune,
  type BookPerson,
  type BookProvince,
} from './book-facts.js';
import { lastDayOf, says, type BookClock } from './file-book.js';
import { byDaysLeft, hasteOfReminder, hasteOfStep } from './rules-of-sending.js';
import { dayOf, later, type Day, type Minute } from './wall-clock.js';

/** A re-evaluation under QĐ 26/2026 that the province has received, or has sent on to the ministry. */
export interface BookRenewal {
  readonly id: string;
  readonly product: string;
  readonly commune: BookCommune;
  readonly owners: readonly BookPerson[];
  readonly clock: BookClock;
  state: 'council' | 'testing' | 'atMinistry' | 'returned' | 'withdrawn';
  /** The last day for the ministry's own result; null: it has none to give. */
  ministryDueOn: Day | null;
  version: number;
}

const days = [14, 7, 3, 1, 0, -1];
const steps = {
  receivedByProvince: 'Tỉnh đã tiếp nhận hồ sơ',
  testRequested: 'Gửi mẫu kiểm nghiệm',
  forwardedToMinistry: 'Hồ sơ được chuyển lên Trung ương',
  returnedByMinistry: 'Có kết quả của Trung ương',
  withdrawn: 'Hồ sơ được rút',
} as const;

/** What is sent to the ministry before the first of these days has its result before the second: QĐ 26/2026, Đ.5.2. */
const ministryRounds = [
  ['01-30', '03-30'],
  ['07-30', '09-30'],
] as const;

/** The lawful time of re-evaluations: it stands still while a laboratory tests, or the ministry evaluates, and runs on afterwards. */
export class RenewalBook {
  readonly renewals: BookRenewal[] = [];

  constructor(
    private readonly book: Book,
    private readonly province: BookProvince,
  ) {}

  receive(renewal: BookRenewal, now: Minute): void {
    this.renewals.push(renewal);
    this.run(renewal, now);
    this.tell(renewal, 'receivedByProvince', now);
  }

  requestTest(renewal: BookRenewal, now: Minute): void {
    renewal.state = 'testing';
    this.stop(renewal, now);
    this.tell(renewal, 'testRequested', now);
  }

  /** Told to the desk of the council, which has nobody here. */
  recordTest(renewal: BookRenewal, now: Minute): void {
    renewal.state = 'council';
    this.runAgain(renewal, now);
  }

  forward(renewal: BookRenewal, now: Minute): void {
    this.renewals.push(renewal);
    this.stop(renewal, now);
    const today = dayOf(now);
    const year = Number(today.slice(0, 4));
    const rounds = [year, year + 1].flatMap((each) =>
      ministryRounds.map(([request, result]) => ({
        request: `${each}-${request}`,
        result: `${each}-${result}`,
      })),
    );
    const last = later(rounds.find(({ request }) => today < request)?.result ?? today, -1);
    renewal.ministryDueOn = last;
    this.book.planTime(days, last, now, (before) => ({
      ...this.reminder(renewal, 'ministryEvaluation', last, before),
      reads: byDaysLeft(
        last,
        (left) => `Còn ${left} ngày đến hạn Bộ đánh giá: ${renewal.product}`,
        `Hôm nay là hạn Bộ đánh giá: ${renewal.product}`,
        `Đã quá hạn Bộ đánh giá: ${renewal.product}`,
      ),
      stands: () => renewal.ministryDueOn === last,
      audience: () => [this.province.officer],
    }));
    this.tell(renewal, 'forwardedToMinistry', now);
  }

  recordResult(renewal: BookRenewal, now: Minute): void {
    renewal.state = 'returned';
    renewal.ministryDueOn = null;
    this.book.giveUp(`${renewal.id} ministryEvaluation`);
    this.runAgain(renewal, now);
    this.tell(renewal, 'returnedByMinistry', now);
  }

  withdraw(renewal: BookRenewal, now: Minute): void {
    renewal.state = 'withdrawn';
    this.end(renewal);
    this.tell(renewal, 'withdrawn', now);
  }

  private stop(renewal: BookRenewal, now: Minute): void {
    renewal.clock.stops.push({ from: dayOf(now), to: null });
    this.end(renewal);
  }

  private end(renewal: BookRenewal): void {
    renewal.clock.last = null;
    this.book.giveUp(`${renewal.id} reevaluation`);
  }

  private runAgain(renewal: BookRenewal, now: Minute): void {
    const stop = renewal.clock.stops.at(-1);
    if (stop) stop.to = dayOf(now);
    this.run(renewal, now);
  }

  private run(renewal: BookRenewal, now: Minute): void {
    const last = lastDayOf(renewal.clock);
    renewal.clock.last = last;
    const { officer, approver } = this.province;
    this.book.planTime(days, last, now, (before) => ({
      ...this.reminder(renewal, 'reevaluation', last, before),
      reads: (today) => `${says('reevaluation', false, last)(today)}: ${renewal.product}`,
      stands: () => renewal.clock.last === last,
      audience: () => [
        renewal.state === 'returned' ? approver : officer,
        ...(before < 0 ? superiorsIn(this.province) : []),
      ],
    }));
  }

  private reminder({ id }: BookRenewal, clock: string, last: Day, before: number) {
    const of = `clockEnds ${id} ${clock} ${last}`;
    const mark = `${of} ${before}`;
    return {
      ...{ mark, thing: mark, belongsTo: [`${id} ${clock}`], isToldOnce: true },
      ...{ reminds: { of, before }, haste: hasteOfReminder(last) },
    };
  }

  private tell(renewal: BookRenewal, template: keyof typeof steps, now: Minute): void {
    const mark = `${template} ${renewal.id} ${renewal.version}`;
    const { commune, owners, product } = renewal;
    const { officer, approver } = this.province;
    const told = {
      ...{ receivedByProvince: owners, testRequested: owners, withdrawn: [officer] },
      ...{ forwardedToMinistry: [...owners, officer], returnedByMinistry: [...owners, approver] },
    }[template];
    this.book.plan(
      {
        ...{ mark, thing: mark, belongsTo: [], reminds: null, isToldOnce: false },
        ...{
          reads: () => `${steps[template]}: ${product}`,
          stands: () => true,
          haste: hasteOfStep(template),
        },
        audience: (today) => [...told, ...officersIn(commune, today)],
      },
      now,
    );
  }
}
