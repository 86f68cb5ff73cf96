import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import type { LocalCouncil, LocalRules } from '../../../domain/rulebook/local-rules/local-rules.js';
import type { SetFloor } from '../../../domain/rulebook/set-floors.js';
import { IfPresent, IsCalendarDay, IsFilledText, IsId, PageQuery } from '../../../platform/http/index.js';

const count = (most: number) => ({ type: 'integer', minimum: 1, maximum: most }) as const;

export class LocalRulesQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'qd-1048-2019' })
  @IfPresent()
  @IsFilledText(60)
  rulebook?: string;
}

export class SetFloorBody implements SetFloor {
  @ApiProperty({ example: '01' })
  @IsFilledText(10)
  set: string;

  @ApiProperty({ example: '1.1' })
  @IsFilledText(10)
  criterion: string;

  @ApiProperty({ type: 'integer', enum: [3, 4, 5] })
  @IsIn([3, 4, 5])
  star: SetFloor['star'];

  @ApiProperty({ ...count(100), description: 'The fewest mean points.' })
  @IsInt()
  @Min(1)
  @Max(100)
  minPoints: number;
}

export class LocalQuorumBody {
  @ApiProperty(count(1000))
  @IsInt()
  @Min(1)
  @Max(1000)
  present: number;

  @ApiProperty({ ...count(1000), description: 'Of so many members, as a share.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  of: number;

  @ApiProperty()
  @IsBoolean()
  withChair: boolean;
}

export class LocalCouncilBody implements LocalCouncil {
  @ApiPropertyOptional(count(50))
  @IfPresent()
  @IsInt()
  @Min(1)
  @Max(50)
  minimum?: number;

  @ApiPropertyOptional(count(50))
  @IfPresent()
  @IsInt()
  @Min(1)
  @Max(50)
  maximum?: number;

  @ApiPropertyOptional({ type: LocalQuorumBody })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => LocalQuorumBody)
  quorum?: LocalQuorumBody;

  @ApiPropertyOptional({ ...count(100), nullable: true, description: 'Null: no such rule.' })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(1)
  @Max(100)
  spreadAbove?: number | null;

  @ApiPropertyOptional(count(60))
  @IfPresent()
  @IsInt()
  @Min(1)
  @Max(60)
  leadWorkingDays?: number;
}

export class LocalCouncilsBody {
  @ApiPropertyOptional({ type: LocalCouncilBody })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => LocalCouncilBody)
  district?: LocalCouncilBody;

  @ApiPropertyOptional({ type: LocalCouncilBody })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => LocalCouncilBody)
  province?: LocalCouncilBody;
}

export class LocalDeadlinesBody {
  @ApiPropertyOptional({ ...count(365), description: 'Working days at the commune.' })
  @IfPresent()
  @IsInt()
  @Min(1)
  @Max(365)
  communeWorkingDays?: number;

  @ApiPropertyOptional({ ...count(365), description: 'Calendar days to answer a request for supplement.' })
  @IfPresent()
  @IsInt()
  @Min(1)
  @Max(365)
  supplementDays?: number;

  @ApiPropertyOptional({
    ...count(365),
    description: 'Calendar days from a complete dossier to the result of a re-evaluation.',
  })
  @IfPresent()
  @IsInt()
  @Min(1)
  @Max(365)
  reevaluationDays?: number;

  @ApiPropertyOptional({
    ...{ type: 'array', items: count(1000), minItems: 1, maxItems: 10 },
    description: 'Days before a certificate ends on which its owner is reminded.',
  })
  @IfPresent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(1000, { each: true })
  renewalReminderDays?: number[];
}

/** A province's table for 27 sets of some thirty criteria and three stars stays far below. */
const mostFloors = 3_000;

export class LocalRulesBody implements LocalRules {
  @ApiProperty({ type: [SetFloorBody], maxItems: mostFloors })
  @IsArray()
  @ArrayMaxSize(mostFloors)
  @ValidateNested({ each: true })
  @Type(() => SetFloorBody)
  floors: SetFloorBody[];

  @ApiProperty({ type: LocalCouncilsBody })
  @IsObject()
  @ValidateNested()
  @Type(() => LocalCouncilsBody)
  councils: LocalCouncilsBody;

  @ApiProperty({ type: LocalDeadlinesBody })
  @IsObject()
  @ValidateNested()
  @Type(() => LocalDeadlinesBody)
  deadlines: LocalDeadlinesBody;
}

/** Rules of one place over one decision. */
export class PlacedRulesBody {
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

export class SettleLocalRulesBody extends PlacedRulesBody {
  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  inForceFrom: string;

  @ApiProperty({ maxLength: 60 })
  @IsFilledText(60)
  decisionNumber: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  decidedOn: string;
}
