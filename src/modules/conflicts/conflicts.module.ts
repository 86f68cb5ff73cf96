import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RulebooksModule } from '../rulebooks/index.js';
import { ConflictStore } from './conflict.store.js';
import { CouncilBenches } from './council-benches.js';
import { DeclareConflict } from './declare-conflict.js';
import { FindConflicts } from './find-conflicts.js';
import { ConflictsController } from './http/conflicts.controller.js';
import { DeclarationsController } from './http/declarations.controller.js';
import { ImpartialOffice } from './http/impartial-office.js';
import { ImpartialReader } from './http/impartial-reader.js';
import { UnseenMarks } from './http/unseen-marks.js';
import { ConflictDeclarationRow } from './persistence/conflict-declaration.row.js';
import { PgConflictStore } from './persistence/pg-conflict.store.js';
import { RuleOnConflict } from './rule-on-conflict.js';

/** Conflicts of interest: declared by each member for each dossier, before it is opened. */
@Module({
  imports: [TypeOrmModule.forFeature([ConflictDeclarationRow]), RulebooksModule],
  controllers: [ConflictsController, DeclarationsController],
  providers: [
    CouncilBenches,
    DeclareConflict,
    FindConflicts,
    ImpartialOffice,
    ImpartialReader,
    RuleOnConflict,
    UnseenMarks,
    { provide: ConflictStore, useClass: PgConflictStore },
  ],
  exports: [ConflictStore, CouncilBenches, DeclareConflict, ImpartialOffice, ImpartialReader, UnseenMarks],
})
export class ConflictsModule {}
