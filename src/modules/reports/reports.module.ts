import { Module, type DynamicModule } from '@nestjs/common';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { BeginReport } from './begin-report.js';
import { ComposeContent } from './compose-content.js';
import { DraftReports } from './draft-reports.js';
import { FiguresReader } from './figures.reader.js';
import { FindReports } from './find-reports.js';
import { ReportSchedulesController } from './http/report-schedules.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { ReportsWorker } from './jobs/reports.worker.js';
import { PgFiguresReader } from './persistence/pg-figures.reader.js';
import { PgReportScheduleStore } from './persistence/pg-report-schedule.store.js';
import { PgReportStore } from './persistence/pg-report.store.js';
import { ReckonFigures } from './reckon-figures.js';
import { ReportDates } from './report-dates.js';
import { ReportDoor } from './report-door.js';
import { ReportScheduleStore } from './report-schedule.store.js';
import { ReportStore } from './report.store.js';
import { ScheduleReports } from './schedule-reports.js';
import { TakeReportStep } from './take-report-step.js';
import { WriteReportPapers } from './write-report-papers.js';

export interface ReportsSettings {
  /** Whether this process drafts reports, or leaves that to workers elsewhere. */
  readonly works: boolean;
}

/** Reports: asked for by letter, drafted by themselves, sent upward with their numbers frozen, merged above. */
@Module({})
export class ReportsModule {
  static forRoot({ works }: ReportsSettings): DynamicModule {
    return {
      module: ReportsModule,
      global: true,
      imports: [PlacesModule, RulebooksModule],
      controllers: [ReportsController, ReportSchedulesController],
      providers: [
        { provide: FiguresReader, useClass: PgFiguresReader },
        { provide: ReportScheduleStore, useClass: PgReportScheduleStore },
        { provide: ReportStore, useClass: PgReportStore },
        BeginReport,
        ComposeContent,
        DraftReports,
        FindReports,
        ReckonFigures,
        ReportDates,
        ReportDoor,
        ScheduleReports,
        TakeReportStep,
        WriteReportPapers,
        ...(works ? [ReportsWorker] : []),
      ],
      exports: [DraftReports, FindReports, ReckonFigures, ReportDates, ScheduleReports, TakeReportStep],
    };
  }
}
