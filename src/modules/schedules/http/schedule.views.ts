import { ApiProperty } from '@nestjs/swagger';
import { levels, type Level } from '../../../domain/jurisdiction/role.js';
import { purposes, type Purpose } from '../../../domain/rulebook/purpose.js';
import { standings, type ScheduleStanding } from '../../../domain/schedule/schedule-of.js';
import { PlaceView } from '../../people/index.js';
import type { DrawnSchedule } from '../draw-schedule.js';
import type { FindSchedules, ListedSchedule } from '../find-schedules.js';

const integer = { type: 'integer' } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const number = { type: 'integer', nullable: true } as const;
const statuses = ['done', 'current', 'ahead'] as const;

class ScheduleNameView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
}

class SchedulePersonView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly fullName: string;
}

class ScheduleRoundView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty(integer) readonly year: number;
  @ApiProperty(integer) readonly number: number;
}

class ResponsibleView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: nobody was named.' })
  readonly personId: string | null;
  @ApiProperty({ type: [String] }) readonly names: readonly string[];
}

export class ScheduleStepView {
  @ApiProperty({ description: 'A stage of its procedure.' }) readonly stage: string;
  @ApiProperty({ enum: levels }) readonly level: Level;
  @ApiProperty({ enum: statuses }) readonly status: (typeof statuses)[number];
  @ApiProperty({ ...day, description: 'When it really began.' }) readonly startedOn: string | null;
  @ApiProperty({ ...day, description: 'When it really ended.' }) readonly endedOn: string | null;
  @ApiProperty({ ...day, description: 'When it is to end.' }) readonly plannedOn: string | null;
  @ApiProperty({ description: 'Whether an office has set that day.' }) readonly isSet: boolean;
  @ApiProperty({ ...integer, description: 'What the law gives it; 0: nothing is set.' })
  readonly workingDays: number;
  @ApiProperty({ ...day, description: 'The last lawful day.' }) readonly legalOn: string | null;
  @ApiProperty({ ...day, description: 'When it will end, if nothing takes longer than the law gives.' })
  readonly forecastOn: string | null;
  @ApiProperty({ ...number, description: 'Days left over; negative: too late by so many.' })
  readonly slackDays: number | null;
  @ApiProperty({ enum: standings, nullable: true }) readonly standing: ScheduleStanding | null;
  @ApiProperty({ type: ResponsibleView }) readonly responsible: ResponsibleView;
}

export class ListedScheduleView {
  @ApiProperty({ format: 'uuid' }) readonly dossierId: string;
  @ApiProperty({ ...integer, description: 'Counts what was set so far.' }) readonly version: number;
  @ApiProperty({ type: ScheduleNameView }) readonly product: ScheduleNameView;
  @ApiProperty({ type: ScheduleNameView }) readonly producer: ScheduleNameView;
  @ApiProperty({ type: PlaceView }) readonly commune: PlaceView;
  @ApiProperty({ type: ScheduleRoundView }) readonly round: ScheduleRoundView;
  @ApiProperty({ enum: purposes }) readonly purpose: Purpose;
  @ApiProperty({ format: 'date' }) readonly today: string;
  @ApiProperty({ ...number, description: 'The least of its open steps.' }) readonly slackDays: number | null;
  @ApiProperty({ enum: standings, nullable: true, description: 'Null once it is over.' })
  readonly standing: ScheduleStanding | null;
  @ApiProperty({ ...number, description: 'The year whose working days are not known.' })
  readonly missingYear: number | null;
  @ApiProperty({ type: SchedulePersonView, nullable: true, description: 'Whom the commune’s plan names.' })
  readonly guide: SchedulePersonView | null;
  @ApiProperty({ type: [ScheduleStepView] }) readonly steps: readonly ScheduleStepView[];
}

export class SchedulesPage {
  @ApiProperty({ type: [ListedScheduleView] }) readonly items: readonly ListedScheduleView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

class ScheduleChangeView {
  @ApiProperty(integer) readonly number: number;
  @ApiProperty() readonly stage: string;
  @ApiProperty(day) readonly plannedOn: string | null;
  @ApiProperty({ type: SchedulePersonView, nullable: true }) readonly responsible: SchedulePersonView | null;
  @ApiProperty({ type: String, nullable: true }) readonly reason: string | null;
  @ApiProperty() readonly changedBy: string;
  @ApiProperty({ format: 'date-time' }) readonly changedAt: string;
  @ApiProperty({ description: 'False of what was set for an earlier round.' }) readonly holds: boolean;
}

class SettableStepView {
  @ApiProperty() readonly stage: string;
  @ApiProperty({ type: [SchedulePersonView], description: 'Whom one may name for it.' })
  readonly officers: readonly SchedulePersonView[];
}

export class ScheduleView extends ListedScheduleView {
  @ApiProperty({ type: [ScheduleChangeView], description: 'The latest first.' })
  readonly changes: readonly ScheduleChangeView[];
  @ApiProperty({ type: [SettableStepView], description: 'The steps that whoever asks may set now.' })
  readonly settable: readonly SettableStepView[];
}

export class ScheduleVersionView {
  @ApiProperty(integer) readonly version: number;
}

type Found = Extract<Awaited<ReturnType<FindSchedules['one']>>, { ok: true }>['value'];

export const listedScheduleView = ({ stored, schedule }: DrawnSchedule | ListedSchedule) => {
  const { dossierId, version, product, producer, commune, round, purpose, today, guide } = stored;
  const { id, year, number: ofYear } = round;
  return {
    ...{ dossierId, version, product, producer, commune, purpose, today, guide },
    round: { id, year, number: ofYear },
    ...schedule,
  };
};

export const scheduleView = ({ settable, ...drawn }: Found): ScheduleView => ({
  ...listedScheduleView(drawn),
  changes: drawn.stored.changes,
  settable,
});
