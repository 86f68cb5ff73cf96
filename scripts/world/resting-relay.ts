import { DataSource } from 'typeorm';
import { Relay } from '../../src/modules/reminders/index.js';
import { BullMessageQueue } from '../../src/modules/reminders/jobs/bull-message-queue.js';
import { TypeOrmMailStore } from '../../src/modules/reminders/persistence/typeorm-mail.store.js';
import { TypeOrmOutboxStore } from '../../src/modules/reminders/persistence/typeorm-outbox.store.js';
import { applicationOptions } from '../../src/platform/database/data-source.js';
import { NoMailer } from '../../src/platform/mail/no-mailer.js';
import { Queues } from '../../src/platform/queue/index.js';
import { postgresQueueEngine } from '../../src/platform/queue/postgres-queue-engine.js';

/** The real relay, stopped: what the outbox holds stays there and no delivery stirs what is being looked at. */
export async function restingRelay(appUrl: string): Promise<Relay> {
  const dataSource = new DataSource(applicationOptions({ url: appUrl }));
  const queues = new Queues(postgresQueueEngine(appUrl));
  const relay = new Relay(
    new TypeOrmOutboxStore(dataSource),
    new TypeOrmMailStore(dataSource),
    new NoMailer(),
    new BullMessageQueue(queues),
  );
  await relay.onModuleDestroy();
  await queues.close();
  return relay;
}
