import { ApiProperty } from '@nestjs/swagger';
import { clockKinds, type ClockKind } from '../../../domain/dossier/clocks.js';
import { deadlineKinds, type DeadlineKind } from '../../../domain/dossier/round-facts.js';
import { levels, type Level } from '../../../domain/jurisdiction/role.js';
import { channels, type Channel } from '../../reminders/index.js';
import type { Attempt, ChannelRecord, Reported, ToldRecord, UntoldOffice } from '../delivery-record.store.js';
import { maskAddress } from '../mask-address.js';

const outcomes = ['delivered', 'deferred', 'refused'] as const;
const statuses = ['waiting', 'kept', 'pending', 'sent', 'failed', 'over', 'cancelled'] as const;

class AttemptView implements Attempt {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ enum: outcomes, description: 'deferred: tried again; refused: for good' })
  outcome: (typeof outcomes)[number];
  @ApiProperty({ description: 'What the other side answered: taken, 550, 503, ECONNREFUSED …' }) code: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the other side named it' })
  providerId: string | null;
}

class ReportedView implements Reported {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ enum: ['delivered', 'failed'], description: 'failed: it came back' })
  outcome: 'delivered' | 'failed';
  @ApiProperty({ description: 'What the other side told: 5.1.1, EXPIRED …' }) code: string;
}

class ChannelRecordView implements ChannelRecord {
  @ApiProperty({ enum: channels }) channel: Channel;
  @ApiProperty({ type: String, nullable: true, description: 'Masked; null while it waits' }) to:
    string | null;
  @ApiProperty() inDigest: boolean;
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty({ enum: statuses }) status: (typeof statuses)[number];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Of what is over or cancelled: since when it need not be sent any more',
  })
  overAt: string | null;
  @ApiProperty({ type: [AttemptView] }) attempts: readonly AttemptView[];
  @ApiProperty({ type: [ReportedView], description: 'What was told after it had been taken over' })
  reports: readonly ReportedView[];
}

class UntoldOfficeView implements UntoldOffice {
  @ApiProperty() place: string;
  @ApiProperty({ enum: levels }) level: Level;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'An owner without an account; null: the office itself',
  })
  owner: string | null;
}

export class ToldView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true, description: 'As named then; null: nobody was told' })
  person: string | null;
  @ApiProperty({
    type: UntoldOfficeView,
    nullable: true,
    description: 'The office that nobody held, or the owner without an account, where nobody was told',
  })
  untold: UntoldOffice | null;
  @ApiProperty() template: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What the notice told beside its template, as in a notice; null: not kept',
  })
  facts: Readonly<Record<string, unknown>> | null;
  @ApiProperty({ enum: [...deadlineKinds, ...clockKinds], nullable: true })
  deadline: DeadlineKind | ClockKind | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) daysBefore: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The step it tells of' }) step: number | null;
  @ApiProperty({ format: 'date-time' }) plannedAt: string;
  @ApiProperty({ format: 'date-time', description: 'In the application' }) toldAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt: string | null;
  @ApiProperty({ type: [ChannelRecordView] }) channels: readonly ChannelRecordView[];
}

export class DeliveryRecordView {
  @ApiProperty({ type: [ToldView] }) items: readonly ToldView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export function toldView(told: ToldRecord): ToldView {
  const {
    position: _,
    heldThen: _held,
    ownerOf: _owned,
    plannedAt,
    toldAt,
    readAt,
    channels: ways,
    ...rest
  } = told;
  return {
    ...rest,
    facts: rest.facts && { ...rest.facts },
    plannedAt: plannedAt.toISOString(),
    toldAt: toldAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    channels: ways.map((way) => ({ ...way, to: way.to === null ? null : maskAddress(way.to) })),
  };
}
