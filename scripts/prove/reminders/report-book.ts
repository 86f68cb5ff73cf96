import type { Book } from './book.js';
import type { BookDate, BookPerson, Occasion } from './book-facts.js';
import { isWorked } from './panels.js';
import type { PlanningPlace } from './plan-book.js';
import { byDaysLeft, hasteOfReminder, hasteOfStep, lastDay } from './rules-of-sending.js';
import { dayOf, later, type Day, type Minute } from './wall-clock.js';

/** A letter by which the places below report on a day of each month. */
export interface BookSchedule {
  readonly id: string;
  readonly own: PlanningPlace;
  readonly below: readonly PlanningPlace[];
  readonly office: BookPerson;
  readonly day: number;
  readonly counts: BookDate['counts'];
  readonly inForceFrom: Day;
  endedOn: Day | null;
}
export interface BookReport {
  readonly place: PlanningPlace;
  /** '2021-05' */
  readonly period: string;
  /** Null where no letter from above asks for it, or the one that did has ended before that day. */
  last: Day | null;
  /** The letter that gave it its day. */
  askedBy: BookSchedule | null;
  state: 'draft' | 'sent' | 'returned' | 'merged';
}

const ofReports = [7, 3, 1, 0, -1];

/** Monthly reports: drafted ahead of their day, reminded of until they are sent. */
export class ReportBook {
  readonly schedules: BookSchedule[] = [];
  readonly reports: BookReport[] = [];

  constructor(private readonly book: Book) {}

  reportOf(place: PlanningPlace, period: string): BookReport | undefined {
    return this.reports.find((report) => report.place === place && report.period === period);
  }

  /** Five working days before it is due, or seven days where that is earlier, a report lies there as a draft. */
  draft(today: Day, offDays: ReadonlySet<Day>): void {
    for (const schedule of this.schedules)
      for (const { period, last } of monthsOf(schedule, today))
        if (draftedOn(last, offDays) <= today) {
          this.lay(schedule.own, period, null, schedule, today);
          for (const place of schedule.below) this.lay(place, period, last, schedule, today);
        }
  }

  /** From the next day on nothing is due by this letter: what is not sent yet waits for another one. */
  end(schedule: BookSchedule, today: Day): void {
    schedule.endedOn = today;
    for (const report of this.reports) {
      if (report.askedBy !== schedule || !isOpen(report) || report.last === null || report.last <= today)
        continue;
      report.last = null;
      this.book.giveUp(keyOf(report));
    }
  }

  tell(
    report: BookReport,
    version: number,
    template: 'reportSent' | 'reportReturned',
    to: BookPerson | null,
    now: Minute,
  ): void {
    const { place, period } = report;
    const mark = `${template} ${period} ${place.id} ${version}`;
    const name = nameOf(period);
    const read =
      template === 'reportSent' ? `${place.name} đã gửi ${name}` : `Được trả lại: ${name}, ${place.name}`;
    this.book.plan(
      {
        ...{ mark, thing: mark, belongsTo: [], reminds: null, isToldOnce: false },
        ...{ reads: () => read, stands: () => true, haste: hasteOfStep(template) },
        audience: (today) => (to ? [to] : place.writers(today)),
      },
      now,
    );
  }

  /** A place whose own letter made its report is told of a day once one from above asks for it. */
  private lay(
    place: PlanningPlace,
    period: string,
    last: Day | null,
    schedule: BookSchedule,
    today: Day,
  ): void {
    const known = this.reportOf(place, period);
    if (known && (known.last !== null || last === null)) return;
    const report: BookReport = known ?? { place, period, last, askedBy: null, state: 'draft' };
    if (!known) this.reports.push(report);
    if (last === null) return;
    report.last = last;
    report.askedBy = schedule;
    this.book.planDays(ofReports, last, today, (before) => reminderOf(report, schedule.office, last, before));
  }
}

function reminderOf(report: BookReport, office: BookPerson, last: Day, before: number): Occasion {
  const { place, period } = report;
  const mark = `reportDue ${period} ${place.id} ${last} ${before}`;
  const what = `gửi ${nameOf(period)}: ${place.name}`;
  return {
    ...{ mark, thing: mark, belongsTo: [keyOf(report)], isToldOnce: true },
    reminds: { of: `reportDue ${period} ${place.id} ${last}`, before },
    reads: byDaysLeft(
      last,
      (left) => `Còn ${left} ngày đến hạn ${what}`,
      `Hôm nay là ngày cuối ${what}`,
      `Đã quá hạn ${what}`,
    ),
    stands: () => isOpen(report) && report.last === last,
    audience: (today) => [...place.writers(today), ...(before < 0 ? [office, ...place.superiors()] : [])],
    haste: hasteOfReminder(last),
  };
}

const isOpen = ({ state }: BookReport) => state === 'draft' || state === 'returned';
const keyOf = ({ place, period }: BookReport) => `report ${place.id} ${period}`;
const nameOf = (period: string) => `báo cáo tháng ${period.slice(5)}/${period.slice(0, 4)}`;

/** The months that a letter asks for, up to the end of next year, each with its last lawful day. */
function monthsOf({ day, counts, inForceFrom, endedOn }: BookSchedule, today: Day) {
  const [first, last] = [Number(inForceFrom.slice(0, 4)), Number(today.slice(0, 4)) + 1];
  const months = Array.from({ length: (last - first + 1) * 12 }, (_, i) => {
    const [year, month] = [first + Math.floor(i / 12), (i % 12) + 1];
    const period = `${year}-${String(month).padStart(2, '0')}`;
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const on = `${period}-${String(Math.min(day, length)).padStart(2, '0')}`;
    return { period, last: lastDay({ on, counts }) };
  });
  return months.filter((each) => each.last >= inForceFrom && (endedOn === null || each.last <= endedOn));
}

function draftedOn(last: Day, offDays: ReadonlySet<Day>): Day {
  let on = last;
  for (let left = 5; left > 0;) {
    on = later(on, -1);
    if (isWorked(on, offDays)) left -= 1;
  }
  const week = later(last, -7);
  return on < week ? on : week;
}

export const isSoon = ({ last }: BookReport, now: Minute): boolean =>
  last !== null && last >= later(dayOf(now), -3) && last <= later(dayOf(now), 8);
