import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { seats, type PlannedSeat, type Seat } from '../../../domain/council/seating.rules.js';
import { IfPresent, IsCalendarDay, IsFilledText, IsId, PageQuery } from '../../../platform/http/index.js';

export class CouncilsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  placeId?: string;
}

export class SeatBody implements PlannedSeat {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  personId: string;

  @ApiProperty({ enum: seats })
  @IsIn(seats)
  seat: Seat;

  @ApiProperty({ maxLength: 200, description: 'The office or body the member comes from.' })
  @IsFilledText(200)
  body: string;
}

export class SetUpCouncilBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;

  @ApiProperty({ maxLength: 200 })
  @IsFilledText(200)
  name: string;

  @ApiProperty({ maxLength: 60 })
  @IsFilledText(60)
  decisionNumber: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  decidedOn: string;

  @ApiProperty({ type: [SeatBody], minItems: 1, maxItems: 30 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SeatBody)
  seats: SeatBody[];
}
