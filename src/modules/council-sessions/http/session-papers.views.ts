import { ApiProperty } from '@nestjs/swagger';

class AnnexView {
  @ApiProperty({ type: 'integer', description: 'From 1 on, without a gap.' }) number: number;
  @ApiProperty() what: string;
  @ApiProperty() reason: string;
  @ApiProperty({ format: 'date-time' }) correctedAt: string;
}

export class AnnexesView {
  @ApiProperty({ type: [AnnexView] }) items: readonly AnnexView[];
}

export class AnnexNumberView {
  @ApiProperty({ type: 'integer' }) number: number;
}
