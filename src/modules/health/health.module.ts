import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { HealthController } from './http/health.controller.js';

@Module({ imports: [NoticesModule], controllers: [HealthController] })
export class HealthModule {}
