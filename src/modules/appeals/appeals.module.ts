import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConflictsModule } from '../conflicts/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { AppealStore } from './appeal.store.js';
import { CastAppealBallot } from './cast-appeal-ballot.js';
import { FindAppeals } from './find-appeals.js';
import { AppealsController } from './http/appeals.controller.js';
import {
  AppealBallotRow,
  AppealDraftRow,
  AppealMemberRow,
  AppealPaperRow,
  AppealRow,
} from './persistence/appeal.row.js';
import { KeepAppealDraft } from './keep-appeal-draft.js';
import { PgAppealStore } from './persistence/pg-appeal.store.js';
import { ReadAppealBallots } from './read-appeal-ballots.js';
import { WriteAppealPaper } from './write-appeal-paper.js';

/** Appeals of owners, as they are scored by other members. Filing, naming and deciding are steps of the dossier. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AppealRow, AppealMemberRow, AppealBallotRow, AppealDraftRow, AppealPaperRow]),
    ConflictsModule,
    RulebooksModule,
  ],
  controllers: [AppealsController],
  providers: [
    CastAppealBallot,
    FindAppeals,
    KeepAppealDraft,
    ReadAppealBallots,
    WriteAppealPaper,
    { provide: AppealStore, useClass: PgAppealStore },
  ],
})
export class AppealsModule {}
