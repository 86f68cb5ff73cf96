import { ApiProperty } from '@nestjs/swagger';
import { levels, type Level } from '../../../domain/jurisdiction/role.js';
import { channels, type Channel } from '../../reminders/index.js';
import { maskAddress } from '../mask-address.js';
import type { Trouble, Undelivered, UnheldOffice } from '../watchdog.store.js';

const integer = { type: 'integer' } as const;
const statuses = ['pending', 'failed'] as const;

class TroubleView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: channels }) channel: Channel;
  @ApiProperty() person: string;
  @ApiProperty({ description: 'Masked' }) to: string;
  @ApiProperty({ enum: statuses, description: 'pending: put off and tried again; failed: refused for good' })
  status: (typeof statuses)[number];
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty(integer) attempts: number;
  @ApiProperty({ format: 'date-time' }) lastAt: string;
  @ApiProperty({ description: 'What the other side answered last' }) code: string;
}

class UnheldPlaceView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: levels }) level: Level;
}

class UnheldOfficeView {
  @ApiProperty() place: UnheldPlaceView;
  @ApiProperty({ ...integer, description: 'Messages of the last thirty days that were for it' })
  messages: number;
  @ApiProperty({ ...integer, description: 'Of these, told to nobody above either' }) toldNobody: number;
  @ApiProperty({ format: 'date-time' }) lastAt: string;
}

export class WatchdogView {
  @ApiProperty({ ...integer, description: 'Due, not yet handed to the queue' }) due: number;
  @ApiProperty({ ...integer, description: 'Handed to the queue, not yet told' }) handed: number;
  @ApiProperty({ ...integer, description: 'Waits in time: quiet hours, digest' }) held: number;
  @ApiProperty({ ...integer, description: 'May leave, not yet written' }) late: number;
  @ApiProperty({ ...integer, description: 'Written, not yet taken over' }) pending: number;
  @ApiProperty({ ...integer, description: 'Refused for good' }) failed: number;
  @ApiProperty({
    ...integer,
    description: 'Offices without anybody, of those that anything was for in thirty days',
  })
  unheld: number;
  @ApiProperty({ ...integer, description: 'Messages of these days that nobody was told' }) toldNobody: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) oldestAt: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Age of the oldest undelivered' })
  oldestSeconds: number | null;
  @ApiProperty({ enum: channels, isArray: true, description: 'By which anything leaves' })
  leaving: readonly Channel[];
  @ApiProperty({ type: [TroubleView] }) troubles: readonly TroubleView[];
  @ApiProperty({ type: [UnheldOfficeView] }) unheldOffices: readonly UnheldOfficeView[];
}

export const watchdogView = (
  { oldestAt, ...counts }: Undelivered,
  leaving: readonly Channel[],
  {
    troubles,
    unheldOffices,
  }: { readonly troubles: readonly Trouble[]; readonly unheldOffices: readonly UnheldOffice[] },
): WatchdogView => ({
  ...counts,
  oldestAt: oldestAt?.toISOString() ?? null,
  leaving,
  troubles: troubles.map(({ to, createdAt, lastAt, ...rest }) => ({
    ...rest,
    to: maskAddress(to),
    createdAt: createdAt.toISOString(),
    lastAt: lastAt.toISOString(),
  })),
  unheldOffices: unheldOffices.map(({ lastAt, ...rest }) => ({ ...rest, lastAt: lastAt.toISOString() })),
});
