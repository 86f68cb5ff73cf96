import { ApiProperty } from '@nestjs/swagger';
import { clockKinds, type ClockKind } from '../../../domain/dossier/clocks.js';
import { deadlineKinds, type DeadlineKind } from '../../../domain/dossier/round-facts.js';
import type { DossierReminder } from '../dossier-reminder.store.js';

const statuses = ['planned', 'handed', 'delivered', 'cancelled'] as const;

export class DossierReminderView {
  @ApiProperty({
    enum: [...deadlineKinds, ...clockKinds],
    description: 'A legal date of the round, or a lawful time.',
  })
  deadline: DeadlineKind | ClockKind;
  @ApiProperty({ type: 'integer', description: '14, 7, 3, 1, 0; -1 once the day has passed' })
  daysBefore: number;
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty({ format: 'date', description: 'The last lawful day' }) dueOn: string;
  @ApiProperty({ enum: statuses }) status: (typeof statuses)[number];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) deliveredAt: string | null;
}

export class DossierRemindersView {
  @ApiProperty({ type: [DossierReminderView] }) items: readonly DossierReminderView[];
}

export const dossierReminderView = ({
  dueAt,
  deliveredAt,
  ...rest
}: DossierReminder): DossierReminderView => ({
  ...rest,
  dueAt: dueAt.toISOString(),
  deliveredAt: deliveredAt?.toISOString() ?? null,
});
