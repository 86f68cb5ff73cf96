import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsObject, ValidateNested } from 'class-validator';
import { followUpKinds, type FollowUpKind } from '../../../domain/follow-up/follow-up-kind.js';
import { levels, type Level } from '../../../domain/jurisdiction/role.js';
import {
  IfPresent,
  IsCalendarDay,
  IsFilledText,
  IsFlag,
  IsId,
  PageQuery,
} from '../../../platform/http/index.js';
import { LegalDateBody } from '../../calendar/index.js';
import { IsStar, starField } from './star-field.js';

export class RatedQuery {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;
}

export class FollowUpsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  callId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  dossierId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Under whichever recognition.' })
  @IfPresent()
  @IsId()
  productId?: string;

  @ApiPropertyOptional({ type: 'boolean', description: 'Only what is still to be done.' })
  @IfPresent()
  @IsFlag()
  open?: boolean;
}

class BasisBody {
  @ApiProperty({ maxLength: 120, example: '638/KH-UBND' })
  @IsFilledText(120)
  number: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  issuedOn: string;
}

class StarsBody {
  @ApiProperty(starField)
  @IsStar()
  from: number;

  @ApiProperty(starField)
  @IsStar()
  to: number;
}

export class MoveFollowUpCallBody {
  @ApiProperty({ type: LegalDateBody })
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  due: LegalDateBody;

  @ApiProperty({ maxLength: 1000 })
  @IsFilledText(1000)
  reason: string;
}

export class FollowUpCallBody {
  @ApiProperty({ format: 'uuid', description: 'The district or province that calls.' })
  @IsId()
  placeId: string;

  @ApiProperty({ enum: followUpKinds })
  @IsIn(followUpKinds)
  kind: FollowUpKind;

  @ApiProperty({ type: LegalDateBody })
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  due: LegalDateBody;

  @ApiProperty({ type: BasisBody, description: 'The paper that orders it.' })
  @IsObject()
  @ValidateNested()
  @Type(() => BasisBody)
  basis: BasisBody;

  @ApiPropertyOptional({ maxLength: 300, description: 'The letter.' })
  @IfPresent()
  @IsFilledText(300)
  source?: string;

  @ApiProperty({
    enum: levels,
    description: 'Whose offices carry it out: of the communes, or of the level above.',
  })
  @IsIn(levels)
  carriedOutBy: Level;

  @ApiProperty({ type: StarsBody })
  @IsObject()
  @ValidateNested()
  @Type(() => StarsBody)
  stars: StarsBody;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Left out: all that are rated so.' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsId({ each: true })
  productIds?: string[];
}
