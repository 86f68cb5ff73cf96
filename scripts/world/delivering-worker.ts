import { Module, type INestApplicationContext, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RemindersModule } from '../../src/modules/reminders/index.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { MailModule } from '../../src/platform/mail/index.js';
import { QueueModule } from '../../src/platform/queue/index.js';
import { TextGatewayModule } from '../../src/platform/text-gateway/index.js';

interface WorkerSettings {
  readonly appUrl: string;
  readonly redisUrl?: string | undefined;
  readonly smtpUrl?: string | undefined;
  readonly from?: string | undefined;
  readonly gateway?: Parameters<typeof TextGatewayModule.forRoot>[0];
  readonly logger?: LogLevel[];
}

@Module({})
class DeliveringWorker {}

/** A worker of the application as far as it delivers. */
export const startDeliveringWorker = (settings: WorkerSettings): Promise<INestApplicationContext> => {
  const { appUrl, redisUrl, smtpUrl, from, gateway, logger = ['error'] } = settings;
  const imports = [
    DatabaseModule.forRoot({ url: appUrl, poolSize: 8 }),
    QueueModule.forRoot({ appUrl, redisUrl }),
    MailModule.forRoot({ smtpUrl, from }),
    TextGatewayModule.forRoot(gateway),
    RemindersModule.forRoot({ works: true, publicUrl: undefined }),
  ];
  return NestFactory.createApplicationContext(
    { module: DeliveringWorker, imports },
    { logger, abortOnError: false },
  );
};
