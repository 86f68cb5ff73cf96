import { ApiProperty } from '@nestjs/swagger';
import type { OutboxMail } from '../outbox-mail.store.js';

const statuses = ['kept', 'pending', 'sent'] as const;

export class MailView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() to: string;
  @ApiProperty() subject: string;
  @ApiProperty() body: string;
  @ApiProperty({ enum: statuses, description: 'kept: no mail server is set, nothing leaves' })
  status: (typeof statuses)[number];
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt: string | null;
}

export class OutboxView {
  @ApiProperty({ type: [MailView] }) items: readonly MailView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export const mailView = ({ id, to, subject, body, status, createdAt, sentAt }: OutboxMail): MailView => ({
  id,
  to,
  subject,
  body,
  status,
  createdAt: createdAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
});
