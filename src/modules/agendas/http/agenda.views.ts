import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsId } from '../../../platform/http/index.js';
import { datedKinds, IsProgrammeYear, programmeYear, type DatedKind } from '../../calendar/index.js';
import { PlaceView } from '../../people/index.js';

export class AgendaQuery {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;

  @ApiProperty(programmeYear)
  @Type(() => Number)
  @IsProgrammeYear()
  year: number;
}

class DatedThingView {
  @ApiProperty({ description: 'Stable for ever: which date of which record.' }) readonly id: string;
  @ApiProperty({ enum: datedKinds }) readonly kind: DatedKind;
  @ApiProperty({ format: 'date' }) readonly on: string;
  @ApiProperty({
    ...{ type: 'object', description: 'What its sentence names.' },
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  })
  readonly facts: Readonly<Record<string, string | number>>;
  @ApiProperty({ description: 'Where more is to be read, as a path of the site.' }) readonly page: string;
}

export class AgendaView {
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ type: 'integer' }) readonly year: number;
  @ApiProperty({ type: [DatedThingView], description: 'By day.' }) readonly items: readonly DatedThingView[];
}

class WaitingThingView extends DatedThingView {
  @ApiProperty({ type: 'integer', description: 'Negative once its day has passed.' })
  readonly daysLeft: number;
}

export class WaitingView {
  @ApiProperty({ type: [WaitingThingView], description: 'By day: late, and of the next fourteen days.' })
  readonly items: readonly WaitingThingView[];
}

export class CalendarFeedView {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: there is none.' })
  readonly createdAt: string | null;
}

export class NewCalendarFeedView {
  @ApiProperty({
    description: 'The path of the feed on this site. Whoever knows it may read; it is told this once.',
  })
  readonly path: string;
}
