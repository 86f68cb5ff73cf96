import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConflictsModule } from '../conflicts/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { AssessmentStore } from './assessment.store.js';
import { FindAssessment } from './find-assessment.js';
import { AssessmentsController } from './http/assessments.controller.js';
import { PgAssessmentStore } from './persistence/pg-assessment.store.js';
import { SelfAssessmentRow } from './persistence/self-assessment.row.js';
import { SaveAssessment } from './save-assessment.js';

/** Owners score their own product on the council's sheet. */
@Module({
  imports: [TypeOrmModule.forFeature([SelfAssessmentRow]), ConflictsModule, DossiersModule, RulebooksModule],
  controllers: [AssessmentsController],
  providers: [{ provide: AssessmentStore, useClass: PgAssessmentStore }, FindAssessment, SaveAssessment],
})
export class AssessmentsModule {}
