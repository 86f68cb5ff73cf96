import { ConflictsModule } from '../conflicts/index.js';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacesModule } from '../places/index.js';
import { ProductsModule } from '../products/index.js';
import { RoundsModule } from '../rounds/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { ChangeDecision } from './change-decision.js';
import { DossierDates } from './dossier-dates.js';
import { DossierReader } from './dossier.reader.js';
import { DossierStore } from './dossier.store.js';
import { FindDossier } from './find-dossier.js';
import { FindWork } from './find-work.js';
import { ChangeDecisionController } from './http/change-decision.controller.js';
import { DossiersController } from './http/dossiers.controller.js';
import { Laws } from './laws.js';
import { DossierRow } from './persistence/dossier.row.js';
import { DossierStepRow } from './persistence/dossier-step.row.js';
import { RecognitionRow } from './persistence/recognition.row.js';
import { PgDossierReader } from './persistence/pg-dossier.reader.js';
import { PgDossierStore } from './persistence/pg-dossier.store.js';
import { RegisterDossier } from './register-dossier.js';
import { SuggestOpinionTerms } from './suggest-opinion-terms.js';
import { TakePostedStep } from './take-posted-step.js';
import { TakeStep } from './take-step.js';
import { TakeSystemStep } from './take-system-step.js';

@Module({
  imports: [
    ConflictsModule,
    TypeOrmModule.forFeature([DossierRow, DossierStepRow, RecognitionRow]),
    PlacesModule,
    ProductsModule,
    RoundsModule,
    RulebooksModule,
  ],
  controllers: [DossiersController, ChangeDecisionController],
  providers: [
    { provide: DossierStore, useClass: PgDossierStore },
    { provide: DossierReader, useClass: PgDossierReader },
    ChangeDecision,
    DossierDates,
    FindDossier,
    FindWork,
    Laws,
    RegisterDossier,
    SuggestOpinionTerms,
    TakePostedStep,
    TakeStep,
    TakeSystemStep,
  ],
  exports: [DossierDates, DossierStore, FindDossier, RegisterDossier, TakeStep, TakeSystemStep],
})
export class DossiersModule {}
