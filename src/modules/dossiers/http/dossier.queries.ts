import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IfPresent, PageQuery } from '../../../platform/http/index.js';

export class DossierListQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsUUID()
  placeId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsUUID()
  roundId?: string;

  @ApiPropertyOptional()
  @IfPresent()
  @Matches(/^[a-z]+\.[a-zA-Z]+$/)
  state?: string;

  @ApiPropertyOptional()
  @IfPresent()
  @Matches(/^[a-z]{1,30}$/)
  stage?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 5 })
  @IfPresent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5)
  star?: number;

  @ApiPropertyOptional({
    example: 'qd-1048-2019/12',
    description: 'A criteria set of a decision, with its variants.',
  })
  @IfPresent()
  @Matches(/^[a-z\d-]{1,40}\/\d{2}$/)
  set?: string;

  @ApiPropertyOptional({ maxLength: 100 })
  @IfPresent()
  @IsString()
  @MaxLength(100)
  q?: string;
}
