import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { IfPresent, IsFilledText, IsId, PageQuery } from '../../../platform/http/index.js';
import { IsProgrammeYear, LegalDateBody, programmeYear } from '../../calendar/index.js';

export class RoundsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  placeId?: string;

  @ApiPropertyOptional(programmeYear)
  @IfPresent()
  @Type(() => Number)
  @IsProgrammeYear()
  year?: number;
}

export class OpenRoundBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;

  @ApiProperty(programmeYear)
  @IsProgrammeYear()
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
