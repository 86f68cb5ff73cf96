import { ApiProperty, PickType } from '@nestjs/swagger';
import { roles, type Role } from '../../../domain/jurisdiction/role.js';
import type { OwnAccount } from '../account.store.js';
import { conflictFields, type ConflictField, type Person, type PersonAssignment } from '../person.js';
import { PlaceView } from './me.view.js';

export class AssignmentView implements PersonAssignment {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: roles }) readonly role: Role;
  @ApiProperty({ type: PlaceView, nullable: true, description: 'Null: the whole country.' })
  readonly place: PlaceView | null;
  @ApiProperty({ format: 'date' }) readonly validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day.' })
  readonly validTo: string | null;
}

/** An account as an administrator sees it: only the assignments within that administrator's places. */
export class PersonView implements Person {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty() readonly fullName: string;
  @ApiProperty() readonly signInName: string;
  @ApiProperty({ type: String, nullable: true }) readonly email: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly phone: string | null;
  @ApiProperty({
    enum: ['mail', 'text'],
    isArray: true,
    description: 'The last message to the present address was refused for good: it has to be asked for again',
  })
  readonly unreachableBy: readonly ('mail' | 'text')[];
  @ApiProperty({
    enum: conflictFields,
    isArray: true,
    description: 'On record to hint at conflicts of interest; the data themselves are shown to nobody',
  })
  readonly conflictData: readonly ConflictField[];
  @ApiProperty({ description: 'A closed account signs nobody in.' }) readonly active: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was closed, or opened again, last.' })
  readonly activeReason: string | null;
  @ApiProperty({ type: [AssignmentView] }) readonly assignments: readonly AssignmentView[];
}

/** An account as its owner sees it. */
export class OwnAccountView
  extends PickType(PersonView, [
    ...(['id', 'version', 'fullName', 'signInName'] as const),
    ...(['email', 'phone', 'unreachableBy'] as const),
  ])
  implements OwnAccount {}

export class PeoplePage {
  @ApiProperty({ type: [PersonView] }) readonly items: readonly PersonView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}
