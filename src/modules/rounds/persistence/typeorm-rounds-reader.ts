import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RoundFacts } from '../../../domain/dossier/round-facts.js';
import { runNamed } from '../../../platform/database/index.js';
import { RoundsReader } from '../rounds-reader.js';
import { findRound } from './round.statements.js';

@Injectable()
export class TypeOrmRoundsReader extends RoundsReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async find(roundId: string): Promise<RoundFacts | null> {
    const [found] = await runNamed(this.dataSource, findRound, [roundId]);
    if (!found) return null;
    const { id, place, year, number, rulebook, registrationCloses, dueAtDistrict, dueAtProvince } = found;
    return {
      id,
      placeId: place.id,
      year,
      number,
      rulebook,
      registrationCloses,
      dueAtDistrict,
      dueAtProvince,
    };
  }
}
