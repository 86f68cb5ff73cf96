import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { LegalDate } from '../../../domain/calendar/legal-date.js';
import type { ReportAction, ReportEvent, ReportRemarks } from '../../../domain/report/report-facts.js';
import { reportKinds, type ReportKind } from '../../../domain/report/report-kind.js';
import {
  checkedInput,
  IfPresent,
  IsCalendarDay,
  IsFilledText,
  IsId,
  PageQuery,
} from '../../../platform/http/index.js';
import { LegalDateBody } from '../../calendar/index.js';
import type { NewReportWish } from '../begin-report.js';
import type { WrittenTerms } from '../schedule-reports.js';

const isRound = ({ kind }: { kind?: string }) => kind === 'round';
const isPeriodic = (body: { kind?: string }) => !isRound(body);
const isYearly = ({ kind }: { kind?: string }) => kind === 'yearly';
const countings: readonly LegalDate['counts'][] = ['before', 'by'];

export class ReportsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  placeId?: string;

  @ApiPropertyOptional({ enum: reportKinds })
  @IfPresent()
  @IsIn(reportKinds)
  kind?: ReportKind;
}

export class BeginReportBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;

  @ApiProperty({ enum: reportKinds })
  @IsIn(reportKinds)
  kind: ReportKind;

  @ApiPropertyOptional({ example: '2021-Q2', description: '2021-05, 2021-Q2 or 2021; not of a round.' })
  @ValidateIf(isPeriodic)
  @Matches(/^\d{4}(-(Q[1-4]|\d{2}))?$/)
  period?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of a report about a round.' })
  @ValidateIf(isRound)
  @IsId()
  roundId?: string;
}

export class ReportScheduleBody {
  @ApiProperty({ format: 'uuid', description: 'The district or province that the places below report to.' })
  @IsId()
  placeId: string;

  @ApiProperty({ enum: reportKinds })
  @IsIn(reportKinds)
  kind: ReportKind;

  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 1, maximum: 31 },
    description:
      'Of each month, of each quarter’s last month, or of the month; its last day where it is shorter.',
  })
  @ValidateIf(isPeriodic)
  @IsInt()
  @Min(1)
  @Max(31)
  day?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 12, description: 'Of a yearly report.' })
  @ValidateIf(isYearly)
  @IsInt()
  @Min(1)
  @Max(12)
  month?: number;

  @ApiPropertyOptional({ enum: countings, description: '"before" excludes the day, "by" includes it.' })
  @ValidateIf(isPeriodic)
  @IsIn(countings)
  counts?: LegalDate['counts'];

  @ApiPropertyOptional({ format: 'uuid', description: 'Of a report about a round.' })
  @ValidateIf(isRound)
  @IsId()
  roundId?: string;

  @ApiPropertyOptional({ type: LegalDateBody, description: 'When the report about a round is due.' })
  @ValidateIf(isRound)
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  due?: LegalDateBody;

  @ApiProperty({ maxLength: 300, description: 'The letter that asks for it.' })
  @IsFilledText(300)
  source: string;

  @ApiPropertyOptional({ format: 'date', description: 'Left out: from today.' })
  @IfPresent()
  @IsCalendarDay()
  inForceFrom?: string;
}

const remark = { maxLength: 5000, description: 'May be empty.' };
const IsRemark = (): PropertyDecorator => (target, key) => {
  for (const decorate of [IsString(), MaxLength(5000)]) decorate(target, key);
};

export class ReportRemarksBody implements ReportRemarks {
  @ApiProperty(remark)
  @IsRemark()
  situation: string;

  @ApiProperty(remark)
  @IsRemark()
  difficulties: string;

  @ApiProperty(remark)
  @IsRemark()
  proposals: string;
}

export class ReportNoteBody {
  @ApiPropertyOptional({ maxLength: 1000 })
  @IfPresent()
  @IsFilledText(1000)
  note?: string;
}

export class ReturnReportBody {
  @ApiProperty({ type: [String], minItems: 1, maxItems: 30 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsFilledText(1000, { each: true })
  reasons: string[];
}

/** Which fields each action brings. Adding an action without its body does not compile. */
export const reportBodies = {
  write: ReportRemarksBody,
  send: ReportNoteBody,
  return: ReturnReportBody,
  merge: ReportNoteBody,
} as const satisfies Record<ReportAction, new () => object>;

/** Checks the body against the class of its action. Throws bad input naming every field. */
export const reportEvent = (type: ReportAction, body: unknown): ReportEvent =>
  ({ type, input: { ...checkedInput<object>(reportBodies[type], body ?? {}) } }) as ReportEvent;

/** What the checks of the body have made sure of. */
const given = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('A checked body lacks a field');
  return value;
};

export const beganOf = ({ kind, period, roundId }: BeginReportBody): NewReportWish['of'] =>
  kind === 'round' ? { kind, roundId: given(roundId) } : { kind, period: given(period) };

export function termsOf({ kind, day, month, counts, roundId, due }: ReportScheduleBody): WrittenTerms {
  if (kind === 'round') return { kind, roundId: given(roundId), due: given(due) };
  const asked = { day: given(day), counts: given(counts) };
  return kind === 'yearly' ? { kind, ...asked, month: given(month) } : { kind, ...asked };
}
