import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateIf } from 'class-validator';
import {
  IfPresent,
  IsCalendarDay,
  IsFilledText,
  IsId,
  PageQuery,
  PaperQuery,
} from '../../../platform/http/index.js';
import { IsProgrammeYear, programmeYear } from '../../calendar/index.js';

class PlaceYearQuery {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;

  @ApiProperty({ ...programmeYear, description: 'Of the rounds.' })
  @Type(() => Number)
  @IsProgrammeYear()
  year: number;
}

export class SchedulesQuery extends IntersectionType(PlaceYearQuery, PageQuery) {}
export class PlaceSchedulePaperQuery extends IntersectionType(PlaceYearQuery, PaperQuery) {}

export class ScheduleStepBody {
  @ApiProperty({
    ...{ type: String, format: 'date', nullable: true },
    description: 'When the step is to end; null: as the law and the round have it.',
  })
  @ValidateIf(({ plannedOn }: ScheduleStepBody) => plannedOn !== null)
  @IsCalendarDay()
  plannedOn: string | null;

  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'Who answers for it; null: the office that holds the step.',
  })
  @ValidateIf(({ responsibleId }: ScheduleStepBody) => responsibleId !== null)
  @IsId()
  responsibleId: string | null;

  @ApiPropertyOptional({ maxLength: 500 })
  @IfPresent()
  @IsFilledText(500)
  reason?: string;
}
