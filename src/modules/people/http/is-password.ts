import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, Length, MaxLength } from 'class-validator';
import { Secret } from '../../../platform/http/index.js';

/** A password that is tried, whatever it is. */
export const IsPassword = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ format: 'password', maxLength: 200 }),
    Secret(),
    IsString(),
    IsNotEmpty(),
    MaxLength(200),
  );

/** A password that is to hold from now on. */
export const IsNewPassword = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ format: 'password', minLength: 10, maxLength: 200 }),
    Secret(),
    IsString(),
    Length(10, 200),
  );
