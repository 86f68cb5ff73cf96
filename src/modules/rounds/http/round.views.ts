import { ApiProperty } from '@nestjs/swagger';
import { deadlineKinds, type DeadlineKind } from '../../../domain/dossier/round-facts.js';
import { legalDateView, LegalDateView } from '../../calendar/index.js';
import { PlaceView } from '../../people/index.js';
import { reminderStatuses, type Round, type RoundReminder } from '../round.js';

export class RoundView implements Round {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ type: 'integer' }) readonly year: number;
  @ApiProperty({ type: 'integer' }) readonly number: number;
  @ApiProperty({ example: 'qd-1048-2019' }) readonly rulebook: string;
  @ApiProperty({ type: LegalDateView }) readonly registrationCloses: LegalDateView;
  @ApiProperty({
    type: LegalDateView,
    nullable: true,
    description: 'Null under a decision without districts.',
  })
  readonly dueAtDistrict: LegalDateView | null;
  @ApiProperty({ type: LegalDateView }) readonly dueAtProvince: LegalDateView;
  @ApiProperty({ type: String, nullable: true, description: 'The letter or plan that sets the dates.' })
  readonly source: string | null;
}

export class RoundsPage {
  @ApiProperty({ type: [RoundView] }) readonly items: readonly RoundView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

export class RoundReminderView implements RoundReminder {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: deadlineKinds }) readonly deadline: DeadlineKind;
  @ApiProperty({ type: 'integer', description: 'Before the last lawful day; -1: it has passed.' })
  readonly daysBefore: number;
  @ApiProperty({ format: 'date-time' }) readonly dueAt: string;
  @ApiProperty({ format: 'date', description: 'The last lawful day.' }) readonly dueOn: string;
  @ApiProperty({ enum: reminderStatuses }) readonly status: RoundReminder['status'];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly dossierId: string | null;
}

export class RoundRemindersPage {
  @ApiProperty({ type: [RoundReminderView] }) readonly items: readonly RoundReminderView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

export const roundView = (round: Round): RoundView => ({
  ...round,
  registrationCloses: legalDateView(round.registrationCloses),
  dueAtDistrict: round.dueAtDistrict && legalDateView(round.dueAtDistrict),
  dueAtProvince: legalDateView(round.dueAtProvince),
});
