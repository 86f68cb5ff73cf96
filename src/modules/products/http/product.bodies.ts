import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IfPresent, IsFilledText, IsId, PageQuery } from '../../../platform/http/index.js';

// The 26 sets of QĐ 1048, PL III; later decisions keep the numbers.
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

  @ApiProperty({ example: '07', pattern: setCodeForm.source })
  @Matches(setCodeForm)
  setCode: string;
}
