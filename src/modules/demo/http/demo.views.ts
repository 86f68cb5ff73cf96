import { ApiProperty } from '@nestjs/swagger';
import { roles } from '../../../domain/jurisdiction/role.js';

export class DemoClockView {
  @ApiProperty({ format: 'date-time' }) now: string;
  @ApiProperty({ format: 'date', description: 'The legal day in Vietnam.' }) today: string;
}

class DemoRoleView {
  @ApiProperty({ enum: roles }) role: string;
  @ApiProperty({ type: String, nullable: true }) placeName: string | null;
}

class DemoAccountView {
  @ApiProperty() signInName: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ type: [DemoRoleView] }) roles: readonly DemoRoleView[];
}

export class DemoAccountsView {
  @ApiProperty({ description: 'The same for all of them.' }) password: string;
  @ApiProperty({ type: [DemoAccountView] }) accounts: readonly DemoAccountView[];
}
