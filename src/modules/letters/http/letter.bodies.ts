import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfPresent, IsCalendarDay, IsFilledText, IsId, PageQuery } from '../../../platform/http/index.js';
import { capacities, type Capacity } from '../../papers/index.js';
import { letterKinds, type LetterKind } from '../letter.js';

export class LettersQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Written by the place or to it.' })
  @IfPresent()
  @IsId()
  placeId?: string;
}

export class LatePlacesQuery {
  @ApiProperty({ format: 'uuid', description: 'The place that urges.' })
  @IsId()
  placeId: string;
}

export class DraftLetterBody {
  @ApiProperty({ enum: letterKinds })
  @IsIn(letterKinds)
  kind: LetterKind;

  @ApiProperty({ format: 'uuid', description: 'The place that writes.' })
  @IsId()
  placeId: string;

  @ApiProperty({ format: 'uuid', description: 'A plan, a round, or the place that is urged.' })
  @IsId()
  subjectId: string;

  @ApiPropertyOptional({ maxLength: 2000, description: 'What the office adds in its own words.' })
  @IfPresent()
  @IsFilledText(2000)
  note?: string;
}

const symbolForm = /^[\p{Lu}\d]+(-[\p{Lu}\d]+)*$/u;

export class IssueBody {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 99999 })
  @IsInt()
  @Min(1)
  @Max(99999)
  number: number;

  @ApiProperty({ maxLength: 40, pattern: symbolForm.source, example: 'UBND-OCOP' })
  @IsFilledText(40)
  @Matches(symbolForm)
  symbol: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  issuedOn: string;

  @ApiProperty({ format: 'uuid', description: 'Somebody of the place.' })
  @IsId()
  signerId: string;

  @ApiProperty({ enum: capacities })
  @IsIn(capacities)
  capacity: Capacity;
}

export class DiscardBody {
  @ApiProperty({ maxLength: 1000 })
  @IsFilledText(1000)
  reason: string;
}

export class UrgingsBody {
  @ApiProperty({ format: 'uuid', description: 'The place that urges.' })
  @IsId()
  placeId: string;

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 1000 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsId({ each: true })
  toPlaceIds: string[];

  @ApiPropertyOptional({ maxLength: 2000, description: 'What the office adds in its own words.' })
  @IfPresent()
  @IsFilledText(2000)
  note?: string;

  @ApiPropertyOptional({
    type: IssueBody,
    description:
      'Issues them at once, each under the next free number from this one on; left out, they stay drafts.',
  })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => IssueBody)
  issue?: IssueBody;
}
