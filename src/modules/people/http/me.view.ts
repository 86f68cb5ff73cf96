import { ApiProperty } from '@nestjs/swagger';
import { levels, roles, type Level, type Role } from '../../../domain/jurisdiction/role.js';
import type { SignedInPerson } from '../signed-in-person.js';

export class PlaceView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: levels }) level: Level;
}

export class HeldRoleView {
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ type: PlaceView, nullable: true }) place: PlaceView | null;
}

export class OwnProducerView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ format: 'uuid' }) communeId: string;
}

/** The signed-in person as the application shows it. */
export class MeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() fullName: string;
  @ApiProperty() signInName: string;
  @ApiProperty({ description: 'Nothing else is answered until the person has set a password of their own.' })
  mustChangePassword: boolean;
  @ApiProperty({ enum: ['demo', 'production'] }) mode: 'demo' | 'production';
  @ApiProperty({ type: [HeldRoleView] }) roles: readonly HeldRoleView[];
  @ApiProperty({ type: [OwnProducerView] }) producers: readonly OwnProducerView[];
  @ApiProperty({ type: 'integer' }) unreadNotices: number;
}

export const meView = (person: SignedInPerson, mode: MeView['mode'], unreadNotices: number): MeView => ({
  id: person.id,
  fullName: person.fullName,
  signInName: person.signInName,
  mustChangePassword: person.mustChangePassword ?? false,
  mode,
  roles: person.assignments,
  producers: person.producers,
  unreadNotices,
});
