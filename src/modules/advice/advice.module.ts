import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConflictsModule } from '../conflicts/index.js';
import { AdviceStore } from './advice.store.js';
import { FindAdvice } from './find-advice.js';
import { AdviceController } from './http/advice.controller.js';
import { AdviceDraftRow } from './persistence/advice-draft.row.js';
import { AdviceRow } from './persistence/advice.row.js';
import { PgAdviceStore } from './persistence/pg-advice.store.js';
import { HandInAdvice, KeepAdviceDraft } from './write-advice.js';

/** Reports of a council's advisory team on the dossiers brought to it. */
@Module({
  imports: [TypeOrmModule.forFeature([AdviceRow, AdviceDraftRow]), ConflictsModule],
  controllers: [AdviceController],
  providers: [{ provide: AdviceStore, useClass: PgAdviceStore }, FindAdvice, KeepAdviceDraft, HandInAdvice],
  exports: [HandInAdvice],
})
export class AdviceModule {}
