import { ApiProperty } from '@nestjs/swagger';
import { levels, roles, type Level, type Role } from '../../../domain/jurisdiction/role.js';

export class NamedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class HeldRoleAtLevelView {
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ enum: levels }) level: Level;
}
