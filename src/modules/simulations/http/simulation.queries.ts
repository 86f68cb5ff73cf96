import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { IsFilledText } from '../../../platform/http/index.js';
import { PlacedRulesBody } from '../../rulebooks/index.js';

export class YearQuery {
  @ApiProperty({ type: 'integer', minimum: 2019, maximum: 2100, description: 'Year of the rounds.' })
  @Type(() => Number)
  @IsInt()
  @Min(2019)
  @Max(2100)
  year: number;
}

export class SimulationQuery extends YearQuery {
  @ApiProperty({ example: 'qd-26-2026', description: 'The rulebook to run.' })
  @IsFilledText(40)
  to: string;
}

export class LocalPreviewBody extends IntersectionType(YearQuery, PlacedRulesBody) {}
