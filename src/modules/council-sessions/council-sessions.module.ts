import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { CouncilsModule } from '../councils/index.js';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { CouncilSessionStore } from './council-session.store.js';
import { FindSessions } from './find-sessions.js';
import { CouncilSessionsController } from './http/council-sessions.controller.js';
import { OpenDoor } from './open-door.js';
import { PgCouncilSessionStore } from './persistence/pg-council-session.store.js';
import { PlanSession } from './plan-session.js';
import { TakeSessionStep } from './take-session-step.js';
import { WatchBoard } from './watch-board.js';

/** Councils in session: agenda, delivery, attendance, and the gate before any scoring. */
@Module({
  imports: [CalendarModule, CouncilsModule, PlacesModule, RulebooksModule],
  controllers: [CouncilSessionsController],
  providers: [
    FindSessions,
    OpenDoor,
    PlanSession,
    TakeSessionStep,
    WatchBoard,
    { provide: CouncilSessionStore, useClass: PgCouncilSessionStore },
  ],
  exports: [OpenDoor, PlanSession, TakeSessionStep],
})
export class CouncilSessionsModule {}
