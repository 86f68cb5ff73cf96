import { ApiPropertyOptional } from '@nestjs/swagger';
import { IfPresent, IsCalendarDay, PaperQuery } from '../../../platform/http/index.js';
import type { ToldBetween } from '../delivery-record.store.js';

/** Which of a record to print. */
export class DeliveryPaperQuery extends PaperQuery {
  @ApiPropertyOptional({
    format: 'date',
    description: 'The first day; from the beginning where it is left out',
  })
  @IfPresent()
  @IsCalendarDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day; until now where it is left out' })
  @IfPresent()
  @IsCalendarDay()
  to?: string;
}

export const betweenOf = ({ from, to }: Omit<DeliveryPaperQuery, 'format'>): ToldBetween => ({
  from: from ?? null,
  to: to ?? null,
});
