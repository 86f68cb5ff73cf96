import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { IsFilledText, IsId } from '../../../platform/http/index.js';
import { LocalRulesBody } from '../../rulebooks/index.js';

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

export class LocalPreviewBody extends YearQuery {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;

  @ApiProperty({ example: 'qd-1048-2019', maxLength: 60 })
  @IsFilledText(60)
  rulebook: string;

  @ApiProperty({ type: LocalRulesBody })
  @IsObject()
  @ValidateNested()
  @Type(() => LocalRulesBody)
  rules: LocalRulesBody;
}
