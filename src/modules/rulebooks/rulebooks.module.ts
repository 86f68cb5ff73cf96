import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacesModule } from '../places/index.js';
import { LocalRulesController } from './http/local-rules.controller.js';
import { RulebooksController } from './http/rulebooks.controller.js';
import { ListLocalRules } from './list-local-rules.js';
import { loadRulebooks } from './load-rulebooks.js';
import { LocalRulesStore } from './local-rules.store.js';
import { LocalRulesRow } from './persistence/local-rules.row.js';
import { OfficialWordingRow } from './persistence/official-wording.row.js';
import { PgLocalRulesStore } from './persistence/pg-local-rules.store.js';
import { PgWordingStore } from './persistence/pg-wording.store.js';
import { Rulebooks } from './rulebooks.js';
import { SettleLocalRules } from './settle-local-rules.js';
import { Sheets } from './sheets.js';
import { WithdrawLocalRules } from './withdraw-local-rules.js';
import { WordingStore } from './wording.store.js';

/** The law: decisions as they are printed, and what provinces have settled over them. */
@Module({
  imports: [TypeOrmModule.forFeature([LocalRulesRow, OfficialWordingRow]), PlacesModule],
  controllers: [LocalRulesController, RulebooksController],
  providers: [
    {
      provide: Rulebooks,
      inject: [LocalRulesStore],
      useFactory: (localRules: LocalRulesStore) => new Rulebooks(loadRulebooks(), localRules),
    },
    { provide: LocalRulesStore, useClass: PgLocalRulesStore },
    { provide: WordingStore, useClass: PgWordingStore },
    ListLocalRules,
    SettleLocalRules,
    Sheets,
    WithdrawLocalRules,
  ],
  exports: [Rulebooks, Sheets],
})
export class RulebooksModule {}
