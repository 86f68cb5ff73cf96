import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, Matches, ValidateIf } from 'class-validator';
import { producerKinds, type ProducerKind } from '../../../domain/jurisdiction/producer-kind.js';
import {
  identityNumberForm,
  IfPresent,
  IsFilledText,
  IsId,
  IsIdentityNumber,
  PageQuery,
} from '../../../platform/http/index.js';

export class ProducersQuery extends PageQuery {
  @ApiPropertyOptional({ maxLength: 80, description: 'Part of a name; accents and case do not matter.' })
  @IfPresent()
  @IsFilledText(80)
  q?: string;
}

export class AddProducerBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  communeId: string;

  @ApiProperty({ maxLength: 200 })
  @IsFilledText(200)
  name: string;

  @ApiProperty({ enum: producerKinds })
  @IsIn(producerKinds)
  kind: ProducerKind;

  @ApiProperty({ maxLength: 120 })
  @IsFilledText(120)
  representativeName: string;

  @ApiProperty({ maxLength: 300 })
  @IsFilledText(300)
  address: string;

  @ApiPropertyOptional({ maxLength: 60 })
  @IfPresent()
  @IsFilledText(60)
  registrationNumber?: string;

  @ApiPropertyOptional({
    pattern: identityNumberForm,
    description: 'Only to hint at conflicts of interest.',
  })
  @IfPresent()
  @IsIdentityNumber()
  representativeIdentityNumber?: string;

  @ApiPropertyOptional({ pattern: '^\\+?[0-9][0-9 .-]{6,18}$' })
  @IfPresent()
  @Matches(/^\+?[0-9][0-9 .-]{6,18}$/)
  phone?: string;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    maxItems: 20,
    description: 'Accounts of the owner: people who hold the role producer.',
  })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsId({ each: true })
  personIds?: string[];
}

export class OwnerAccountsQuery {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  communeId: string;
}

export class PersonOfProducerBody {
  @ApiProperty({
    format: 'uuid',
    description: 'An open account that holds the role producer in its commune.',
  })
  @IsId()
  personId: string;
}

export class IdentityNumberBody {
  @ApiProperty({
    ...{ type: String, nullable: true, pattern: identityNumberForm },
    description: 'Only to hint at conflicts of interest, and shown to nobody; null takes it away.',
  })
  @ValidateIf((_, value) => value !== null)
  @IsIdentityNumber()
  representativeIdentityNumber: string | null;
}
