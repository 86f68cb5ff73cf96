import { ApiProperty } from '@nestjs/swagger';
import { deadlineKinds, type DeadlineKind } from '../../../domain/dossier/round-facts.js';
import { legalDateView, LegalDateView } from '../../calendar/index.js';
import { PlaceView } from '../../people/index.js';
import { reminderStatuses, type MovedDate, type Round, type RoundReminders } from '../round.js';

export class MovedDateView implements MovedDate {
  @ApiProperty({ enum: deadlineKinds }) readonly deadline: DeadlineKind;
  @ApiProperty({ type: LegalDateView, nullable: true }) readonly from: LegalDateView | null;
  @ApiProperty({ type: LegalDateView }) readonly to: LegalDateView;
  @ApiProperty() readonly reason: string;
  @ApiProperty({ description: 'The name of whoever moved it.' }) readonly changedBy: string;
  @ApiProperty({ format: 'date-time' }) readonly changedAt: string;
}

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
  @ApiProperty({ type: [MovedDateView], description: 'Each date that was moved, the last move first.' })
  readonly changes: readonly MovedDateView[];
}

export class RoundsPage {
  @ApiProperty({ type: [RoundView] }) readonly items: readonly RoundView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

export class RemindersOfADayView implements RoundReminders {
  @ApiProperty({ enum: deadlineKinds }) readonly deadline: DeadlineKind;
  @ApiProperty({ type: 'integer', description: 'Before the last lawful day; -1: it has passed.' })
  readonly daysBefore: number;
  @ApiProperty({ format: 'date', description: 'On which they go out.' }) readonly day: string;
  @ApiProperty({ enum: reminderStatuses }) readonly status: RoundReminders['status'];
  @ApiProperty({ type: 'integer', description: 'Of the round as a whole, and of the dossiers in reach.' })
  readonly count: number;
}

export class RoundRemindersView {
  @ApiProperty({ type: [RemindersOfADayView] }) readonly items: readonly RemindersOfADayView[];
}

export const roundView = (round: Round): RoundView => ({
  ...round,
  registrationCloses: legalDateView(round.registrationCloses),
  dueAtDistrict: round.dueAtDistrict && legalDateView(round.dueAtDistrict),
  dueAtProvince: legalDateView(round.dueAtProvince),
  changes: round.changes.map(({ from, to, ...change }) => ({
    ...change,
    from: from && legalDateView(from),
    to: legalDateView(to),
  })),
});
