import { Module } from '@nestjs/common';
import { RulebooksModule } from '../rulebooks/index.js';
import { FindImport } from './find-import.js';
import { PlanImportsController } from './http/plan-imports.controller.js';
import { ImportFile } from './import-file.js';
import { PgPlanImportStore } from './persistence/pg-plan-import.store.js';
import { SpreadsheetImportFile } from './persistence/spreadsheet-import-file.js';
import { PlanImportStore } from './plan-import.store.js';
import { ReadImport } from './read-import.js';
import { TakeOver } from './take-over.js';

/** Products of a commune's plan from a spreadsheet: read, shown row by row, taken over once confirmed. */
@Module({
  imports: [RulebooksModule],
  controllers: [PlanImportsController],
  providers: [
    { provide: PlanImportStore, useClass: PgPlanImportStore },
    { provide: ImportFile, useClass: SpreadsheetImportFile },
    FindImport,
    ReadImport,
    TakeOver,
  ],
})
export class PlanImportsModule {}
