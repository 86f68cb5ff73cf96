import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IsFilledText } from '../../../platform/http/index.js';
import { IsNewPassword } from './is-password.js';
import { signInNameForm } from './person.bodies.js';

export class SetupBody {
  @ApiProperty({ maxLength: 100, description: 'The one-time token that the server printed when it started.' })
  @IsFilledText(100)
  token: string;

  @ApiProperty({ maxLength: 120 })
  @IsFilledText(120)
  fullName: string;

  @ApiProperty({ pattern: signInNameForm.source })
  @Matches(signInNameForm)
  signInName: string;

  @IsNewPassword()
  password: string;
}

export class SetupView {
  @ApiProperty({ description: 'True while a production installation has no account at all.' })
  readonly needed: boolean;
}
