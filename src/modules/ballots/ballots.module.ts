import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConflictsModule } from '../conflicts/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { BallotStore } from './ballot.store.js';
import { CastBallot } from './cast-ballot.js';
import { CorrectOpinions } from './correct-opinions.js';
import { ExplainResult } from './explain-result.js';
import { BallotsController } from './http/ballots.controller.js';
import { OpinionPapersController } from './http/opinion-papers.controller.js';
import { PanelPapersController } from './http/panel-papers.controller.js';
import { BallotDraftRow } from './persistence/ballot-draft.row.js';
import { BallotRow } from './persistence/ballot.row.js';
import { PanelRow, PanelSeatRow } from './persistence/panel.row.js';
import { PgBallotStore } from './persistence/pg-ballot.store.js';
import { PgOpinionAnnexStore } from './persistence/pg-opinion-annex.store.js';
import { KeepDraft } from './keep-draft.js';
import { OpinionAnnexStore } from './opinion-annex.store.js';
import { ReadBallots } from './read-ballots.js';
import { WriteOpinionPapers } from './write-opinion-papers.js';
import { WritePapers } from './write-papers.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([BallotDraftRow, BallotRow, PanelRow, PanelSeatRow]),
    ConflictsModule,
    RulebooksModule,
  ],
  controllers: [BallotsController, OpinionPapersController, PanelPapersController],
  providers: [
    CastBallot,
    CorrectOpinions,
    ExplainResult,
    KeepDraft,
    ReadBallots,
    WriteOpinionPapers,
    WritePapers,
    { provide: OpinionAnnexStore, useClass: PgOpinionAnnexStore },
    { provide: BallotStore, useClass: PgBallotStore },
  ],
  exports: [CastBallot],
})
export class BallotsModule {}
