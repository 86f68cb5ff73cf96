import { ApiProperty } from '@nestjs/swagger';
import { seats, type Seat } from '../../../domain/council/seating.rules.js';
import { levels, type Level } from '../../../domain/jurisdiction/role.js';
import { PlaceView } from '../../people/index.js';
import type { Council, CouncilSeat } from '../council.js';

export class CouncilSeatView implements CouncilSeat {
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty() readonly fullName: string;
  @ApiProperty({ enum: seats }) readonly seat: Seat;
  @ApiProperty({ description: 'The office or body the member comes from.' }) readonly body: string;
}

export class CouncilView implements Council {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: levels }) readonly level: Level;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty() readonly decisionNumber: string;
  @ApiProperty({ format: 'date' }) readonly decidedOn: string;
  @ApiProperty({ type: [CouncilSeatView] }) readonly seats: readonly CouncilSeatView[];
}

export class CouncilsPage {
  @ApiProperty({ type: [CouncilView] }) readonly items: readonly CouncilView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

export const councilView = (council: Council): CouncilView => ({ ...council, level: council.place.level });
