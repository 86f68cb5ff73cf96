import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsObject, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { QuietHours } from '../../../domain/calendar/sending-time.js';
import { channels, type Channel } from '../../reminders/index.js';
import type { Preferences } from '../preferences.js';

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

export class QuietHoursBody implements QuietHours {
  @ApiProperty({ example: '21:00', description: 'HH:MM in Vietnam' })
  @Matches(timeOfDay)
  from: string;

  @ApiProperty({ example: '06:30', description: 'HH:MM; over midnight where it is the earlier one' })
  @Matches(timeOfDay)
  to: string;
}

/** All of them; nothing is left out. */
export class PreferencesBody implements Preferences {
  @ApiProperty()
  @IsBoolean()
  mail: boolean;

  @ApiProperty({ description: 'Short messages (SMS, Zalo)' })
  @IsBoolean()
  text: boolean;

  @ApiProperty({ description: 'What is not urgent comes in one message a day' })
  @IsBoolean()
  digest: boolean;

  @ApiProperty({ type: QuietHoursBody, nullable: true, description: 'null: none' })
  @ValidateIf(({ quiet }: PreferencesBody) => quiet !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => QuietHoursBody)
  quiet: QuietHoursBody | null;
}

export class PreferencesView extends PreferencesBody {
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({
    enum: channels,
    isArray: true,
    description: 'The last message to the present address was refused for good',
  })
  unreachableBy: readonly Channel[];
  @ApiProperty({ description: 'Whether mail leaves at all' }) mailLeaves: boolean;
  @ApiProperty({ description: 'Whether short messages leave at all' }) textLeaves: boolean;
  @ApiProperty({ example: '07:30', description: 'When the digest goes out, in Vietnam' }) digestAt: string;
}
