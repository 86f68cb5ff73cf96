import { ApiProperty } from '@nestjs/swagger';
import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import type { Product } from '../product.js';

export class ProducerNameView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
}

export class ProductView implements Product {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly description: string;
  @ApiProperty({ example: '07', description: 'Which of the 26 criteria sets judges it.' })
  readonly setCode: string;
  @ApiProperty({ description: 'As the newest decision that has this set calls it.' })
  readonly setName: string;
  @ApiProperty({ type: ProducerNameView }) readonly producer: ProducerNameView;
}

export class ProductsPage {
  @ApiProperty({ type: [ProductView] }) readonly items: readonly ProductView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

/** `rulebooks`: oldest first. */
export const productView = (product: Product, rulebooks: readonly Rulebook[]): ProductView => ({
  ...product,
  setName: setNameOf(product.setCode, rulebooks),
});

const setNameOf = (setCode: string, rulebooks: readonly Rulebook[]) =>
  rulebooks.findLast(({ criteriaSets }) => criteriaSets.has(setCode))?.criteriaSets.get(setCode)?.name ??
  setCode;
