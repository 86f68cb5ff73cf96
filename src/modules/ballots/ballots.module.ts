import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/index.js';
import { ConflictsModule } from '../conflicts/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { BallotStore } from './ballot.store.js';
import { CastBallot } from './cast-ballot.js';
import { ExplainResult } from './explain-result.js';
import { BallotsController } from './http/ballots.controller.js';
import { PanelPapersController } from './http/panel-papers.controller.js';
import { BallotDraftRow } from './persistence/ballot-draft.row.js';
import { BallotRow } from './persistence/ballot.row.js';
import { PanelRow, PanelSeatRow } from './persistence/panel.row.js';
import { PgBallotStore } from './persistence/pg-ballot.store.js';
import { KeepDraft } from './keep-draft.js';
import { ReadBallots } from './read-ballots.js';
import { WritePapers } from './write-papers.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([BallotDraftRow, BallotRow, PanelRow, PanelSeatRow]),
    CalendarModule,
    ConflictsModule,
    RulebooksModule,
  ],
  controllers: [BallotsController, PanelPapersController],
  providers: [
    CastBallot,
    ExplainResult,
    KeepDraft,
    ReadBallots,
    WritePapers,
    { provide: BallotStore, useClass: PgBallotStore },
  ],
  exports: [CastBallot],
})
export class BallotsModule {}
