import { DataSource } from 'typeorm';
import { Relay } from '../../src/modules/reminders/index.js';
import { ComposeSendings } from '../../src/modules/reminders/compose-sendings.js';
import { BullMessageQueue } from '../../src/modules/reminders/jobs/bull-message-queue.js';
import { PgComposition } from '../../src/modules/reminders/persistence/pg-composition.js';
import { TypeOrmOutboxStore } from '../../src/modules/reminders/persistence/typeorm-outbox.store.js';
import { TypeOrmSendingStore } from '../../src/modules/reminders/persistence/typeorm-sending.store.js';
import { Transports } from '../../src/modules/reminders/transports.js';
import { applicationOptions } from '../../src/platform/database/data-source.js';
import { NoMailer } from '../../src/platform/mail/no-mailer.js';
import { Queues } from '../../src/platform/queue/index.js';
import { postgresQueueEngine } from '../../src/platform/queue/postgres-queue-engine.js';
import { NoTextGateway } from '../../src/platform/text-gateway/no-text-gateway.js';

/** The real relay, stopped: what the outbox holds stays there and no delivery stirs what is being looked at. */
export async function restingRelay(appUrl: string): Promise<Relay> {
  const dataSource = new DataSource(applicationOptions({ url: appUrl }));
  const queues = new Queues(postgresQueueEngine(appUrl));
  const transports = new Transports(new NoMailer(), new NoTextGateway());
  const relay = new Relay(
    new TypeOrmOutboxStore(dataSource),
    new ComposeSendings(new PgComposition(dataSource), transports, { works: false, publicUrl: undefined }),
    new TypeOrmSendingStore(dataSource),
    transports,
    new BullMessageQueue(queues),
  );
  await relay.onModuleDestroy();
  await queues.close();
  return relay;
}
