import { ApiProperty } from '@nestjs/swagger';
import { producerKinds, type ProducerKind } from '../../../domain/jurisdiction/producer-kind.js';
import type { OwnerAccount, PeopleOfProducer, Producer } from '../producer.js';

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

export class OwnerAccountView implements OwnerAccount {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly fullName: string;
  @ApiProperty({ description: 'Tells namesakes apart.' }) readonly signInName: string;
}

export class OwnerAccountsView {
  @ApiProperty({ type: [OwnerAccountView] }) readonly items: readonly OwnerAccountView[];
}

class PersonOfProducerView extends OwnerAccountView {
  @ApiProperty({ description: 'A closed account signs nobody in.' }) readonly active: boolean;
}

export class PeopleOfProducerView implements PeopleOfProducer {
  @ApiProperty({ type: [PersonOfProducerView] }) readonly items: readonly PersonOfProducerView[];
  @ApiProperty({ type: [OwnerAccountView], description: 'Other owners of its commune.' })
  readonly candidates: readonly OwnerAccountView[];
}
