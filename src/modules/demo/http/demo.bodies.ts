import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const form = /^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

/** An instant of this century with its zone, as ISO 8601 writes it. */
const IsInstant = (): PropertyDecorator =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value)),
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
