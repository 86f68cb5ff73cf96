import { Module } from '@nestjs/common';
import { ConflictsModule } from '../conflicts/index.js';
import { CouncilSessionsModule } from '../council-sessions/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { FindHints } from './find-hints.js';
import { HintsStore } from './hints.store.js';
import { HintsController } from './http/hints.controller.js';
import { PgHintsStore } from './persistence/pg-hints.store.js';

/** Hints on the sheets of what a council has sealed, for its chair. They decide nothing. */
@Module({
  imports: [ConflictsModule, CouncilSessionsModule, RulebooksModule],
  controllers: [HintsController],
  providers: [FindHints, { provide: HintsStore, useClass: PgHintsStore }],
})
export class HintsModule {}
