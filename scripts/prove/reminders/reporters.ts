import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { KeptWorkingDays } from '../../../src/modules/calendar/kept-working-days.js';
import { PgCalendarStore } from '../../../src/modules/calendar/persistence/pg-calendar.store.js';
import { TypeOrmWriteOnce } from '../../../src/modules/people/persistence/typeorm-write-once.js';
import type { Relay } from '../../../src/modules/reminders/index.js';
import { DraftReports } from '../../../src/modules/reports/draft-reports.js';
import { PgReportScheduleStore } from '../../../src/modules/reports/persistence/pg-report-schedule.store.js';
import { applicationOptions } from '../../../src/platform/database/data-source.js';
import type { Draw } from '../sequences/draw.js';
import type { Desk } from './desk.js';
import type { Caller, Planners } from './planners.js';
import { isSoon, type BookReport, type ReportBook } from './report-book.js';
import { dayOf, type Day, type Minute } from './wall-clock.js';

/** Offices ask for monthly reports; places send them, and those above return or merge them. */
export class Reporters {
  constructor(
    private readonly book: ReportBook,
    private readonly planners: Planners,
    private readonly draw: Draw,
    private readonly desk: Desk,
    private readonly owner: Pool,
    private readonly appUrl: string,
    private readonly count: (what: string) => void,
  ) {}

  /** A letter that is in force ends now and then, and another follows. */
  async schedule(now: Minute): Promise<void> {
    const caller = this.draw.one(this.planners.callers);
    const today = dayOf(now);
    const inForce = this.book.schedules.find(({ own, endedOn }) => own === caller.own && endedOn === null);
    if (inForce) {
      if (!this.draw.percent(25)) return;
      if (!(await this.desk.post(caller.office, `/report-schedules/${inForce.id}/end`, {})))
        return this.count('refused');
      this.book.end(inForce, today);
      return this.count('reportsEnded');
    }
    const soon = Number(today.slice(8)) + this.draw.below(12);
    const terms = {
      day: this.draw.percent(70) ? ((soon - 1) % 31) + 1 : 1 + this.draw.below(31),
      counts: this.draw.percent(50) ? 'by' : 'before',
    } as const;
    const body = { placeId: caller.own.id, kind: 'monthly', ...terms, source: 'Công văn về báo cáo' };
    const issued = await this.desk.post<{ id: string }>(caller.office, '/report-schedules', body);
    if (!issued) return this.count('refused');
    const { own, below, office } = caller;
    const people = { own, below, office: office.book };
    this.book.schedules.push({ id: issued.id, ...people, ...terms, inForceFrom: today, endedOn: null });
    this.count('reportsScheduled');
  }

  /** What the worker of reports does every minute, done once. */
  async draft(now: Minute, offDays: ReadonlySet<Day>): Promise<void> {
    const application = await new DataSource(
      applicationOptions({ url: this.appUrl, poolSize: 2 }),
    ).initialize();
    try {
      const writeOnce = new TypeOrmWriteOnce(application);
      const workingDays = new KeptWorkingDays(new PgCalendarStore(application, writeOnce));
      const drafts = new PgReportScheduleStore(application, writeOnce);
      const relay: Pick<Relay, 'nudge'> = { nudge: () => undefined };
      await new DraftReports(drafts, workingDays, relay as Relay).sweep();
    } finally {
      await application.destroy();
    }
    this.book.draft(dayOf(now), offDays);
  }

  async goOn(now: Minute): Promise<void> {
    const soon = this.book.reports.filter((report) => isSoon(report, now));
    if (soon.length === 0) return;
    const report = this.draw.one(soon);
    if (report.state === 'draft' || report.state === 'returned') {
      const writer = this.planners.writerOf(report.place, now);
      const version = await this.take(report, writer, 'send', {});
      if (version === null) return;
      report.state = 'sent';
      return this.book.tell(report, version, 'reportSent', this.above(report)?.office.book ?? null, now);
    }
    const above = this.above(report);
    if (!above) return;
    if (report.state === 'sent' && this.draw.percent(40)) {
      if ((await this.take(report, above.office, 'merge', {})) !== null) report.state = 'merged';
      return;
    }
    const version = await this.take(report, above.office, 'return', { reasons: ['Thiếu số liệu'] });
    if (version === null) return;
    report.state = 'returned';
    this.book.tell(report, version, 'reportReturned', null, now);
  }

  private async take(
    { place, period }: BookReport,
    by: Caller['office'],
    action: string,
    body: object,
  ): Promise<number | null> {
    const { rows } = await this.owner.query<{ id: string; version: number }>(
      `SELECT id, version FROM report WHERE place_id = $1 AND kind = 'monthly' AND period = $2`,
      [place.id, period],
    );
    const [report] = rows;
    if (!report) throw new Error(`${place.name} has no report of ${period}`);
    const path = `/reports/${report.id}/steps/${action}`;
    const taken = await this.desk.post(by, path, body, report.version);
    this.count(taken ? `report ${action}` : 'refused');
    return taken ? report.version + 1 : null;
  }

  private above({ place }: BookReport): Caller | undefined {
    return this.planners.callers.find(({ below }) => below.includes(place));
  }
}
