import { ApiProperty } from '@nestjs/swagger';
import { producerKinds, type ProducerKind } from '../../../domain/jurisdiction/producer-kind.js';
import type { Producer } from '../producer.js';

export class CommuneNameView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
}

export class ProducerView implements Producer {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: producerKinds }) readonly kind: ProducerKind;
  @ApiProperty({ type: CommuneNameView }) readonly commune: CommuneNameView;
  @ApiProperty() readonly representativeName: string;
  @ApiProperty() readonly address: string;
  @ApiProperty({ type: String, nullable: true }) readonly registrationNumber: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly phone: string | null;
}

export class ProducersPage {
  @ApiProperty({ type: [ProducerView] }) readonly items: readonly ProducerView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}
