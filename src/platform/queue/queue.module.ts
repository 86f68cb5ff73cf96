import { Module, type DynamicModule } from '@nestjs/common';
import { postgresQueueEngine } from './postgres-queue-engine.js';
import { Queues } from './queues.js';
import { redisQueueEngine } from './redis-queue-engine.js';

/** Gives the application its `Queues`: in Redis when there is one, else in the application's database. */
@Module({})
export class QueueModule {
  static forRoot({ appUrl, redisUrl }: { appUrl: string; redisUrl?: string | undefined }): DynamicModule {
    const queues = {
      provide: Queues,
      useFactory: () => new Queues(redisUrl ? redisQueueEngine(redisUrl) : postgresQueueEngine(appUrl)),
    };
    return { module: QueueModule, global: true, providers: [queues], exports: [Queues] };
  }
}
