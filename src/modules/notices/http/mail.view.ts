import { ApiProperty } from '@nestjs/swagger';
import { channels, type Channel } from '../../reminders/index.js';
import type { OutboxMail } from '../outbox-mail.store.js';

const statuses = ['kept', 'pending', 'sent', 'failed', 'over'] as const;

export class MailView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: channels, description: 'text: a short message (SMS, Zalo)' }) channel: Channel;
  @ApiProperty() to: string;
  @ApiProperty() subject: string;
  @ApiProperty() body: string;
  @ApiProperty({
    enum: statuses,
    description: 'kept: no mail server is set, nothing leaves; failed: refused for good; over: not sent',
  })
  status: (typeof statuses)[number];
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt: string | null;
}

export class OutboxView {
  @ApiProperty({ type: [MailView] }) items: readonly MailView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export function mailView(mail: OutboxMail): MailView {
  const { createdAt, sentAt, position: _, ...rest } = mail;
  return { ...rest, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null };
}
