import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComposeSendings } from './compose-sendings.js';
import { Composition } from './composition.js';
import { DeliverDue } from './deliver-due.js';
import { DeliverMessage } from './deliver-message.js';
import { HandOver } from './hand-over.js';
import { DeliveryReportsController } from './http/delivery-reports.controller.js';
import { BullMessageQueue } from './jobs/bull-message-queue.js';
import { DeliverWorker } from './jobs/deliver.worker.js';
import { SendingWorker } from './jobs/sending.worker.js';
import { SweepWorker } from './jobs/sweep.worker.js';
import { KeepDeliveryReport } from './keep-delivery-report.js';
import { MessageQueue } from './message-queue.js';
import { OutboxStore } from './outbox.store.js';
import { OutboxRow } from './persistence/outbox.row.js';
import { PgComposition } from './persistence/pg-composition.js';
import { TypeOrmOutboxStore } from './persistence/typeorm-outbox.store.js';
import { TypeOrmSendingStore } from './persistence/typeorm-sending.store.js';
import { Relay } from './relay.js';
import { ReminderSettings } from './reminder-settings.js';
import { SendingStore } from './sending.store.js';
import { Transports } from './transports.js';

const workers = [DeliverWorker, SendingWorker, SweepWorker];

/** What reaches people: planned rows are handed to the queue and delivered as notices and mail. */
@Module({})
export class RemindersModule {
  static forRoot(settings: ReminderSettings): DynamicModule {
    return {
      module: RemindersModule,
      global: true,
      imports: [TypeOrmModule.forFeature([OutboxRow])],
      controllers: [DeliveryReportsController],
      providers: [
        { provide: ReminderSettings, useValue: settings },
        { provide: OutboxStore, useClass: TypeOrmOutboxStore },
        { provide: SendingStore, useClass: TypeOrmSendingStore },
        { provide: Composition, useClass: PgComposition },
        { provide: MessageQueue, useClass: BullMessageQueue },
        DeliverDue,
        DeliverMessage,
        ComposeSendings,
        HandOver,
        KeepDeliveryReport,
        Transports,
        Relay,
        ...(settings.works ? workers : []),
      ],
      exports: [DeliverDue, Relay, Transports],
    };
  }
}
