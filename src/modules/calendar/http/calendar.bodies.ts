import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { countedKinds, type CountedKind } from '../../../domain/calendar/counted-deadline.js';
import { dayKinds, type DayKind } from '../../../domain/calendar/working-days.js';
import { IfPresent, IsFilledText, IsId } from '../../../platform/http/index.js';

const [earliest, last] = [2000, 2200];

export class CalendarQuery {
  @ApiProperty({ type: 'integer', minimum: earliest, maximum: last })
  @Type(() => Number)
  @IsInt()
  @Min(earliest)
  @Max(last)
  year: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'An earlier version; left out: the newest.',
  })
  @IfPresent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}

/** What a row stands on. Whether anything is said, and of a day that exists, is a question of the calendar: refused with a code. */
class CitedBody {
  @ApiProperty({ maxLength: 300, description: 'The document, with its number.' })
  @IsString()
  @MaxLength(300)
  source: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day it was signed.' })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(10)
  sourceDatedOn: string | null;
}

export class YearBody extends CitedBody {
  @ApiProperty({ type: 'integer', minimum: earliest, maximum: last })
  @IsInt()
  @Min(earliest)
  @Max(last)
  year: number;

  @ApiProperty({ description: 'False while a day of its list is still missing.' })
  @IsBoolean()
  complete: boolean;
}

export class DayBody extends CitedBody {
  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  date: string;

  @ApiProperty({ enum: dayKinds, nullable: true, description: 'Null takes the row of that day away.' })
  @ValidateIf((_, value) => value !== null)
  @IsIn(dayKinds)
  kind: DayKind | null;

  @ApiProperty({ type: String, maxLength: 200, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(200)
  name: string | null;
}

export class CalendarWishBody {
  @ApiProperty({ type: [YearBody], maxItems: 5 })
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => YearBody)
  years: YearBody[];

  @ApiProperty({ type: [DayBody], maxItems: 100 })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DayBody)
  days: DayBody[];
}

export class ChangeCalendarBody extends CalendarWishBody {
  @ApiProperty({ maxLength: 1000 })
  @IsFilledText(1000)
  reason: string;
}

export class DeadlineNameBody {
  @ApiProperty({ enum: countedKinds })
  @IsIn(countedKinds)
  kind: CountedKind;

  @ApiProperty({
    format: 'uuid',
    description: 'The panel that is asked for opinions, or the session of the meeting.',
  })
  @IsId()
  ofId: string;

  @ApiProperty({ format: 'uuid' })
  @IsId()
  dossierId: string;
}

export class ReissueBody {
  @ApiProperty({ type: [DeadlineNameBody], minItems: 1, maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique((each: DeadlineNameBody | null) => each && [each.kind, each.ofId, each.dossierId].join())
  @ValidateNested({ each: true })
  @Type(() => DeadlineNameBody)
  deadlines: DeadlineNameBody[];

  @ApiProperty({ maxLength: 1000 })
  @IsFilledText(1000)
  reason: string;
}
