import { ApiProperty } from '@nestjs/swagger';
import type { CodedLabel, CodedName } from '../../../domain/scoring/criteria-set.js';

export class CodedNameView implements CodedName {
  @ApiProperty()
  readonly code: string;
  @ApiProperty()
  readonly name: string;
}

export class CodedLabelView implements CodedLabel {
  @ApiProperty()
  readonly code: string;
  @ApiProperty()
  readonly label: string;
}
