import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Undelivered } from '../../notices/index.js';
import { Public } from '../../people/index.js';
import { Vitals } from './vitals.js';

const integer = { type: 'integer' } as const;

/** What has not reached people, in numbers a monitor can hold against a limit. */
class DeliveryHealthView {
  @ApiProperty({ ...integer, description: 'Due, not yet handed to the queue' }) due: number;
  @ApiProperty({ ...integer, description: 'Handed to the queue, not yet told' }) handed: number;
  @ApiProperty({ ...integer, description: 'Waits in time: quiet hours, digest' }) held: number;
  @ApiProperty({ ...integer, description: 'May leave, not yet written' }) late: number;
  @ApiProperty({ ...integer, description: 'Written, not yet taken over' }) pending: number;
  @ApiProperty({ ...integer, description: 'Refused for good' }) failed: number;
  @ApiProperty({
    ...integer,
    description: 'Offices without anybody, of those that anything was for in thirty days',
  })
  unheld: number;
  @ApiProperty({ ...integer, description: 'Messages of these days that nobody was told' }) toldNobody: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Age of the oldest undelivered; null: none' })
  oldestSeconds: number | null;
}

class HealthView {
  @ApiProperty({ enum: ['ok', 'failing'] }) status: string;
  @ApiProperty({ enum: ['ok', 'failing'] }) database: string;
  @ApiProperty({ enum: ['ok', 'failing'] }) queue: string;
  @ApiProperty({ type: DeliveryHealthView, nullable: true, description: 'null: the database did not tell' })
  deliveries: DeliveryHealthView | null;
}

/** For load balancers and people alike: 200 while everything answers, 503 while something does not. Lateness changes no status. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly vitals: Vitals) {}

  @Public()
  @Get()
  @ApiOkResponse({ type: HealthView })
  async look(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const { database, queue, deliveries } = await this.vitals.look();
    const status = database === 'ok' && queue === 'ok' ? 'ok' : 'failing';
    void reply.status(status === 'ok' ? 200 : 503).header('cache-control', 'no-store');
    return { status, database, queue, deliveries: deliveries && withoutInstant(deliveries) };
  }
}

function withoutInstant(undelivered: Undelivered): DeliveryHealthView {
  const { oldestAt: _, ...counts } = undelivered;
  return counts;
}
