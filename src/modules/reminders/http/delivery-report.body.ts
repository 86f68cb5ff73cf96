import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { IsId } from '../../../platform/http/index.js';

export const reportedOutcomes = ['delivered', 'failed'] as const;

export class DeliveryReportBody {
  @ApiProperty({ format: 'uuid', description: 'The id under which the message was handed over' })
  @IsId()
  id: string;

  @ApiProperty({ enum: reportedOutcomes, description: 'failed: for good, it reached nobody' })
  @IsIn(reportedOutcomes)
  outcome: (typeof reportedOutcomes)[number];

  @ApiProperty({ pattern: '^[A-Za-z0-9._-]{1,64}$', description: 'Why, such as 5.1.1. Never an address' })
  @Matches(/^[A-Za-z0-9._-]{1,64}$/)
  code: string;
}
