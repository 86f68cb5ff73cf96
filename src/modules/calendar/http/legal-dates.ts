import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { lastDayOf, type LegalDate } from '../../../domain/calendar/legal-date.js';
import { IsCalendarDay } from '../../../platform/http/index.js';

const counts = { enum: ['before', 'by'], description: '"before" excludes the day, "by" includes it.' };

/** A date of a letter or a round, as it is sent. */
export class LegalDateBody implements LegalDate {
  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  on: string;

  @ApiProperty(counts)
  @IsIn(counts.enum)
  counts: LegalDate['counts'];
}

/** As it is answered. */
export class LegalDateView implements LegalDate {
  @ApiProperty({ format: 'date' }) readonly on: string;
  @ApiProperty(counts) readonly counts: LegalDate['counts'];
  @ApiProperty({ format: 'date', description: 'The last lawful day.' }) readonly lastDay: string;
}

export const legalDateView = (date: LegalDate): LegalDateView => ({ ...date, lastDay: lastDayOf(date) });

/** A year of the programme (chu trình OCOP), which began in 2018. */
export const programmeYear = { type: 'integer', minimum: 2018, maximum: 2100 } as const;
export const IsProgrammeYear = (): PropertyDecorator => (target, key) => {
  const { minimum, maximum } = programmeYear;
  for (const decorate of [IsInt(), Min(minimum), Max(maximum)]) decorate(target, key);
};
