import { Module } from '@nestjs/common';
import { ConflictsModule } from '../conflicts/index.js';
import { CouncilsModule } from '../councils/index.js';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { CouncilSessionStore } from './council-session.store.js';
import { AddAnnex } from './add-annex.js';
import { FindSessions } from './find-sessions.js';
import { CouncilSessionsController } from './http/council-sessions.controller.js';
import { SessionPapersController } from './http/session-papers.controller.js';
import { MeetingStore } from './meeting.store.js';
import { OpenDoor } from './open-door.js';
import { PgCouncilSessionStore } from './persistence/pg-council-session.store.js';
import { PgMeetingStore } from './persistence/pg-meeting.store.js';
import { PlanSession } from './plan-session.js';
import { SessionDates } from './session-dates.js';
import { TakeSessionStep } from './take-session-step.js';
import { WatchBoard } from './watch-board.js';
import { WriteSessionPapers } from './write-session-papers.js';

/** Councils in session: agenda, delivery, attendance, the gate before any scoring, and what it leaves on paper. */
@Module({
  imports: [ConflictsModule, CouncilsModule, PlacesModule, RulebooksModule],
  controllers: [CouncilSessionsController, SessionPapersController],
  providers: [
    AddAnnex,
    FindSessions,
    OpenDoor,
    PlanSession,
    SessionDates,
    TakeSessionStep,
    WatchBoard,
    WriteSessionPapers,
    { provide: MeetingStore, useClass: PgMeetingStore },
    { provide: CouncilSessionStore, useClass: PgCouncilSessionStore },
  ],
  exports: [OpenDoor, PlanSession, SessionDates, TakeSessionStep],
})
export class CouncilSessionsModule {}
