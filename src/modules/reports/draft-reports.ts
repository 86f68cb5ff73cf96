import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../../domain/calendar/legal-date.js';
import { remindersFor } from '../../domain/calendar/reminder-plan.js';
import { draftsDue } from '../../domain/report/drafts-due.js';
import { WorkingDays } from '../calendar/index.js';
import { Relay } from '../reminders/index.js';
import { ReportScheduleStore } from './report-schedule.store.js';

/** Drafts what letters ask for five working days before it is due, and no later than its first reminder. Run twice, at once or again, it drafts it once. */
@Injectable()
export class DraftReports {
  constructor(
    private readonly store: ReportScheduleStore,
    private readonly workingDays: WorkingDays,
    private readonly relay: Relay,
  ) {}

  /** All that are due. A schedule that fails holds up no other; its fault is thrown at the end. Answers how many are new. */
  async sweep(): Promise<number> {
    const [schedules, calendar] = await Promise.all([this.store.listToDraft(), this.workingDays.now()]);
    const faults: unknown[] = [];
    let drafted = 0;
    for (const schedule of schedules) {
      const { today, draftedTo } = schedule;
      try {
        for (const { period, due } of draftsDue(schedule, today, calendar)) {
          const lastDay = lastDayOf(due);
          const isDrafted = draftedTo !== null && lastDay <= draftedTo;
          // A place set up since, or moved here, has none yet.
          if (isDrafted && (lastDay < today || !(await this.store.lacksSome(schedule, period, lastDay))))
            continue;
          const reminders = remindersFor('reportDue', due, today);
          drafted += await this.store.draft(schedule, { period, due, lastDay, reminders });
        }
      } catch (reason) {
        faults.push(reason);
      }
    }
    if (drafted > 0) this.relay.nudge();
    if (faults.length > 0) throw new AggregateError(faults, 'Reports could not be drafted');
    return drafted;
  }
}
