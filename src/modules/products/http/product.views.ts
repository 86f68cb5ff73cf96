import { ApiProperty } from '@nestjs/swagger';
import { setCodeUnder } from '../../../domain/rulebook/which-criteria-set.js';
import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import type { Product } from '../product.js';

export class ProducerNameView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
}

export class SetUnderView {
  @ApiProperty({ example: 'qd-148-2023' }) readonly rulebook: string;
  @ApiProperty({ example: '11' }) readonly code: string;
}

export class ProductView implements Product {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly description: string;
  @ApiProperty({ example: 'qd-26-2026', description: 'The decision whose list the set was chosen from.' })
  readonly rulebook: string;
  @ApiProperty({ example: '07', description: 'Which of its 26 criteria sets judges the product.' })
  readonly setCode: string;
  @ApiProperty({
    type: [SetUnderView],
    description: 'Where the product stands under each decision; one that has no set for it is left out.',
  })
  readonly sets: readonly SetUnderView[];
  @ApiProperty({ type: ProducerNameView }) readonly producer: ProducerNameView;
}

export class ProductsPage {
  @ApiProperty({ type: [ProductView] }) readonly items: readonly ProductView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

/** Throws for a product whose decision is not among the rulebooks. */
export const productView = (product: Product, rulebooks: readonly Rulebook[]): ProductView => {
  const rulebook = rulebooks.find(({ id }) => id === product.rulebook);
  if (!rulebook) throw new Error(`Product ${product.id} is classified under ${product.rulebook}`);
  const { setCode } = product;
  return {
    ...product,
    sets: rulebooks.flatMap((to) => {
      const code = setCodeUnder({ rulebook, setCode }, to);
      return code === undefined ? [] : [{ rulebook: to.id, code }];
    }),
  };
};
