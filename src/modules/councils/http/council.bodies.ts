import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsObject, ValidateNested } from 'class-validator';
import {
  adviserPlaces,
  type AdviserPlace,
  type PlannedAdviser,
} from '../../../domain/council/advisory-team.rules.js';
import { seats, type PlannedSeat, type Seat } from '../../../domain/council/seating.rules.js';
import { IfPresent, IsCalendarDay, IsFilledText, IsId, PageQuery } from '../../../platform/http/index.js';
import type { Signer } from '../council.js';

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

export class SignerBody implements Signer {
  @ApiProperty({ maxLength: 120, description: 'As printed on the decision.' })
  @IsFilledText(120)
  name: string;

  @ApiProperty({ maxLength: 200, description: 'As printed on the decision.' })
  @IsFilledText(200)
  title: string;
}

export class AdviserBody implements PlannedAdviser {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  personId: string;

  @ApiProperty({ enum: adviserPlaces })
  @IsIn(adviserPlaces)
  place: AdviserPlace;

  @ApiProperty({ maxLength: 200, description: 'The office or body the adviser comes from.' })
  @IsFilledText(200)
  body: string;
}

/** The decision that names them. */
class CouncilDecisionBody {
  @ApiProperty({ maxLength: 60 })
  @IsFilledText(60)
  decisionNumber: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  decidedOn: string;

  @ApiProperty({ type: SignerBody })
  @IsObject()
  @ValidateNested()
  @Type(() => SignerBody)
  signer: SignerBody;
}

export class AppointTeamBody extends CouncilDecisionBody {
  @ApiProperty({ type: [AdviserBody], minItems: 1, maxItems: 30 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AdviserBody)
  advisers: AdviserBody[];
}

export class CandidatesQuery {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;
}

export class SetUpCouncilBody extends CouncilDecisionBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;

  @ApiProperty({ maxLength: 200 })
  @IsFilledText(200)
  name: string;

  @ApiProperty({ type: [SeatBody], minItems: 1, maxItems: 30 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SeatBody)
  seats: SeatBody[];

  @ApiPropertyOptional({
    ...{ type: [AdviserBody], maxItems: 30 },
    description: 'The advisory team, where the same decision appoints it.',
  })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AdviserBody)
  advisers?: AdviserBody[];
}
