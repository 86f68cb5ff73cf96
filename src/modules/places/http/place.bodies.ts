import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches, ValidateIf } from 'class-validator';
import { levels, type Level } from '../../../domain/jurisdiction/role.js';
import {
  IfPresent,
  IsCalendarDay,
  IsFilledText,
  IsFlag,
  IsId,
  PageQuery,
} from '../../../platform/http/index.js';

export class PlacesQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only places that lie below this one.' })
  @IfPresent()
  @IsId()
  under?: string;

  @ApiPropertyOptional({ enum: levels })
  @IfPresent()
  @IsIn(levels)
  level?: Level;

  @ApiPropertyOptional({ type: 'boolean', description: 'Only places that the person administers.' })
  @IfPresent()
  @IsFlag()
  administered?: boolean;
}

export class SuperiorBody {
  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'Null: nobody by name, but the offices above.',
  })
  @ValidateIf((_, value) => value !== null)
  @IsId()
  personId: string | null;
}

export class PlaceEndBody {
  @ApiProperty({
    ...{ type: String, format: 'date', nullable: true },
    description: 'The last day it exists; null takes an end back.',
  })
  @ValidateIf((_, value) => value !== null)
  @IsCalendarDay()
  lastDay: string | null;
}

export class AddPlaceBody {
  @ApiProperty({ maxLength: 20, pattern: '^[A-Za-z0-9.-]{1,20}$' })
  @Matches(/^[A-Za-z0-9.-]{1,20}$/)
  code: string;

  @ApiProperty({ maxLength: 120 })
  @IsFilledText(120)
  name: string;

  @ApiProperty({ enum: levels })
  @IsIn(levels)
  level: Level;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null for a province, and only there.',
  })
  @ValidateIf((_, value) => value !== null)
  @IsId()
  parentId: string | null;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  validFrom: string;
}
