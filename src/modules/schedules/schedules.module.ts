import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { DrawSchedule } from './draw-schedule.js';
import { FindSchedules } from './find-schedules.js';
import { SchedulesController } from './http/schedules.controller.js';
import { PgScheduleStore } from './persistence/pg-schedule.store.js';
import { ScheduleDates } from './schedule-dates.js';
import { ScheduleStore } from './schedule.store.js';
import { SetScheduleStep } from './set-schedule-step.js';
import { WriteSchedulePapers } from './write-schedule-papers.js';

/** Biểu tiến độ: for every product what was, what is planned by whom, and what will be too late before it is. */
@Module({
  imports: [PlacesModule, RulebooksModule],
  controllers: [SchedulesController],
  providers: [
    { provide: ScheduleStore, useClass: PgScheduleStore },
    DrawSchedule,
    FindSchedules,
    ScheduleDates,
    SetScheduleStep,
    WriteSchedulePapers,
  ],
  exports: [ScheduleDates],
})
export class SchedulesModule {}
