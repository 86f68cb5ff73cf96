import { Module, type DynamicModule } from '@nestjs/common';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { CalendarStore } from './calendar.store.js';
import { ChangeCalendar } from './change-calendar.js';
import { FindCalendar } from './find-calendar.js';
import { GiveFirstDays } from './give-first-days.js';
import { CalendarController } from './http/calendar.controller.js';
import { FirstDaysWorker } from './jobs/first-days.worker.js';
import { KeptWorkingDays } from './kept-working-days.js';
import { OpenDeadlines } from './open-deadlines.js';
import { PgCalendarStore } from './persistence/pg-calendar.store.js';
import { ReissueDeadlines } from './reissue-deadlines.js';
import { WorkingDays } from './working-days.js';

export interface CalendarSettings {
  /** Whether this process gives first days to what had none, or leaves that to workers elsewhere. */
  readonly works: boolean;
}

/** The working days of state agencies in versions, and what becomes of deadlines counted with them. */
@Module({})
export class CalendarModule {
  static forRoot({ works }: CalendarSettings): DynamicModule {
    return {
      module: CalendarModule,
      global: true,
      imports: [PlacesModule, RulebooksModule],
      controllers: [CalendarController],
      providers: [
        { provide: CalendarStore, useClass: PgCalendarStore },
        { provide: WorkingDays, useClass: KeptWorkingDays },
        OpenDeadlines,
        FindCalendar,
        ChangeCalendar,
        GiveFirstDays,
        ReissueDeadlines,
        ...(works ? [FirstDaysWorker] : []),
      ],
      exports: [WorkingDays],
    };
  }
}
