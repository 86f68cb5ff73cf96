import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  appealDaysAllowed,
  type CharterTerms,
  type Quorum,
  type Spread,
  type StandIn,
} from '../../../domain/council/charter.js';
import { IfPresent, IsCalendarDay, IsFilledText, IsId } from '../../../platform/http/index.js';

const integer = { type: 'integer' } as const;

class QuorumBody implements Quorum {
  @ApiProperty({ ...integer, minimum: 1, maximum: 100 })
  @IsInt()
  @Min(1)
  @Max(100)
  present: number;

  @ApiProperty({ ...integer, minimum: 1, maximum: 100 })
  @IsInt()
  @Min(1)
  @Max(100)
  of: number;

  @ApiProperty()
  @IsBoolean()
  withChair: boolean;
}

const comparisons = ['above', 'from'] as const;

class SpreadBody implements Spread {
  @ApiProperty({ ...integer, minimum: 1, maximum: 100 })
  @IsInt()
  @Min(1)
  @Max(100)
  points: number;

  @ApiProperty({
    enum: comparisons,
    description: 'Totals are discussed above so many points, or from so many on.',
  })
  @IsIn(comparisons)
  counts: Spread['counts'];
}

class StandInBody implements StandIn {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  memberId: string;

  @ApiProperty({ format: 'uuid' })
  @IsId()
  substituteId: string;
}

/** What is left out stays as the decisions have it. */
export class CharterTermsBody implements CharterTerms {
  @ApiPropertyOptional({ type: QuorumBody })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => QuorumBody)
  quorum?: QuorumBody;

  @ApiPropertyOptional({ type: SpreadBody, nullable: true, description: 'Null: no limit.' })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => SpreadBody)
  spread?: SpreadBody | null;

  @ApiPropertyOptional({ ...integer, enum: [1, 2] })
  @IfPresent()
  @IsIn([1, 2])
  scoringRounds?: number;

  @ApiPropertyOptional({ ...integer, minimum: 0, maximum: 30 })
  @IfPresent()
  @IsInt()
  @Min(0)
  @Max(30)
  leadWorkingDays?: number;

  @ApiPropertyOptional({
    ...integer,
    minimum: 1,
    maximum: 30,
    description: 'How long written opinions are waited for.',
  })
  @IfPresent()
  @IsInt()
  @Min(1)
  @Max(30)
  opinionsWorkingDays?: number;

  @ApiPropertyOptional({
    ...{ ...integer, minimum: appealDaysAllowed.fewest, maximum: appealDaysAllowed.most },
    description: 'Calendar days in which an owner may appeal, from the day after the result was sealed.',
  })
  @IfPresent()
  @IsInt()
  @Min(appealDaysAllowed.fewest)
  @Max(appealDaysAllowed.most)
  appealDays?: number;

  @ApiPropertyOptional({ type: [StandInBody], maxItems: 60 })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => StandInBody)
  standIns?: StandInBody[];
}

export class IssueCharterBody {
  @ApiProperty({ maxLength: 60 })
  @IsFilledText(60)
  decisionNumber: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  decidedOn: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  inForceFrom: string;

  @ApiProperty({ type: CharterTermsBody })
  @IsObject()
  @ValidateNested()
  @Type(() => CharterTermsBody)
  terms: CharterTermsBody;
}

export class CharterView extends IssueCharterBody {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class ChartersView {
  @ApiProperty({ type: [CharterView], description: 'Newest first.' }) items: readonly CharterView[];
  @ApiProperty({ ...integer, description: 'Calendar days for an appeal where no charter sets them.' })
  appealDaysUnlessSaid: number;
}
