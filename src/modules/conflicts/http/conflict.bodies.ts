import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  conflictGrounds,
  conflictWords,
  type ConflictGround,
  type ConflictWord,
} from '../../../domain/council/conflict.js';
import { IfPresent, IsFilledText } from '../../../platform/http/index.js';

export class DeclareConflictBody {
  @ApiProperty({ enum: conflictWords })
  @IsIn(conflictWords)
  word: ConflictWord;

  @ApiPropertyOptional({ enum: conflictGrounds, description: 'With a conflict, and only with one.' })
  @IfPresent()
  @IsIn(conflictGrounds)
  ground?: ConflictGround;

  @ApiPropertyOptional({ maxLength: 1000 })
  @IfPresent()
  @IsFilledText(1000)
  note?: string;
}

const rulings = ['none', 'conflict'] as const;

export class RuleOnConflictBody extends DeclareConflictBody {
  @ApiProperty({ enum: rulings })
  @IsIn(rulings)
  declare word: (typeof rulings)[number];
}
