import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryRecordStore } from './delivery-record.store.js';
import { DossierReminderStore } from './dossier-reminder.store.js';
import { DeliveryPages } from './http/delivery-pages.js';
import { DeliveryRecordController } from './http/delivery-record.controller.js';
import { DossierRemindersController } from './http/dossier-reminders.controller.js';
import { NoticesController } from './http/notices.controller.js';
import { OutboxController } from './http/outbox.controller.js';
import { PreferencesController } from './http/preferences.controller.js';
import { SubjectDeliveriesController } from './http/subject-deliveries.controller.js';
import { WatchdogController } from './http/watchdog.controller.js';
import { NoticesStore } from './notices.store.js';
import { OutboxMailStore } from './outbox-mail.store.js';
import { DeliveryRow } from './persistence/delivery.row.js';
import { NoticePreferenceRow } from './persistence/notice-preference.row.js';
import { NoticeRow } from './persistence/notice.row.js';
import { PgDeliveryRecordStore } from './persistence/pg-delivery-record.store.js';
import { PgDossierReminderStore } from './persistence/pg-dossier-reminder.store.js';
import { PgPreferencesStore } from './persistence/pg-preferences.store.js';
import { PgWatchdogStore } from './persistence/pg-watchdog.store.js';
import { DeliveryReportRow } from './persistence/delivery-report.row.js';
import { SendingAttemptRow } from './persistence/sending-attempt.row.js';
import { SendingRow } from './persistence/sending.row.js';
import { TypeOrmNoticesStore } from './persistence/typeorm-notices.store.js';
import { TypeOrmOutboxMailStore } from './persistence/typeorm-outbox-mail.store.js';
import { PreferencesStore } from './preferences.store.js';
import { WatchdogStore } from './watchdog.store.js';
import { WriteDeliveryRecord } from './write-delivery-record.js';

/** What people were told: their own notices, and the mail for those who look after it; how they
 * want to be told, the record of it, and what has not reached them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      NoticeRow,
      NoticePreferenceRow,
      DeliveryRow,
      SendingRow,
      SendingAttemptRow,
      DeliveryReportRow,
    ]),
  ],
  controllers: [
    DeliveryRecordController,
    DossierRemindersController,
    NoticesController,
    OutboxController,
    PreferencesController,
    SubjectDeliveriesController,
    WatchdogController,
  ],
  providers: [
    DeliveryPages,
    WriteDeliveryRecord,
    { provide: NoticesStore, useClass: TypeOrmNoticesStore },
    { provide: OutboxMailStore, useClass: TypeOrmOutboxMailStore },
    { provide: PreferencesStore, useClass: PgPreferencesStore },
    { provide: DeliveryRecordStore, useClass: PgDeliveryRecordStore },
    { provide: DossierReminderStore, useClass: PgDossierReminderStore },
    { provide: WatchdogStore, useClass: PgWatchdogStore },
  ],
  exports: [WatchdogStore],
})
export class NoticesModule {}
