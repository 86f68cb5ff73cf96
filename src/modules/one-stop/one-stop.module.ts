import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConflictsModule } from '../conflicts/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { FormsController } from './http/forms.controller.js';
import { LogController } from './http/log.controller.js';
import { LogStore } from './log.store.js';
import { DossierStepWordsRow } from './persistence/dossier-step-words.row.js';
import { PgLogStore } from './persistence/pg-log.store.js';
import { PgStepWordsStore } from './persistence/pg-step-words.store.js';
import { StepWordsStore } from './step-words.store.js';
import { WriteForms } from './write-forms.js';
import { WriteLog } from './write-log.js';

/** What a one-stop shop hands out and keeps: forms of a dossier's steps, its control sheet, and the log of a place. */
@Module({
  imports: [
    TypeOrmModule.forFeature([DossierStepWordsRow]),
    ConflictsModule,
    DossiersModule,
    PlacesModule,
    RulebooksModule,
  ],
  controllers: [FormsController, LogController],
  providers: [
    WriteForms,
    WriteLog,
    { provide: LogStore, useClass: PgLogStore },
    { provide: StepWordsStore, useClass: PgStepWordsStore },
  ],
})
export class OneStopModule {}
