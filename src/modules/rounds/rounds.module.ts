import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { ChangeDeadlines } from './change-deadlines.js';
import { FindRounds } from './find-rounds.js';
import { RoundsController } from './http/rounds.controller.js';
import { OpenRound } from './open-round.js';
import { RoundChangeRow } from './persistence/round-change.row.js';
import { RoundRow } from './persistence/round.row.js';
import { TypeOrmRoundStore } from './persistence/typeorm-round.store.js';
import { TypeOrmRoundsReader } from './persistence/typeorm-rounds-reader.js';
import { RoundDates } from './round-dates.js';
import { RoundStore } from './round.store.js';
import { RoundsReader } from './rounds-reader.js';

/** Rounds of a place and a year, their legal dates, and the reminders of those dates. */
@Module({
  imports: [TypeOrmModule.forFeature([RoundRow, RoundChangeRow]), PlacesModule, RulebooksModule],
  controllers: [RoundsController],
  providers: [
    { provide: RoundStore, useClass: TypeOrmRoundStore },
    { provide: RoundsReader, useClass: TypeOrmRoundsReader },
    FindRounds,
    OpenRound,
    RoundDates,
    ChangeDeadlines,
  ],
  exports: [OpenRound, RoundDates, RoundsReader],
})
export class RoundsModule {}
