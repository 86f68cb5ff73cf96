import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliverDue } from './deliver-due.js';
import { DeliverMessage } from './deliver-message.js';
import { DossierRemindersController } from './http/dossier-reminders.controller.js';
import { BullMessageQueue } from './jobs/bull-message-queue.js';
import { DeliverWorker } from './jobs/deliver.worker.js';
import { MailWorker } from './jobs/mail.worker.js';
import { SweepWorker } from './jobs/sweep.worker.js';
import { MailStore } from './mail.store.js';
import { MessageQueue } from './message-queue.js';
import { OutboxStore } from './outbox.store.js';
import { OutboxRow } from './persistence/outbox.row.js';
import { TypeOrmMailStore } from './persistence/typeorm-mail.store.js';
import { TypeOrmOutboxStore } from './persistence/typeorm-outbox.store.js';
import { Relay } from './relay.js';
import { ReminderSettings } from './reminder-settings.js';
import { SendMail } from './send-mail.js';

const workers = [DeliverWorker, MailWorker, SweepWorker];

/** What reaches people: planned rows are handed to the queue and delivered as notices and mail. */
@Module({})
export class RemindersModule {
  static forRoot(settings: ReminderSettings): DynamicModule {
    return {
      module: RemindersModule,
      global: true,
      imports: [TypeOrmModule.forFeature([OutboxRow])],
      controllers: [DossierRemindersController],
      providers: [
        { provide: ReminderSettings, useValue: settings },
        { provide: OutboxStore, useClass: TypeOrmOutboxStore },
        { provide: MailStore, useClass: TypeOrmMailStore },
        { provide: MessageQueue, useClass: BullMessageQueue },
        DeliverDue,
        DeliverMessage,
        SendMail,
        Relay,
        ...(settings.works ? workers : []),
      ],
      exports: [DeliverDue, Relay],
    };
  }
}
