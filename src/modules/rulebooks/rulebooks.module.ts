import { Module } from '@nestjs/common';
import { RulebooksController } from './http/rulebooks.controller.js';
import { TypeOrmModule } from '@nestjs/typeorm';
import { loadRulebooks } from './load-rulebooks.js';
import { OfficialWordingRow } from './persistence/official-wording.row.js';
import { PgWordingStore } from './persistence/pg-wording.store.js';
import { Rulebooks } from './rulebooks.js';
import { Sheets } from './sheets.js';
import { WordingStore } from './wording.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([OfficialWordingRow])],
  controllers: [RulebooksController],
  providers: [
    { provide: Rulebooks, useFactory: () => new Rulebooks(loadRulebooks()) },
    { provide: WordingStore, useClass: PgWordingStore },
    Sheets,
  ],
  exports: [Rulebooks, Sheets],
})
export class RulebooksModule {}
