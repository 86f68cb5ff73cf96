import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IfPresent, IsFilledText, IsId, PageQuery } from '../../../platform/http/index.js';

// Each decision has 26 sets, numbered in its own way.
const setCodeForm = /^(0[1-9]|1[0-9]|2[0-6])$/;

export class ProductsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  producerId?: string;

  @ApiPropertyOptional({ maxLength: 80, description: 'Part of a name; accents and case do not matter.' })
  @IfPresent()
  @IsFilledText(80)
  q?: string;
}

export class AddProductBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  producerId: string;

  @ApiProperty({ maxLength: 200 })
  @IsFilledText(200)
  name: string;

  @ApiProperty({ maxLength: 2000 })
  @IsFilledText(2000)
  description: string;

  @ApiProperty({ example: 'qd-26-2026', description: 'The decision whose list the set was chosen from.' })
  @IsFilledText(40)
  rulebook: string;

  @ApiProperty({ example: '07', pattern: setCodeForm.source })
  @Matches(setCodeForm)
  setCode: string;
}
