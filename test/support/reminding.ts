import { Test, type TestingModule } from '@nestjs/testing';
import { RemindersModule } from '../../src/modules/reminders/index.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { MailModule } from '../../src/platform/mail/index.js';
import { Queues, QueueModule } from '../../src/platform/queue/index.js';
import { postgresQueueEngine } from '../../src/platform/queue/postgres-queue-engine.js';
import type { QueueEngine } from '../../src/platform/queue/queue-engine.js';
import { redisQueueEngine } from '../../src/platform/queue/redis-queue-engine.js';
import { TextGatewayModule } from '../../src/platform/text-gateway/index.js';
import type { DeliveryWorld } from './delivery-world.js';
import { findTestRedisUrl } from './redis.js';

export const from = 'ocop@tinh.example';

/** Several specs share one Redis: the queues of each world have names of their own. */
const named = (prefix: string, engine: QueueEngine): QueueEngine => ({
  queue: (name) => engine.queue(prefix + name),
  worker: (name, process, options) => engine.worker(prefix + name, process, options),
  close: () => engine.close(),
});

const redisUrl = findTestRedisUrl();

interface QueueStore {
  readonly store: string;
  readonly engineFor: (world: DeliveryWorld) => QueueEngine;
}

/** Where the queue may live: in PostgreSQL always, in Redis where there is one to test with. */
export const stores: readonly QueueStore[] = [
  { store: 'PostgreSQL', engineFor: ({ database }) => postgresQueueEngine(database.appUrl) },
  ...(redisUrl
    ? [
        {
          store: 'Redis',
          engineFor: ({ dossierId }: DeliveryWorld) =>
            named(`spec-${dossierId}-`, redisQueueEngine(redisUrl)),
        },
      ]
    : []),
];

interface ProcessSettings {
  readonly works?: boolean;
  readonly smtpUrl?: string;
  readonly sweepEveryMs?: number;
  readonly gateway?: Parameters<typeof TextGatewayModule.forRoot>[0];
}

/** Starts a process of the application, as far as it has to do with reminders. */
export async function startReminding(
  world: DeliveryWorld,
  { engineFor }: Pick<QueueStore, 'engineFor'>,
  { works = true, smtpUrl, gateway, ...sweeping }: ProcessSettings = {},
): Promise<TestingModule> {
  const { appUrl } = world.database;
  const started = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url: appUrl, poolSize: 6 }),
      QueueModule.forRoot({ appUrl }),
      MailModule.forRoot({ smtpUrl, from }),
      TextGatewayModule.forRoot(gateway),
      RemindersModule.forRoot({ works, publicUrl: 'https://ocop.example', ...sweeping }),
    ],
  })
    .overrideProvider(Queues)
    .useValue(new Queues(engineFor(world), { backoff: { type: 'fixed', delay: 50 } }))
    .compile();
  return started.init();
}
