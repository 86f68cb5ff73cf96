import { ApiProperty } from '@nestjs/swagger';
import { levels, type Level } from '../../../domain/jurisdiction/role.js';
import type { Place } from '../place.js';

class SuperiorView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly fullName: string;
}

export class PlaceRecordView implements Place {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: '12.105', description: 'The official code; no two places share one.' })
  readonly code: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: levels }) readonly level: Level;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly parentId: string | null;
  @ApiProperty({
    ...{ type: SuperiorView, nullable: true },
    description: 'Who hears of what its office lets pass; null: the offices above.',
  })
  readonly superior: SuperiorView | null;
  @ApiProperty({ format: 'date' }) readonly validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day it exists.' })
  readonly validTo: string | null;
}

export class PlacesPage {
  @ApiProperty({ type: [PlaceRecordView] }) readonly items: readonly PlaceRecordView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}
