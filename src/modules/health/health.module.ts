import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { HealthController } from './http/health.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { Vitals } from './http/vitals.js';

@Module({
  imports: [NoticesModule],
  controllers: [HealthController, MetricsController],
  providers: [Vitals],
})
export class HealthModule {}
