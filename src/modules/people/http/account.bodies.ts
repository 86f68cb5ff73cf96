import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, Matches, MaxLength } from 'class-validator';
import { IsFilledText } from '../../../platform/http/index.js';
import { IsNewPassword, IsPassword } from './is-password.js';
import { phoneForm } from './person.bodies.js';

/** What is left out stays; null takes it away. */
export class ContactBody {
  @ApiPropertyOptional({ type: String, nullable: true, format: 'email', maxLength: 200 })
  @IsOptional()
  @IsEmail({ require_tld: false })
  @MaxLength(200)
  email?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: phoneForm.source })
  @IsOptional()
  @Matches(phoneForm)
  phone?: string | null;
}

/** Only what is named. */
export const contactOf = ({ email, phone }: ContactBody) => ({
  ...(email !== undefined && { email }),
  ...(phone !== undefined && { phone }),
});

export class ChangePasswordBody {
  @IsPassword()
  oldPassword: string;

  @IsNewPassword()
  newPassword: string;
}

export class ResetPasswordBody {
  @IsNewPassword()
  password: string;
}

export class AccountReasonBody {
  @ApiProperty({ maxLength: 1000 })
  @IsFilledText(1000)
  reason: string;
}
