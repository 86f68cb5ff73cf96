import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NoticesController } from './http/notices.controller.js';
import { OutboxController } from './http/outbox.controller.js';
import { NoticesStore } from './notices.store.js';
import { OutboxMailStore } from './outbox-mail.store.js';
import { MailRow } from './persistence/mail.row.js';
import { NoticeRow } from './persistence/notice.row.js';
import { TypeOrmNoticesStore } from './persistence/typeorm-notices.store.js';
import { TypeOrmOutboxMailStore } from './persistence/typeorm-outbox-mail.store.js';

/** What people were told: their own notices, and the mail for those who look after it. */
@Module({
  imports: [TypeOrmModule.forFeature([NoticeRow, MailRow])],
  controllers: [NoticesController, OutboxController],
  providers: [
    { provide: NoticesStore, useClass: TypeOrmNoticesStore },
    { provide: OutboxMailStore, useClass: TypeOrmOutboxMailStore },
  ],
})
export class NoticesModule {}
