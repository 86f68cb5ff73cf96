import { ApiProperty } from '@nestjs/swagger';
import type { Notice } from '../notices.store.js';

export class NoticeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Names the text; for a reminder, the facts say of which day' })
  template: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'dossierId, productName, roundId, roundNumber, year, placeName; of a step: step; of a reminder: deadline, dueOn, daysBefore as planned, daysLeft on delivery',
  })
  facts: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) dossierId: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt: string | null;
}

export class NoticesView {
  @ApiProperty({ type: [NoticeView] }) items: readonly NoticeView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export const noticeView = ({ id, template, facts, dossierId, createdAt, readAt }: Notice): NoticeView => ({
  id,
  template,
  facts,
  dossierId,
  createdAt: createdAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});
