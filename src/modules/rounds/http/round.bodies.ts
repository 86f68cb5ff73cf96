import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import type { LegalDate } from '../../../domain/calendar/legal-date.js';
import { IfPresent, IsCalendarDay, IsFilledText, IsId, PageQuery } from '../../../platform/http/index.js';

export class RoundsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  placeId?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 2018, maximum: 2100 })
  @IfPresent()
  @Type(() => Number)
  @IsInt()
  @Min(2018)
  @Max(2100)
  year?: number;
}

export class LegalDateBody implements LegalDate {
  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  on: string;

  @ApiProperty({ enum: ['before', 'by'], description: '"before" excludes the day, "by" includes it.' })
  @IsIn(['before', 'by'])
  counts: LegalDate['counts'];
}

export class OpenRoundBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;

  @ApiProperty({ type: 'integer', minimum: 2018, maximum: 2100 })
  @IsInt()
  @Min(2018)
  @Max(2100)
  year: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 99 })
  @IsInt()
  @Min(1)
  @Max(99)
  number: number;

  @ApiProperty({ example: 'qd-1048-2019', maxLength: 60 })
  @IsFilledText(60)
  rulebook: string;

  @ApiProperty({ type: LegalDateBody })
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  registrationCloses: LegalDateBody;

  @ApiPropertyOptional({ type: LegalDateBody, description: 'Left out under a decision without districts.' })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  dueAtDistrict?: LegalDateBody;

  @ApiProperty({ type: LegalDateBody })
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  dueAtProvince: LegalDateBody;

  @ApiPropertyOptional({ maxLength: 300, description: 'The letter or plan that sets the dates.' })
  @IfPresent()
  @IsFilledText(300)
  source?: string;
}

export class ChangeDeadlinesBody {
  @ApiPropertyOptional({ type: LegalDateBody })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  registrationCloses?: LegalDateBody;

  @ApiPropertyOptional({ type: LegalDateBody })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  dueAtDistrict?: LegalDateBody;

  @ApiPropertyOptional({ type: LegalDateBody })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  dueAtProvince?: LegalDateBody;

  @ApiProperty({ maxLength: 1000 })
  @IsFilledText(1000)
  reason: string;
}
