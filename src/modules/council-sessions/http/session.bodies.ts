import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches, ValidateIf } from 'class-validator';
import {
  attendanceModes,
  type AttendanceMode,
  type SessionAction,
  type SessionEvent,
} from '../../../domain/council/session/session-facts.js';
import {
  checkedInput,
  IfPresent,
  IsCalendarDay,
  IsFilledText,
  IsId,
  PageQuery,
} from '../../../platform/http/index.js';

const mostDossiers = 300;

export class SessionsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  placeId?: string;

  @ApiPropertyOptional({ maxLength: 40 })
  @IfPresent()
  @IsFilledText(40)
  state?: string;
}

export class PlanSessionBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  councilId: string;

  @ApiProperty({ maxLength: 200 })
  @IsFilledText(200)
  title: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  plannedOn: string;

  @ApiProperty({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Hour in Vietnam.' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  plannedAt: string;

  @ApiProperty({ maxLength: 300 })
  @IsFilledText(300)
  venue: string;
}

export class AgendaItemBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  dossierId: string;
}

export class AgendaItemsBody {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: mostDossiers })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostDossiers)
  @ArrayUnique()
  @IsId({ each: true })
  dossierIds: string[];
}

export class AgendaOrderBody {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: mostDossiers })
  @IsArray()
  @ArrayMaxSize(mostDossiers)
  @ArrayUnique()
  @IsId({ each: true })
  dossierIds: string[];
}

export class ArriveBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  personId: string;

  @ApiProperty({ enum: attendanceModes })
  @IsIn(attendanceModes)
  mode: AttendanceMode;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The member whose place is taken, as the charter allows.',
  })
  @IfPresent()
  @IsId()
  standsInFor?: string;

  @ApiPropertyOptional({ maxLength: 120, description: 'Number and day of the paper that says so.' })
  @IfPresent()
  @IsFilledText(120)
  paper?: string;
}

export class LeaveBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  personId: string;
}

export class OpenSessionBody {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The charter as the desk has seen it; null where the council has none.',
  })
  @ValidateIf((_, value) => value !== null)
  @IsId()
  charterId: string | null;
}

export class SessionNoteBody {
  @ApiPropertyOptional({ maxLength: 1000 })
  @IfPresent()
  @IsFilledText(1000)
  note?: string;
}

export class SealSessionBody extends SessionNoteBody {
  @ApiPropertyOptional({ maxLength: 60, description: 'Of the minutes; left out, it is written in by hand.' })
  @IfPresent()
  @IsFilledText(60)
  minutesNumber?: string;
}

export class CancelSessionBody {
  @ApiProperty({ maxLength: 2000 })
  @IsFilledText(2000)
  reason: string;
}

const mostLetters = 2000;

export class AnnexBody {
  @ApiProperty({ maxLength: mostLetters, description: 'What the minutes should say.' })
  @IsFilledText(mostLetters)
  what: string;

  @ApiProperty({ maxLength: mostLetters })
  @IsFilledText(mostLetters)
  reason: string;
}

/** Which fields each action brings. Adding an action without its body does not compile. */
export const sessionBodies = {
  addItems: AgendaItemsBody,
  removeItem: AgendaItemBody,
  arrange: AgendaOrderBody,
  deliver: SessionNoteBody,
  arrive: ArriveBody,
  leave: LeaveBody,
  open: OpenSessionBody,
  seal: SealSessionBody,
  cancel: CancelSessionBody,
} as const satisfies Record<SessionAction, new () => object>;

/** Checks the body against the class of its action. Throws bad input naming every field. */
export const sessionEvent = (action: SessionAction, body: unknown): SessionEvent =>
  ({ type: action, input: checkedInput<object>(sessionBodies[action], body ?? {}) }) as SessionEvent;
