import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, Matches, MaxLength, ValidateIf } from 'class-validator';
import { roles, type Role } from '../../../domain/jurisdiction/role.js';
import {
  identityNumberForm,
  IfPresent,
  IsCalendarDay,
  IsFilledText,
  IsId,
  IsIdentityNumber,
  PageQuery,
} from '../../../platform/http/index.js';
import { IsNewPassword } from './is-password.js';

export const phoneForm = /^\+?[0-9][0-9 .-]{6,18}$/;
export const signInNameForm = /^[a-z0-9][a-z0-9._-]{2,59}$/;

export class PeopleQuery extends PageQuery {
  @ApiPropertyOptional({ maxLength: 80, description: 'Part of a name; accents and case do not matter.' })
  @IfPresent()
  @IsFilledText(80)
  q?: string;
}

/** What is left out stays; null takes it away. */
export class ConflictDataBody {
  @ApiPropertyOptional({
    ...{ type: String, nullable: true, pattern: identityNumberForm },
    description: 'Only to hint at conflicts of interest; shown to nobody.',
  })
  @IsOptional()
  @IsIdentityNumber()
  identityNumber?: string | null;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: 300 },
    description: 'Only to hint at conflicts of interest; shown to nobody.',
  })
  @IsOptional()
  @IsFilledText(300)
  address?: string | null;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: 200 },
    description: 'Only to hint at conflicts of interest; shown to nobody.',
  })
  @IsOptional()
  @IsFilledText(200)
  employer?: string | null;
}

export class AddPersonBody extends ConflictDataBody {
  @ApiProperty({ maxLength: 120 })
  @IsFilledText(120)
  fullName: string;

  @ApiProperty({ pattern: signInNameForm.source })
  @Matches(signInNameForm)
  signInName: string;

  @IsNewPassword()
  password: string;

  @ApiPropertyOptional({ format: 'email', maxLength: 200 })
  @IfPresent()
  @IsEmail({ require_tld: false })
  @MaxLength(200)
  email?: string;

  @ApiPropertyOptional({ pattern: phoneForm.source })
  @IfPresent()
  @Matches(phoneForm)
  phone?: string;
}

export class AssignRoleBody {
  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role: Role;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null only for an administrator of the whole country.',
  })
  @ValidateIf((_, value) => value !== null)
  @IsId()
  placeId: string | null;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  validFrom: string;
}

export class EndAssignmentBody {
  @ApiProperty({ format: 'date', description: 'The last day.' })
  @IsCalendarDay()
  validTo: string;
}
