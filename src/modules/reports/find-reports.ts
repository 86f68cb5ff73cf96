import { Injectable } from '@nestjs/common';
import { timelinessOf, type Timeliness } from '../../domain/plan/timeliness.js';
import { offeredReportActions } from '../../domain/report/decide-report.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { ComposeContent } from './compose-content.js';
import { ReportDoor, reportFactsOf } from './report-door.js';
import { ReportStore, type ReportQuestion } from './report.store.js';

interface Awaited {
  readonly dueOn: CalendarDay | null;
  readonly firstSentOn: CalendarDay | null;
}

/** Reports of an official's places and of those below, and one of them with all that may be done with it. */
@Injectable()
export class FindReports {
  constructor(
    private readonly store: ReportStore,
    private readonly door: ReportDoor,
    private readonly places: Places,
    private readonly compose: ComposeContent,
  ) {}

  async list(person: SignedInPerson, question: Omit<ReportQuestion, 'reach'>) {
    const reach = await this.places.reachedBy(person, 'report.read');
    const reports = await this.store.list({ ...question, reach });
    return reports.map((report) => ({ ...report, timeliness: timelinessAt(report, report.today) }));
  }

  async one(person: SignedInPerson, reportId: string) {
    const entered = await this.door.enter(person, reportId);
    if (!entered) return refuse({ code: 'report.not-found' as const });
    const { report, actor } = entered;
    const { parts: _, earlier: _earlier, ...told } = report;
    return accept({
      ...told,
      timeliness: timelinessAt(report, report.today),
      below: report.below.map((each) => ({
        ...each,
        timeliness: each.report && timelinessAt(each.report, report.today),
      })),
      content: await this.compose.of(report),
      availableActions: offeredReportActions(report, reportFactsOf(report, actor)),
    });
  }
}

/** Null where no letter asks for it. */
const timelinessAt = ({ dueOn, firstSentOn }: Awaited, today: CalendarDay): Timeliness | null =>
  dueOn === null ? null : timelinessOf({ on: dueOn, counts: 'by' }, firstSentOn, today);
