import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { CalendarStore } from './calendar.store.js';
import { ChangeCalendar } from './change-calendar.js';
import { FindCalendar } from './find-calendar.js';
import { CalendarController } from './http/calendar.controller.js';
import { KeptWorkingDays } from './kept-working-days.js';
import { OpenDeadlines } from './open-deadlines.js';
import { PgCalendarStore } from './persistence/pg-calendar.store.js';
import { ReissueDeadlines } from './reissue-deadlines.js';
import { WorkingDays } from './working-days.js';

/** The working days of state agencies in versions, and what becomes of deadlines counted with them. */
@Module({
  imports: [PlacesModule, RulebooksModule],
  controllers: [CalendarController],
  providers: [
    { provide: CalendarStore, useClass: PgCalendarStore },
    { provide: WorkingDays, useClass: KeptWorkingDays },
    OpenDeadlines,
    FindCalendar,
    ChangeCalendar,
    ReissueDeadlines,
  ],
  exports: [WorkingDays],
})
export class CalendarModule {}
