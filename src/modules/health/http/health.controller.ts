import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Queues } from '../../../platform/queue/index.js';
import { Public } from '../../people/index.js';

class HealthView {
  @ApiProperty({ enum: ['ok', 'failing'] }) status: string;
  @ApiProperty({ enum: ['ok', 'failing'] }) database: string;
  @ApiProperty({ enum: ['ok', 'failing'] }) queue: string;
}

/** For load balancers and people alike: 200 while everything answers, 503 while something does not. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: Queues,
  ) {}

  @Public()
  @Get()
  @ApiOkResponse({ type: HealthView })
  async look(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const [database, queue] = await Promise.all([
      answers(() => this.dataSource.query('SELECT 1')),
      answers(() => this.queues.check()),
    ]);
    const status = database === 'ok' && queue === 'ok' ? 'ok' : 'failing';
    void reply.status(status === 'ok' ? 200 : 503).header('cache-control', 'no-store');
    return { status, database, queue };
  }
}

const patienceInMs = 3_000;

async function answers(ask: () => Promise<unknown>): Promise<'ok' | 'failing'> {
  const tooLate = new Promise<'failing'>((resolve) =>
    setTimeout(() => resolve('failing'), patienceInMs).unref(),
  );
  const answer = ask().then(
    () => 'ok' as const,
    () => 'failing' as const,
  );
  return Promise.race([answer, tooLate]);
}
