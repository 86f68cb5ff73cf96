import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { isCalendarDay } from '../../../domain/shared/calendar-day.js';

const form = /^20\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** An instant of this century with its zone, as ISO 8601 writes it. */
const IsInstant = (): PropertyDecorator =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && form.test(value) && isCalendarDay(value.slice(0, 10)),
    },
  });

export class MoveClockBody {
  @ApiProperty({
    format: 'date-time',
    description: 'Where the clock is to stand; never before where it stands now.',
  })
  @IsInstant()
  to: string;
}
